import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaryAtOrAfter } from '@/lib/anchor/graphemes'
import { sentences } from '@/lib/ingest/sentences'
import { withoutHidden } from '@/lib/words/hidden'
import { hostileText, seeded } from '../support/hostile'
import { sentenceCases } from './sentence-cases'

const graphemesOf = (text: string) =>
  [...new Intl.Segmenter('und').segment(text)].map(({ segment }) => segment)

describe.each(Object.entries(sentenceCases))(
  'in %s, sentences end where a reader would end them',
  (language, lines) => {
    test.each(lines)('%s', (line) => {
      const text = line.replaceAll('|', '')
      const found = sentences(text, [{ start: 0, end: text.length }], language)
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
        line.split('|').map((sentence) => sentence.trim()),
      )
    })
  },
)

test('never lets a sentence cross from one block into the next', () => {
  const text = 'Rents rose\n\nby a third. Wages fell.'
  const found = sentences(
    text,
    [
      { start: 0, end: 10 },
      { start: 12, end: text.length },
    ],
    'en',
  )
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Rents rose',
    'by a third.',
    'Wages fell.',
  ])
})

test('hidden characters part no sentences and join none', () => {
  const line = 'Mr. Smith paid $5.5 on May 3.|He said: “No.”|Nobody came… The end.'
  const plain = line.replaceAll('|', ' ')
  const wanted = sentences(plain, [{ start: 0, end: plain.length }], 'en').map(({ start, end }) =>
    plain.slice(start, end),
  )
  const signs = fc.constantFrom(
    '\u200b',
    '\u00ad',
    '\u2060',
    '\ufeff',
    '\u202e',
    '\u2069',
    `\ufeff${'\ufe01\u{e0101}'.repeat(9)}`,
    '\u{e0041}',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(plain.length), signs), { maxLength: 8 }), (put) => {
      const text = put
        .toSorted(([a], [b]) => b - a)
        .reduce((all, [at, sign]) => all.slice(0, at) + sign + all.slice(at), plain)
      expect(
        sentences(text, [{ start: 0, end: text.length }], 'en').map(({ start, end }) =>
          withoutHidden(text.slice(start, end)).trim(),
        ),
      ).toEqual(wanted)
    }),
    seeded,
  )
})

test('reads text in a language nobody knows', () => {
  expect(sentences('One. Two.', [{ start: 0, end: 9 }], 'no such language')).toHaveLength(2)
})

test('keeps sentences in order inside their block and loses no character of hostile text', () => {
  const page = fc.tuple(
    hostileText,
    hostileText,
    fc.constantFrom('en', 'de', 'fr', 'es', 'ru', 'hi', 'ur', 'ar', 'ps', 'zh', 'th', '?'),
  )
  fc.assert(
    fc.property(page, ([first, second, language]) => {
      const text = `${first}\n\n${second}`
      const blocks = [
        { start: 0, end: first.length },
        { start: first.length + 2, end: text.length },
      ]
      const found = sentences(text, blocks, language)
      const pieces = found.map(({ start, end }) => text.slice(start, end))
      expect(found.every(({ start, end }, at) => start < end && start >= (found[at - 1]?.end ?? 0))).toBe(
        true,
      )
      expect(
        found.every(({ start, end }) => blocks.some((block) => block.start <= start && end <= block.end)),
      ).toBe(true)
      for (const edge of found.flatMap(({ start, end }) => [start, end]))
        expect(boundaryAtOrAfter(text, edge), 'no character is cut').toBe(edge)
      for (const { start, end } of found) expect(graphemesOf(text.slice(start, end)).at(0)).toMatch(/\S/u)
      for (const { start, end } of found) expect(graphemesOf(text.slice(start, end)).at(-1)).toMatch(/\S/u)
      expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }),
    seeded,
  )
})
