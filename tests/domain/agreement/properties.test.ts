import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nominalAlpha, ordinalAlpha } from '@/lib/domain/agreement/alpha'
import type { Figure } from '@/lib/domain/agreement/figure'
import { cohenKappa, fleissKappa, percentAgreement } from '@/lib/domain/agreement/kappa'
import { onlyOf, type Unit } from '@/lib/domain/agreement/unit'

const order = ['1', '2', '3', '4', '5']
const answer = fc.constantFrom(...order)
const people = ['ada', 'ben', 'cleo', 'dora']

/** Sets with gaps: each of four people answered or did not. */
const gappy = fc
  .array(fc.tuple(...people.map(() => fc.option(answer))), { maxLength: 30 })
  .map((rows) =>
    rows.map(
      (row): Unit =>
        new Map(row.flatMap((given, at) => (given === null ? [] : [[people[at]!, given] as const]))),
    ),
  )
/** Sets without gaps. */
const full = (n: number) =>
  fc
    .array(fc.tuple(...people.slice(0, n).map(() => answer)), { minLength: 1, maxLength: 30 })
    .map((rows) => rows.map((row): Unit => new Map(row.map((given, at) => [people[at]!, given]))))

const all: Record<string, (units: readonly Unit[]) => Figure> = {
  percent: percentAgreement,
  cohen: cohenKappa,
  fleiss: fleissKappa,
  nominal: nominalAlpha,
  ordinal: (units) => ordinalAlpha(units, order),
}
const sets = fc.oneof(gappy, full(2), full(3))

function same(a: Figure, b: Figure): void {
  if (a.value === null || b.value === null) expect(a).toEqual(b)
  else expect(a.value).toBeCloseTo(b.value, 9)
}

test.for(Object.entries(all))('%s does not depend on the order of people or of claims', ([, figure]) => {
  fc.assert(
    fc.property(sets, (units) =>
      same(figure(units), figure(units.map((unit) => new Map([...unit].toReversed())).toReversed())),
    ),
  )
})

test.for(Object.entries(all))('%s does not depend on who is called what', ([, figure]) => {
  fc.assert(
    fc.property(sets, (units) =>
      same(
        figure(units),
        figure(units.map((unit) => new Map([...unit].map(([person, given]) => [`z${person}`, given])))),
      ),
    ),
  )
})

test.for(Object.entries(all).filter(([name]) => name !== 'ordinal'))(
  '%s does not change when answers are renamed',
  ([, figure]) => {
    const names: Record<string, string> = { 1: 'so', 2: 'not so', 3: 'half', 4: 'unknown', 5: 'no' }
    fc.assert(
      fc.property(sets, (units) =>
        same(
          figure(units),
          figure(units.map((unit) => new Map([...unit].map(([person, given]) => [person, names[given]!])))),
        ),
      ),
    )
  },
)

test('ordinal α is the same read from the other end of the scale', () => {
  fc.assert(
    fc.property(sets, (units) => same(ordinalAlpha(units, order), ordinalAlpha(units, order.toReversed()))),
  )
})

test.for(Object.entries(all))(
  '%s is never more than 1, and 1 when all agree and more than one answer is used',
  ([name, figure]) => {
    fc.assert(
      fc.property(sets, (units) => void expect(figure(units).value ?? 0).toBeLessThanOrEqual(1 + 1e-12)),
    )
    const agreed = order.flatMap((given): Unit[] => [
      new Map([
        ['ada', given],
        ['ben', given],
      ]),
    ])
    expect(figure(agreed), name).toEqual({ value: 1 })
  },
)

test.for(Object.entries(all).filter(([name]) => name !== 'percent'))(
  '%s is about 0 when people answer at random',
  ([, figure]) => {
    let state = 20261125
    const chance = () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32
    const units = Array.from(
      { length: 20_000 },
      (): Unit =>
        new Map([
          ['ada', order[Math.floor(chance() * 5)]!],
          ['ben', order[Math.floor(chance() * 5)]!],
        ]),
    )
    expect(Math.abs(figure(units).value ?? 1)).toBeLessThan(0.02)
  },
)

/** α by its definition, over all pairs of answers one by one: nothing is shared with the code but the formula. */
function alphaByPairs(units: readonly Unit[]): number | null {
  const rows = units.map((unit) => [...unit.values()]).filter((row) => row.length > 1)
  const answers = rows.flat()
  const unlike = (a: string, b: string): number => (a === b ? 0 : 1)
  const over = (values: readonly string[]): number =>
    values.reduce(
      (sum, a, at) => sum + values.reduce((inner, b, to) => inner + (at === to ? 0 : unlike(a, b)), 0),
      0,
    )
  const byChance = over(answers) / (answers.length * (answers.length - 1))
  return byChance > 0
    ? 1 - rows.reduce((sum, row) => sum + over(row) / (row.length - 1), 0) / answers.length / byChance
    : null
}

test('nominal α is what the definition gives over all pairs', () => {
  fc.assert(
    fc.property(gappy, (units) => {
      const [{ value }, wanted] = [nominalAlpha(units), alphaByPairs(units)]
      if (value === null || wanted === null || Number.isNaN(wanted))
        expect(value).toBe(wanted !== null && Number.isNaN(wanted) ? null : wanted)
      else expect(value).toBeCloseTo(wanted, 9)
    }),
  )
})

test('says why there is no figure', () => {
  const once: Unit[] = [new Map([['ada', '1']]), new Map()]
  const alike: Unit[] = [
    new Map([
      ['ada', '1'],
      ['ben', '1'],
    ]),
    new Map([
      ['ada', '1'],
      ['ben', '1'],
    ]),
  ]
  const uneven: Unit[] = [
    new Map([
      ['ada', '1'],
      ['ben', '2'],
    ]),
    new Map([
      ['ada', '1'],
      ['ben', '2'],
      ['cleo', '1'],
    ]),
  ]
  for (const figure of Object.values(all)) {
    expect(figure([])).toEqual({ value: null, because: 'too-few-reviews' })
    expect(figure(once)).toEqual({ value: null, because: 'too-few-reviews' })
  }
  for (const name of ['cohen', 'fleiss', 'nominal', 'ordinal'])
    expect(all[name]!(alike)).toEqual({ value: null, because: 'one-answer' })
  expect(percentAgreement(alike)).toEqual({ value: 1 })
  expect(cohenKappa(uneven)).toEqual({ value: null, because: 'not-two-people' })
  expect(cohenKappa(onlyOf(uneven, ['ada', 'ben']))).toEqual({ value: 0 })
  expect(fleissKappa(uneven)).toEqual({ value: null, because: 'uneven-reviews' })
  expect(ordinalAlpha(uneven, ['1'])).toEqual({ value: null, because: 'no-order' })
})
