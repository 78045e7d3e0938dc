import ts from 'typescript'
import { expect, test } from 'vitest'
import { allEquivalent, equivalentIn } from '@/tests/mutants/equivalent'
import { mutantsOf, sample } from '@/tests/mutants/mutate'
import { tableOf } from '@/tests/mutants/tally'

const source = `import { x } from './x'
type Six = 6
export const isLate = (a: number, b?: number): boolean => a > (b ?? x ?? 0) && !isFree(a)
`
const broken = (text: string) =>
  mutantsOf('a.ts', text).map(({ start, end, is }) => text.slice(0, start) + is + text.slice(end))

test('every mutant that is named as equivalent is there', () => {
  expect(allEquivalent).not.toThrow()
})

test('a name that fits no mutant, or more than one, is an error', () => {
  const named = { file: 'a.ts', code: 'a > (b', was: '>', is: '>=', why: 'For the test.' }
  expect(equivalentIn('a.ts', source, [named])).toMatchObject([{ line: 3, was: '>' }])
  expect(equivalentIn('b.ts', source, [named])).toEqual([])
  for (const wrong of [
    { ...named, code: 'a < (b' },
    { ...named, code: 'a' },
    { ...named, is: '<' },
    { ...named, code: '(a' },
  ]) {
    expect(() => equivalentIn('a.ts', source, [wrong])).toThrow('tests/mutants/equivalent.ts has to name one')
  }
  expect(() =>
    equivalentIn('a.ts', 'const a = [0, 0]', [{ ...named, code: '[0, 0]', was: '0', is: '(0 + 1)' }]),
  ).toThrow('2 mutants')
})

test('a mutant is code that can be read, differs in one place, and leaves types and imports alone', () => {
  const all = broken(source)
  expect(
    all.map((text) =>
      text.split('\n')[2]!.slice('export const isLate = (a: number, b?: number): boolean => '.length),
    ),
  ).toEqual([
    'a > (b ?? x ?? 0) || !isFree(a)',
    'a >= (b ?? x ?? 0) && !isFree(a)',
    'a > (((b ?? x) && (0))) && !isFree(a)',
    'a > (((b) && (x)) ?? 0) && !isFree(a)',
    'a > (b ?? x ?? (0 + 1)) && !isFree(a)',
    'a > (b ?? x ?? 0) && isFree(a)',
  ])
  for (const text of all)
    expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([])
})

test('the same seed draws the same ones, another seed others', () => {
  const all = Array.from({ length: 100 }, (_, n) => n)
  expect(sample(all, 10, 1)).toEqual(sample(all, 10, 1))
  expect(sample(all, 10, 1)).not.toEqual(sample(all, 10, 2))
  expect(new Set(sample(all, 200, 3)).size).toBe(100)
})

test('what changes nothing counts neither as caught nor as missed, and a room with too few caught is not enough', () => {
  const nine = Array(9).fill('caught') as 'caught'[]
  expect(tableOf([{ room: 'api', all: 20, fates: [...nine, 'survived', 'equivalent'] }])).toEqual({
    isEnough: true,
    lines: [
      '| room | mutants | caught | equivalent | survived | caught of those that are not equivalent |',
      '|---|---|---|---|---|---|',
      '| api | 11 of 20 | 9 | 1 | 1 | 90 % |',
    ],
  })
  expect(
    tableOf([
      { room: 'api', all: 20, fates: [...nine, 'survived', 'reached by no test'] },
      { room: 'domain', all: 9, fates: nine },
    ]).isEnough,
  ).toBe(false)
})
