import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carry } from '@/lib/anchor/carry'
import { describe } from '@/lib/anchor/describe'
import { locateSelector } from '@/lib/anchor/locate-selector'
import { snap } from '@/lib/anchor/graphemes'
import { withoutHidden } from '@/lib/words/hidden'
import { wordsIn } from '@/lib/anchor/words'
import { seeded } from '../support/hostile'
import { marked, show } from '../support/marked'

const zero = '\u200b'
const credentials = `\ufeff${'\ufe01\u{e0101}'.repeat(30)}`
const text =
  'The council met at noon. Rents rose by a third in Karachi last year, the office said. Nobody of the 900 tenants came.'
const spans = ['Rents', 'rose by a third in Karachi', 'a third', 'The council met at noon', '900'].map(
  (words) => [text.indexOf(words), text.indexOf(words) + words.length] as const,
)

const hidden = fc.constantFrom(
  zero,
  '\u00ad',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u2069',
  '\ufe0f',
  credentials,
  '\u{e0041}',
)

test('hidden characters that are put in elsewhere, or at the ends of a claim, change nothing of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spans),
      fc.array(fc.tuple(fc.nat(text.length), hidden), { minLength: 1, maxLength: 6 }),
      ([start, end], put) => {
        const places = put
          .filter(
            ([at]) =>
              (at <= start || at >= end) &&
              !/\ufe0f|\u{e0041}/u.test(put.find(([other]) => other === at)![1]),
          )
          .toSorted(([a], [b]) => b - a)
        const after = places.reduce((all, [at, sign]) => all.slice(0, at) + sign + all.slice(at), text)
        const [found] = carry(text, after, [describe(text, { start, end })])
        expect(found?.anchor, JSON.stringify(after)).toMatch(/exact|moved/)
        expect(found && 'start' in found && after.slice(found.start, found.end)).toBe(text.slice(start, end))
      },
    ),
    seeded,
  )
})

test('those that are put into its words, or taken out of them, make it changed where it stands, and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spans),
      fc.array(fc.tuple(fc.nat(200), hidden), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      ([start, end], put, isTakenOut) => {
        const places = put
          .map(([at, sign]) => [start + 1 + (at % (end - start - 1)), sign] as const)
          .toSorted(([a], [b]) => b - a)
        const other = places.reduce((all, [at, sign]) => all.slice(0, at) + sign + all.slice(at), text)
        const long = end + other.length - text.length
        const [before, after, span] = isTakenOut
          ? [other, text, { start, end: long }]
          : [text, other, { start, end }]
        const [found] = carry(before, after, [describe(before, span)])
        expect(found, JSON.stringify(other)).toEqual({
          start,
          end: isTakenOut ? end : long,
          anchor: 'changed',
        })
      },
    ),
    seeded,
  )
})

test('a selection takes along no hidden characters at its ends, and those within', () => {
  const taken = (bracketed: string) => {
    const { text: all, span } = marked(bracketed)
    return show(all, snap(all, span))
  }
  expect(taken(`a [${zero}word\ufeff ] b`)).toBe(`a ${zero}[word]\ufeff  b`)
  expect(taken(`a [\u2066wo${zero}rd\u2069] b`)).toBe(`a \u2066[wo${zero}rd]\u2069 b`)
  expect(taken(`a [word${credentials}] b`)).toBe(`a [word]${credentials} b`)
  expect(taken('a [👨‍👩‍👧‍👦] b')).toBe('a [👨‍👩‍👧‍👦] b')
  expect(taken(`a [ ${zero}\u202e] b`)).toBe(show(`a  ${zero}\u202e b`, null))
})

test.for(['\u200b', '\u00ad', '\u2060', '\ufeff', '\u202e', '\u{e0041}', '\ufe0f', '\u2063'])(
  'a word with %j in it is one word, and stepped over as one',
  (sign) => {
    const all = `the hid${sign}den word`
    expect(
      wordsIn(all, { start: 0, end: all.length }, 'en').map(({ start, end }) =>
        withoutHidden(all.slice(start, end)),
      ),
    ).toEqual(['the', 'hidden', 'word'])
  },
)

test('a foreign quote is found whether it, or our text, has hidden characters or not', () => {
  const all = `The ${zero}rents rose by a \u00adthird${credentials} in May.`
  const found = locateSelector(all, {
    quote: { exact: 'rents rose by a third', prefix: 'The ', suffix: ' in May.' },
  })
  expect(found && all.slice(found.start, found.end)).toBe('rents rose by a \u00adthird')
  expect(
    locateSelector('The rents rose by a third in May.', {
      quote: { exact: `rents ${zero}rose by a thi\u00adrd` },
    }),
  ).toEqual({ start: 4, end: 25, by: 'quote' })
  expect(locateSelector(all, { quote: { exact: zero } })).toBeNull()
})
