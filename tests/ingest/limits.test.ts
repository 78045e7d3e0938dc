import { describe, expect, test } from 'vitest'
import { isByline } from '@/lib/ingest/byline'
import { isTangled } from '@/lib/ingest/markdown-limits'

test('a byline has at most 120 characters', () => {
  const by = (length: number) => `By ${'A'.repeat(length - 3)}`
  expect(isByline(by(120), 'en')).toBe(true)
  expect(isByline(by(121), 'en')).toBe(false)
})

test.for(['By Ada Noor.', 'By Ada Noor,', 'By Ada Noor\nBen Okri', 'By ada noor', 'Bystanders saw it', 'By'])(
  '%j is no byline',
  (line) => expect(isByline(line, 'en')).toBe(false),
)

const lines = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join('\n\n')

describe('a Markdown text is too tangled', () => {
  test.for<readonly [what: string, at: number, make: (count: number) => string]>([
    ['quotes within quotes', 16, (count) => `${'>'.repeat(count)} words`],
    ['lists within lists', 16, (count) => `${'- '.repeat(count)}words`],
    ['a list indented by so many spaces', 63, (count) => `${' '.repeat(count)}- words`],
    ['marks in one paragraph', 1_000, (count) => '_'.repeat(count)],
    ['marks in all', 60_000, (count) => lines(count / 500, () => '_'.repeat(500)) + '_'.repeat(count % 500)],
    ['lines', 30_000, (count) => '\n'.repeat(count)],
    ['lines of lists', 5_000, (count) => Array.from({ length: count }, () => '- a').join('\n')],
    [
      'lines that may be under a heading',
      1_000,
      (count) => Array.from({ length: count }, () => '===').join('\n'),
    ],
    ['lines of quotes', 1_000, (count) => Array.from({ length: count }, () => '> a').join('\n')],
  ])('beyond its limit of %s, and not at it', ([, at, make]) => {
    expect(isTangled(make(at))).toBe(false)
    expect(isTangled(make(at + 1))).toBe(true)
  })
})
