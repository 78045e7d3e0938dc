// Loaded into every Node of a run under another clock: the present is so many seconds away.
const away = Number(process.env.TICKMARK_TEST_CLOCK) * 1000
const RealDate = Date
const realNow = RealDate.now

RealDate.now = () => realNow() + away
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now()] : given, asked),
  apply: () => new RealDate(RealDate.now()).toString(),
})
RealDate.prototype.constructor = globalThis.Date
