import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords, type Difference } from '@/lib/anchor/diff-words'
import { hostileText, seeded } from '../support/hostile'
import { edited } from './carry/edited'

const signs = { equal: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
const drawn = (differences: readonly Difference[]): string =>
  differences.map(({ kind, text }) => signs[kind].join(text)).join('')

test.for([
  ['Rents will not rise.', 'Rents will rise.', 'Rents will [-not -]rise.'],
  ['Rents will rise.', 'Rents will not rise.', 'Rents will {+not +}rise.'],
  ['Rents rose by a third.', 'Rents rose by a quarter.', 'Rents rose by a [-third-]{+quarter+}.'],
  ['It rose 3 percent.', 'It rose 3.5 percent.', 'It rose [-3-]{+3.5+} percent.'],
  [
    'Ann said so. Ben said so. Eve said so.',
    'Ann said so. Eve said so.',
    'Ann said so. [-Ben said so. -]Eve said so.',
  ],
  ['no change', 'no change', 'no change'],
  ['', 'new', '{+new+}'],
  ['old', '', '[-old-]'],
  ['協議不允許無人機起飛', '協議允許無人機起飛', '協議[-不-]允許無人機起飛'],
] as const)('%j and %j', ([before, after, wanted]) => {
  expect(drawn(diffWords(before, after))).toBe(wanted)
})

const together = (differences: readonly Difference[], other: Difference['kind']): string =>
  differences
    .filter(({ kind }) => kind === 'equal' || kind === other)
    .map(({ text }) => text)
    .join('')

function check(before: string, after: string): void {
  const differences = diffWords(before, after)
  expect(together(differences, 'deleted')).toBe(before)
  expect(together(differences, 'inserted')).toBe(after)
  differences.forEach(({ kind, text }, at) => {
    expect(text).not.toBe('')
    expect(kind).not.toBe(differences[at - 1]?.kind)
  })
}

test('gives back both texts when put together, neighbours of one kind joined', () => {
  fc.assert(fc.property(hostileText, hostileText, check), seeded)
  for (let seed = 0; seed < 200; seed++) check(edited(seed).before, edited(seed).after)
})

test('cuts no word', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { before, after } = edited(seed)
    const differences = diffWords(before, after)
    const old = differences.filter(({ kind }) => kind !== 'inserted')
    let offset = 0
    for (const { text } of old) {
      const cut = before.slice(offset - 1, offset + 1)
      if (offset > 0 && !/\p{Script=Han}/u.test(cut)) expect(cut).not.toMatch(/^[\p{L}\p{N}\p{M}]{2}$/u)
      offset += text.length
    }
  }
})
