import type { Browser } from '@playwright/test'
import { between, Stage, type Cpu } from '../chromium'
import { median, type Row } from '../figures'
import { jumpToEnd, tellWhenPainted } from '../in-page/painting'
import { sides, type By, type Side } from '../sides'
import type { Measure, Sized, Surroundings } from './surroundings'

type Holding = Readonly<{ nodes: number; heap: number }>

/** One look at an article: clock and CPU until its first screen is painted, CPU until it rests, what it then holds, and the jump to its last highlight. */
type Seen = Readonly<{ painted: number; atRest: Cpu; holds: Holding; jump: number; atJump: Cpu }>

/** How each side names a claim in its highlights. */
const attribute: By<string> = { ours: 'data-claim', floor: 'data-claim', peer: 'data-annotation' }

async function see(
  browser: Browser,
  url: string,
  first: string,
  last: string,
  cookie?: string,
): Promise<Seen> {
  const stage = await Stage.open(browser, url, cookie)
  const painted = Promise.withResolvers<number>()
  await stage.page.exposeFunction('tell', painted.resolve)
  await stage.page.addInitScript(tellWhenPainted, first)
  const late = setTimeout(() => painted.reject(new Error(`The first highlight never came: ${url}`)), 60_000)
  const gone = stage.page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  const at = await painted.promise.finally(() => clearTimeout(late))
  await gone
  const atRest = await stage.idle()
  const holds = await stage.holds()
  const before = await stage.cpu()
  const jump = await stage.page.evaluate(jumpToEnd, last)
  const atJump = between(before, await stage.cpu())
  await stage.close()
  return { painted: at, atRest, holds, jump, atJump }
}

/** CPU until a page with nothing to show rests. */
async function start(browser: Browser, url: string, cookie?: string): Promise<number> {
  const stage = await Stage.open(browser, url, cookie)
  await stage.page.goto(url, { waitUntil: 'load' })
  const { main } = await stage.idle()
  await stage.close()
  return main
}

function rowsOf({ name, count }: Sized, seen: By<Seen[]>, bare: By<number>): Row[] {
  const middle = (side: Side, of: (each: Seen) => number) => median(seen[side].map(of))
  const row = (
    what: string,
    unit: Row['unit'],
    of: (each: Seen) => number,
    rest: Partial<Row> = {},
    less: By<number> = { ours: 0, floor: 0, peer: 0 },
  ): Row => ({
    measure: 'paint',
    what,
    unit,
    ours: middle('ours', of) - less.ours,
    floor: middle('floor', of) - less.floor,
    peer: middle('peer', of) - less.peer,
    ...rest,
  })
  const whole = (each: Seen) => each.atRest.main + each.atJump.main
  const aims =
    count >= 5000 ? { aim: { ratio: 2 }, lead: 20 } : count >= 500 ? { aim: { ratio: 2 }, lead: 3 } : {}
  return [
    row(`${name}: data to last highlight painted, CPU`, 'ms', whole, aims, bare),
    row('… with the start of the page', 'ms', whole),
    row('… of it to rest, at the first screen', 'ms', (each) => each.atRest.main),
    row('… of it in scripts', 'ms', (each) => each.atRest.script + each.atJump.script),
    row('… of it in style and layout', 'ms', (each) => each.atRest.layout + each.atJump.layout),
    row('… time to the first screen painted', 'ms', (each) => each.painted),
    row('… time of the jump to the last highlight', 'ms', (each) => each.jump),
    row('… DOM nodes', 'nodes', (each) => each.holds.nodes),
    row('… script heap', 'MB', (each) => each.holds.heap),
  ]
}

async function seeSize(
  { visitor, browser, rounds }: Surroundings,
  { urls, claims, count }: Sized,
): Promise<By<Seen[]>> {
  const inOrder = claims.toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start)
  const [first, last] = [inOrder[0]!.id, inOrder.at(-1)!.id]
  const seen: By<Seen[]> = { ours: [], floor: [], peer: [] }
  const warmUp = 1
  for (let round = 0; round < rounds(count >= 5000 ? 5 : 9) + warmUp; round++) {
    for (const side of sides) {
      const named = (id: string) => `[${attribute[side]}~="${id}"]`
      const found = await see(
        browser,
        urls[side],
        named(first),
        named(last),
        side === 'ours' ? visitor.cookie : undefined,
      )
      if (round >= warmUp) seen[side].push(found)
    }
  }
  return seen
}

/** What each page costs before it has text or claims: ours is the article screen with one sentence. */
async function starts({
  browser,
  visitor,
  bare,
  floorNext,
  rounds,
}: Surroundings): Promise<By<number[]> & { next: number[] }> {
  const found = { ours: [] as number[], floor: [] as number[], peer: [] as number[], next: [] as number[] }
  const warmUp = 1
  for (let round = 0; round < rounds(9) + warmUp; round++) {
    const spent = {
      ours: await start(browser, bare.ours, visitor.cookie),
      floor: await start(browser, bare.floor),
      peer: await start(browser, bare.peer),
      next: await start(browser, `${floorNext.origin}/bare`),
    }
    if (round >= warmUp)
      for (const [side, one] of Object.entries(spent)) found[side as keyof typeof found].push(one)
  }
  return found
}

/** The article in the browser, from navigation to its last highlight, beside the same as plain HTML and by Recogito. */
export const measurePaint: Measure = async (surroundings) => {
  const started = await starts(surroundings)
  const bare = { ours: median(started.ours), floor: median(started.floor), peer: median(started.peer) }
  const rows: Row[] = [
    { measure: 'paint', what: 'start of the page, nothing to show yet, CPU to rest', unit: 'ms', ...bare },
    {
      measure: 'paint',
      what: '… ours beside a bare Next page',
      unit: 'ms',
      ours: bare.ours,
      floor: median(started.next),
    },
  ]
  const details: Record<string, unknown> = { started }
  for (const size of surroundings.sizes) {
    const seen = await seeSize(surroundings, size)
    rows.push(...rowsOf(size, seen, bare))
    details[size.name] = seen
  }
  return { rows, details }
}
