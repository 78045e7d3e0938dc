import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '@/lib/ingest/canonical'
import { readMarkdown } from '@/lib/ingest/markdown'
import { hostileText, seeded } from '../support/hostile'
import { page } from '../support/page'

const read = (markdown: string, language = 'en'): string[] => page(readMarkdown(markdown, { language }))

test('reads a newspaper page', () => {
  const markdown = `# Rents rise *again*

*All over the city, and fast*

By Sample Desk

Rents rose by a **third**
last [year](https://example.org "source").

## Why

> Nobody knows.
>
> Nobody asks.

- too few homes
- too many people
  1. from outside

![A house](house.jpg)

*A house in Kabul. Photo: Sample Desk*

That is *all*.`
  expect(read(markdown)).toEqual([
    'headline: Rents rise again',
    'dek: All over the city, and fast',
    'byline: By Sample Desk',
    'paragraph: Rents rose by a third last year.',
    'subheading: Why',
    'quote: Nobody knows.',
    'quote: Nobody asks.',
    'list-item: too few homes',
    'list-item: too many people',
    'list-item: from outside',
    'caption: A house',
    'caption: A house in Kabul. Photo: Sample Desk',
    'paragraph: That is all.',
  ])
  expect(readMarkdown(markdown, { language: 'en' }).title).toBe('Rents rise again')
})

test('joins the blocks by blank lines and cuts their sentences', () => {
  const { text, sentences } = readMarkdown('# Rents\n***\nThey rose.\nWhy?\n', { language: 'en' })
  expect(text).toBe('Rents\n\nThey rose. Why?')
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['Rents', 'They rose.', 'Why?'])
})

test('takes only the first large heading for the headline', () => {
  expect(read('## Before\n\n# Rents\n\n# Wages')).toEqual([
    'subheading: Before',
    'headline: Rents',
    'subheading: Wages',
  ])
  expect(readMarkdown('Rents rose.', { language: 'en' }).title).toBeNull()
})

test('takes emphasis for a dek only directly under the headline, and only when all is emphasised', () => {
  expect(read('# A\n\n*Partly* so.\n\n*Later.*')).toEqual([
    'headline: A',
    'paragraph: Partly so.',
    'paragraph: Later.',
  ])
  expect(read('# A\n\n*By Sample Desk*')).toEqual(['headline: A', 'byline: By Sample Desk'])
})

test('a byline has at most 120 letters', () => {
  const line = (length: number) => `By ${'A'.repeat(length - 3)}`
  expect([read(line(120)), read(line(121))]).toEqual([[`byline: ${line(120)}`], [`paragraph: ${line(121)}`]])
})

test('takes emphasis for a caption only directly after an image, not after a line of which nothing is seen', () => {
  expect(read('![](a.jpg)\n\n*A house.*\n\n*Later.*')).toEqual(['caption: A house.', 'paragraph: Later.'])
  expect(read('&nbsp;\n\n*Later.*')).toEqual(['paragraph: Later.'])
})

test('reads the caption of an image in its own line, in its title, and inside a link', () => {
  expect(read('![](a.jpg)\n*A house.*')).toEqual(['caption: A house.'])
  expect(read('![house](a.jpg "A house in Kabul")')).toEqual(['caption: A house in Kabul'])
  expect(read('[![A house](a.jpg)](https://example.org)')).toEqual(['caption: A house'])
  expect(read('![A house][a]\n\n[a]: a.jpg')).toEqual(['caption: A house'])
  expect(read('Seen ![house](a.jpg) here.\n\n*Not a caption.*')).toEqual([
    'paragraph: Seen  here.',
    'caption: house',
    'paragraph: Not a caption.',
  ])
})

test('keeps forced line ends, code and escaped signs as words', () => {
  expect(read('One  \ntwo\\\nthree `x*y` \\*four\\* &amp; five')).toEqual([
    'paragraph: One\ntwo\nthree x*y *four* & five',
  ])
  expect(read('```js\nlet a\n\nlet b\n```')).toEqual(['paragraph: let a\n\nlet b'])
})

test('drops HTML and whatever a page cannot show', () => {
  expect(
    read(
      '<script>alert(1)</script>\n\n<div>\nhidden\n</div>\n\nRents <b onclick="x()">rose</b>.<!-- not yet -->\n\n&#8203;\n\n---\n',
    ),
  ).toEqual(['paragraph: Rents rose.'])
  expect(read('')).toEqual([])
})

test('leaves out the settings at the top of a file, and only those', () => {
  expect(read('---\ntitle: Rents\ntags:\n  - a\n- b\n---\n\nThey rose.')).toEqual(['paragraph: They rose.'])
  expect(read('---\nRents\n---\n\nThey rose.')).toEqual(['subheading: Rents', 'paragraph: They rose.'])
  expect(read('---\n\nThey rose.\n\n---\n\nMuch.')).toEqual(['paragraph: They rose.', 'paragraph: Much.'])
})

test('reads a file with more markup than any article as plain text, losing no word of it', () => {
  for (const tangle of [
    '- '.repeat(20_000),
    '>'.repeat(20_000),
    '**a_ '.repeat(20_000),
    '['.repeat(20_000),
    `${' '.repeat(500)}- `,
    '> a\n\n'.repeat(2_000),
    'a\n===\n'.repeat(2_000),
    'a\n'.repeat(40_000),
  ]) {
    const found = readMarkdown(`${tangle}deep\n\nRents rose.`, { language: 'en' })
    expect(found.text).toBe(`${tangle}deep\n\nRents rose.`)
    expect(page(found).at(-1)).toBe('paragraph: Rents rose.')
  }
})

const opening = fc.constantFrom(
  '',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '*',
  '**',
  '![',
  '[',
  '`',
  '```\n',
  '<b>',
  '    ',
  '\n\n',
  '---\n',
  '&#',
  'By ',
)
const closing = fc.constantFrom('', '*', '**', '](a.jpg)', ']', '`', '\n```', '</b>', '  \n', '\n\n')

test('gives blocks in order, trimmed, two line ends apart, in a canonical text, whatever the file holds', () => {
  const file = fc
    .array(fc.tuple(opening, hostileText, closing), { maxLength: 6 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(file, (markdown) => {
      const { text, blocks, sentences } = readMarkdown(markdown, { language: 'en' })
      expect(text).toBe(canonical(text))
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
      expect(
        blocks.every(
          ({ start, end }) => start < end && text.slice(start, end).trim() === text.slice(start, end),
        ),
      ).toBe(true)
      expect(
        sentences.every(({ start, end }) => blocks.some((block) => block.start <= start && end <= block.end)),
      ).toBe(true)
    }),
    seeded,
  )
})
