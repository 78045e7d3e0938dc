import { expect, test } from 'vitest'
import { readText } from '@/lib/ingest/read-text'

const pieces = [
  'word ',
  'a.b.c. ',
  '\u0301',
  '((((',
  '“',
  '1. ',
  '> ',
  '- \n',
  '👨‍👩‍👧‍👦',
  'Mr. ',
  '\n',
  'ا۔',
  'क।',
  '中。',
]

test.each(pieces)(
  'a text of a megabyte made of %j is read to its end in time',
  (piece) => {
    const { text, blocks } = readText({
      text: `x${piece.repeat(Math.floor(999_000 / piece.length))}`,
      language: 'en',
    })
    if (blocks.length > 0) expect(text.length).toBeGreaterThan(100)
  },
  60_000,
)
