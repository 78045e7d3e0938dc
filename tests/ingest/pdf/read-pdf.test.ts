import { expect, test } from 'vitest'
import type { ForeignPage } from '@/lib/domain/foreign-page'
import { readPdf } from '@/lib/ingest/pdf/read-pdf'
import { ligature, linesAt, lockedWith, madePdf, type SetWords } from '../../support/made-pdf'

const received = {
  mediaType: 'application/pdf',
  contentType: null,
  address: 'https://city.example/rents.pdf',
  status: 200,
}

async function read(...pages: readonly (readonly SetWords[])[]): Promise<ForeignPage> {
  const page = await readPdf(madePdf(pages), received)
  if (typeof page === 'string') throw new Error(page)
  return page
}

const wordsOf = ({ text, blocks }: ForeignPage): string[] =>
  blocks.map(({ start, end }) => text.slice(start, end))

const leftColumn = [
  'Rents in the city rose by eleven percent, the',
  'statistics office said on Monday, which is more',
  'than in any year since it began to count them.',
  'The mayor had promised the contrary last year,',
  'and said that nobody could have known about it.',
]
const rightColumn = [
  'Tenants answered that everybody had known of it',
  'for years, since the permits were all to be seen',
  'in the register, which is kept in the town hall.',
  'No new house was built there within four years,',
  'and none is planned before the next election is.',
]

test('the lines of a paragraph are one text', async () => {
  const page = await read(linesAt(72, 700, leftColumn))
  expect(page.text).toBe(leftColumn.join(' '))
  expect(page.blocks).toEqual([{ kind: 'paragraph', start: 0, end: page.text.length, page: 1 }])
})

test('columns are read one after the other, however the lines were set', async () => {
  const title = { words: 'Rents rose by eleven percent in a year, says the office', x: 72, y: 740, size: 18 }
  const rows = leftColumn.flatMap((_, at) => [
    linesAt(72, 700, leftColumn)[at]!,
    linesAt(330, 700, rightColumn)[at]!,
  ])
  const page = await read([title, ...rows])
  expect(wordsOf(page)).toEqual([title.words, leftColumn.join(' '), rightColumn.join(' ')])
  expect(page.blocks[0]!.kind).toBe('headline')
})

test('the cells of a table stay on the line that they stand on', async () => {
  const rows = ['Mitte', 'Wedding', 'Spandau', 'Pankow', 'Treptow'].flatMap((name, at) => [
    { words: name, x: 72, y: 700 - at * 14 },
    { words: `${at + 3} percent`, x: 350, y: 700 - at * 14 },
  ])
  const page = await read(rows)
  expect(page.text).toContain('Wedding\t4 percent')
})

test('a word that the end of a line breaks is whole again, and one that has a hyphen keeps it', async () => {
  const page = await read(
    linesAt(72, 700, [
      'A well-known exam-',
      'ple of a well-',
      'known house is that of the Anglo-',
      'Saxon kings.',
    ]),
  )
  expect(page.text).toBe('A well-known example of a well-known house is that of the Anglo-Saxon kings.')
})

test('ligatures are the letters that they stand for', async () => {
  const page = await read([
    { words: `The ${ligature.fi}nal ${ligature.fl}oor of the of${ligature.fi}ce`, x: 72, y: 700 },
  ])
  expect(page.text).toBe('The final floor of the office')
})

test('heads, feet and numbers of pages that run through are no part of the text; each block has its page', async () => {
  const pages = [1, 2, 3].map((number) => [
    { words: 'City of Example: report on rents', x: 72, y: 760, size: 8 },
    ...linesAt(72, 600, [`The words of page ${number} stand here.`]),
    { words: `Page ${number} of 3`, x: 280, y: 30, size: 8 },
  ])
  const page = await read(...pages)
  expect(wordsOf(page)).toEqual([1, 2, 3].map((number) => `The words of page ${number} stand here.`))
  expect(page.blocks.map((block) => block.page)).toEqual([1, 2, 3])
})

test('paragraphs are told by an indent, by a gap, and by a line that ends early', async () => {
  const page = await read([
    ...linesAt(72, 700, leftColumn.slice(0, 2)),
    { words: 'The mayor was asked.', x: 72, y: 676 },
    ...linesAt(86, 664, ['An indent begins a paragraph, as it does in']),
    ...linesAt(72, 652, ['books, and goes on at the margin of the page.']),
    ...linesAt(72, 610, ['So does a gap.']),
  ])
  expect(wordsOf(page)).toEqual([
    `${leftColumn.slice(0, 2).join(' ')} The mayor was asked.`,
    'An indent begins a paragraph, as it does in books, and goes on at the margin of the page.',
    'So does a gap.',
  ])
})

test('what is set from the bottom to the top of a page is read behind what stands upright', async () => {
  const page = await read([
    { words: 'Printed in 2026', x: 20, y: 300, turn: 1 },
    ...linesAt(72, 700, leftColumn),
  ])
  expect(wordsOf(page)).toEqual([leftColumn.join(' '), 'Printed in 2026'])
})

test('a page that lies on its side is read like any other', async () => {
  const page = await read(
    leftColumn.map((words, at) => ({ words, x: 100 + 12 * at, y: 72, turn: 1 as const })),
  )
  expect(page.text).toBe(leftColumn.join(' '))
})

test('a PDF without words has no text', async () => {
  expect(await read([])).toMatchObject({ text: '', blocks: [] })
})

test('a PDF says its title, its author and its language, and a name of a file is no title', async () => {
  const told = await readPdf(madePdf([[]], { info: '/Title (Report on rents) /Author (Ada Lind)' }), received)
  expect(told).toMatchObject({ title: 'Report on rents', author: 'Ada Lind', language: 'en' })
  expect(await readPdf(madePdf([[]], { info: '/Title (rents_final2.docx)' }), received)).toMatchObject({
    title: null,
  })
})

test('a PDF that only opens with a password is locked', async () => {
  expect(await readPdf(madePdf([[]], { encrypt: lockedWith }), received)).toBe('locked')
})

test('a PDF of thousands of pages is not read', async () => {
  expect(await readPdf(madePdf(Array.from({ length: 3_001 }, () => [])), received)).toBe('too-tangled')
})

test('what is no PDF is not read as one', async () => {
  await expect(readPdf(new TextEncoder().encode('Rents rose.'), received)).rejects.toThrow()
})
