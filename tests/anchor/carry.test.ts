import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carry } from '@/lib/anchor/carry'
import { describe } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import { hostileStretch, hostileText, seeded } from '../support/hostile'
import { marked, show } from '../support/marked'
import { edited, isTruth, placesOf, stretches } from './carry/edited'

/** What became of the claim in square brackets, with its new place in square brackets. */
function carried(bracketed: string, after: string): string {
  const { text, span } = marked(bracketed)
  const [found] = carry(text, after, [describe(text, span)])
  if (!found) throw new Error('No answer for a claim')
  return found.anchor === 'lost' ? 'lost' : `${found.anchor}: ${show(after, found)}`
}

test('never calls “will not rise” found in “will rise”, nor the other way round', () => {
  expect(carried('Rents [will not rise] this year, he said.', 'Rents will rise this year, he said.')).toBe(
    'changed: Rents [will rise] this year, he said.',
  )
  expect(carried('Rents [will rise] this year, he said.', 'Rents will not rise this year, he said.')).toBe(
    'changed: Rents [will not rise] this year, he said.',
  )
})

test.for([
  [
    'Turnout rose [3] percent in the north last year.',
    'Turnout rose 3.5 percent in the north last year.',
    'changed: Turnout rose [3.5] percent in the north last year.',
  ],
  [
    'It was [5 degrees] in Quetta this morning.',
    'It was -5 degrees in Quetta this morning.',
    'changed: It was [-5 degrees] in Quetta this morning.',
  ],
  [
    'The group is a [profit] maker, the report says.',
    'The group is a non-profit maker, the report says.',
    'changed: The group is a [non-profit] maker, the report says.',
  ],
  [
    'The mayor [can] win this election, polls say.',
    'The mayor can’t win this election, polls say.',
    'changed: The mayor [can’t] win this election, polls say.',
  ],
] as const)('a word that became part of another is changed: %s', ([before, after, wanted]) => {
  expect(carried(before, after)).toBe(wanted)
})

test('finds part of a word again, in the same word', () => {
  expect(
    carried(
      'The agreement was un[precedent]ed, officials told us on Monday.',
      'Yesterday: The agreement was unprecedented, officials told us on Monday.',
    ),
  ).toBe('moved: Yesterday: The agreement was un[precedent]ed, officials told us on Monday.')
})

test('does not tell which of two words alike was taken out', () => {
  expect(carried('It was a [very] very good year for tenants.', 'It was a very good year for tenants.')).toBe(
    'changed: It was a [very] good year for tenants.',
  )
  expect(carried('It was a very [very] good year for tenants.', 'It was a very good year for tenants.')).toBe(
    'changed: It was a [very] good year for tenants.',
  )
})

test('does not take the end of a new sentence for that of the old one', () => {
  const before =
    'The council met.\nAnn Aziz denied the report, he [said on Thursday].\nThe vote on the new bridge is in May.'
  const after =
    'The council met.\nRain stopped play in both matches, a fan said on Thursday.\nThe vote on the new bridge is in May.'
  expect(carried(before, after)).not.toMatch(/^(exact|moved)/)
})

test('either copy of a paragraph is right, and the claim stands in one of them', () => {
  const before = 'One.\nRents [rose by a third] in Karachi.\nThree.'
  const copied = before.replace(/[[\]]/g, '').replace('Three', 'Rents rose by a third in Karachi.\nThree')
  expect(carried(before, copied)).toBe(
    'moved: One.\nRents [rose by a third] in Karachi.\nRents rose by a third in Karachi.\nThree.',
  )
})

test('answers for each passage in turn, for empty texts and for offsets out of the text', () => {
  expect(carry('', '', [])).toEqual([])
  const passage = describe('Rents rose.', { start: 0, end: 5 })
  expect(carry('Rents rose.', '', [passage])).toEqual([{ anchor: 'lost' }])
  expect(carry('', 'Rents rose.', [passage])).toEqual([{ anchor: 'lost' }])
  expect(
    carry('Rents rose.', 'Rents rose.', [passage, { ...passage, start: 400, end: 405 }, passage]),
  ).toEqual([
    { start: 0, end: 5, anchor: 'exact' },
    { anchor: 'lost' },
    { start: 0, end: 5, anchor: 'exact' },
  ])
})

test('finds every claim of an unchanged text where it stood, in any script', () => {
  fc.assert(
    fc.property(hostileStretch, ({ text, span }) => {
      const snapped = snap(text, span)
      if (snapped)
        expect(carry(text, text, [describe(text, snapped)])).toEqual([{ ...snapped, anchor: 'exact' }])
    }),
    seeded,
  )
})

test('whatever the two texts, exact and moved mean the very words, exact also their company, and all places lie in the text', () => {
  fc.assert(
    fc.property(hostileStretch, hostileText, fc.nat(), fc.nat(), ({ text, span }, other, x, y) => {
      const snapped = snap(text, span)
      if (!snapped) return
      const [from, to] = [Math.min(x, y) % (text.length + 1), Math.max(x, y) % (text.length + 1)]
      for (const after of [
        other,
        text.slice(0, from) + other + text.slice(Math.max(from, to)),
        text.slice(from) + text.slice(0, from),
      ]) {
        const passage = describe(text, snapped)
        const [found] = carry(text, after, [passage])
        if (!found || found.anchor === 'lost') continue
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(found.end).toBeGreaterThan(found.start)
        expect(found.end).toBeLessThanOrEqual(after.length)
        if (found.anchor === 'changed') continue
        expect(after.slice(found.start, found.end)).toBe(passage.exact)
        if (found.anchor === 'exact')
          expect(describe(after, found)).toMatchObject({ prefix: passage.prefix, suffix: passage.suffix })
      }
    }),
    seeded,
  )
})

test('in a thousand edited texts nothing is called exact or moved at a wrong place, and hardly anything untouched is missed', () => {
  const wrong: string[] = []
  let untouched = 0
  let found = 0
  for (let seed = 20_000; seed < 21_000; seed++) {
    const text = edited(seed)
    const passages = stretches(seed, text.before, 40).flatMap((span) => {
      const snapped = snap(text.before, span)
      return snapped ? [describe(text.before, snapped)] : []
    })
    carry(text.before, text.after, passages).forEach((answer, at) => {
      const isFound = answer.anchor === 'exact' || answer.anchor === 'moved'
      if (isFound && !isTruth(text, passages[at]!, answer.start))
        wrong.push(`seed ${seed}: ${passages[at]!.exact} at ${answer.start}`)
      if (placesOf(text, passages[at]!).length !== 1) return
      untouched += 1
      if (isFound) found += 1
    })
  }
  expect(wrong).toEqual([])
  expect(untouched).toBeGreaterThan(25_000)
  expect(found / untouched).toBeGreaterThanOrEqual(0.995)
})
