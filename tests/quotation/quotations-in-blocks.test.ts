import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockKind } from '@/lib/domain/revision'
import { readPlainText } from '@/lib/ingest/plain-text'
import { findQuotations } from '@/lib/quotation/find-quotations'
import { hostileText, seeded } from '../support/hostile'

const blocksOf = (...parts: readonly (readonly [BlockKind, string])[]) => {
  let at = 0
  const blocks = parts.map(([kind, words]) => {
    const start = at
    at += words.length + 1
    return { kind, start, end: start + words.length }
  })
  return { text: parts.map(([, words]) => words).join('\n'), blocks }
}

test('block quotes are quotations by their kind: those that follow each other one, without who said it', () => {
  const { text, blocks } = blocksOf(
    ['paragraph', 'She wrote:'],
    ['quote', 'It is over.'],
    ['quote', 'We lost.\n— Ada Lovelace'],
    ['paragraph', 'So it was.'],
    ['quote', '“All in marks.”'],
  )
  const found = findQuotations(text, blocks, 'en')
  expect(
    found.map(({ by, pieces }) => [by, ...pieces.map((piece) => text.slice(piece.start, piece.end))]),
  ).toEqual([
    ['block', 'It is over.', 'We lost.'],
    ['marks', 'All in marks.'],
  ])
})

test('a headline keeps its quotation to itself', () => {
  const { text, blocks } = blocksOf(['headline', 'They say “never'], ['paragraph', 'again” was heard.'])
  expect(findQuotations(text, blocks, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
    'never',
  ])
})

test('whatever the text, pieces lie in it, in their order, and begin and end with something that is seen', () => {
  const marks = fc.constantFrom(
    '“',
    '”',
    '„',
    '"',
    "'",
    '’',
    '«',
    '»',
    '「',
    '」',
    '\n\n',
    'a',
    ' said, ',
    '—',
  )
  const texts = fc
    .array(fc.oneof(marks, hostileText), { maxLength: 30 })
    .map((parts) => readPlainText(parts.join(''), { title: '', language: 'en' }))
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'fr', 'es', 'sv'), ({ text, blocks }, language) => {
      for (const { start, end, pieces } of findQuotations(text, blocks, language)) {
        expect(pieces[0]!.start).toBe(start)
        expect(pieces.at(-1)!.end).toBe(end)
        pieces.forEach((piece, at) => {
          expect(piece.start).toBeGreaterThanOrEqual(at === 0 ? 0 : pieces[at - 1]!.end)
          expect(text.slice(piece.start, piece.end)).toMatch(/^\S(?:.*\S)?$/su)
        })
      }
    }),
    seeded,
  )
})

test.for(['“', '"', "'a ", '“a” ', "s' a ", '« ', '“a,” she said, ', '"5" a '])(
  'a megabyte of %s is read to its end',
  (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const
    expect(findQuotations(text, blocks, 'fr').every(({ end }) => end <= text.length)).toBe(true)
  },
)
