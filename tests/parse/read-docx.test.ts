import { expect, test } from 'vitest'
import type { ForeignPage } from '@/lib/domain/foreign-page'
import { readZippedDocx } from '@/lib/parse/read-zipped-docx'
import { footnotes, madeDocx, madeZip, paragraph, run } from '../support/made-docx'

const received = {
  mediaType: 'application/msword',
  contentType: null,
  address: 'https://city.example/rents.docx',
  status: 200,
}

async function read(body: string, beside?: Readonly<Record<string, string | Buffer>>): Promise<ForeignPage> {
  const page = await readZippedDocx(await madeDocx(body, beside), received)
  if (typeof page === 'string') throw new Error(page)
  return page
}

const blocksOf = ({ text, blocks }: ForeignPage) =>
  blocks.map(({ kind, start, end, page }) => [kind, text.slice(start, end), ...(page ? [page] : [])])

test('a document is read in its paragraphs, by what their styles say they are', async () => {
  const page = await read(
    [
      paragraph(run('Report on rents'), 'Title'),
      paragraph(run('What was found'), 'heading1'),
      paragraph(run('Rents rose ') + run('by eleven percent.')),
      paragraph(run('Nobody could have known.'), 'Quote'),
      paragraph(run('Rents by year'), 'caption'),
      paragraph(''),
    ].join(''),
  )
  expect(blocksOf(page)).toEqual([
    ['headline', 'Report on rents'],
    ['subheading', 'What was found'],
    ['paragraph', 'Rents rose by eleven percent.'],
    ['quote', 'Nobody could have known.'],
    ['caption', 'Rents by year'],
  ])
  expect(page.title).toBe('Report on rents')
})

test('a row of a table is one line, and notes stand at the end', async () => {
  const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`
  const noted = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const page = await read(
    paragraph(run('Rents rose') + noted + run('.')) +
      `<w:tbl><w:tr>${cell('Mitte')}${cell('11 percent')}</w:tr></w:tbl>`,
    { 'word/footnotes.xml': footnotes('Counted in March.') },
  )
  expect(blocksOf(page)).toEqual([
    ['paragraph', 'Rents rose.'],
    ['paragraph', 'Mitte\t11 percent'],
    ['paragraph', 'Counted in March.'],
  ])
})

test('what was deleted and what was commented is not read, what was put in is', async () => {
  const page = await read(
    paragraph(
      `${run('Rents ')}<w:del w:id="1"><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins w:id="2">${run('rose')}</w:ins><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`,
    ),
  )
  expect(page.text).toBe('Rents rose.')
})

test('blocks have the pages on which they began when the document was last saved', async () => {
  const page = await read(
    paragraph(run('One.')) +
      paragraph(`<w:r><w:br w:type="page"/></w:r>`) +
      paragraph(`<w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r>`) +
      paragraph(`${run('Still two')}<w:r><w:lastRenderedPageBreak/></w:r>${run(', and goes on.')}`) +
      paragraph(run('Three.')),
  )
  expect(blocksOf(page)).toEqual([
    ['paragraph', 'One.', 1],
    ['paragraph', 'Two.', 2],
    ['paragraph', 'Still two, and goes on.', 2],
    ['paragraph', 'Three.', 3],
  ])
})

test('where it does not say where its pages begin, they begin where its author asked for it', async () => {
  const page = await read(
    paragraph(run('One.')) + paragraph(`<w:r><w:br w:type="page"/></w:r>`) + paragraph(run('Two.')),
  )
  expect(blocksOf(page)).toEqual([
    ['paragraph', 'One.', 1],
    ['paragraph', 'Two.', 2],
  ])
})

const external = (type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`

test('a picture that lies elsewhere is not asked for', async () => {
  const drawing = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const page = await read(paragraph(run('Rents rose.') + drawing), {
    'word/_rels/document.xml.rels': external('image', 'file:///etc/passwd'),
  })
  expect(page.text).toBe('Rents rose.')
})

test('a document that declares a type is not read', async () => {
  const declared = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w:styles xmlns:w="x"/>'
  expect(await readZippedDocx(await madeDocx('', { 'word/styles.xml': declared }), received)).toBe(
    'declares-a-type',
  )
})

test.for<[string, Record<string, string | Buffer>]>([
  ['unpacks to a thousand times its size', { 'word/media/zeros.bin': Buffer.alloc(20_000_000) }],
  [
    'has a thousand files',
    Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`word/${n}.txt`, 'x'])),
  ],
])('a zip that %s is not unpacked', async ([, beside]) => {
  expect(await readZippedDocx(await madeDocx('', beside), received)).toBe('unpacks-too-far')
})

/** The zip with another size told of each of its files in the central directory. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip)
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4))
    bytes.writeUInt32LE(size, at + 24)
  return new Uint8Array(bytes)
}

test.for<[string, () => Promise<Uint8Array>]>([
  ['lies about its sizes', async () => lying(await madeDocx(paragraph(run('Rents rose.'))), 10)],
  [
    'names a place outside',
    async () => {
      const bytes = Buffer.from(await madeDocx('', { 'word/xx/passwd': 'x' }))
      const name = Buffer.from('word/xx/passwd')
      for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1))
        bytes.write('../../x/passwd', at)
      return new Uint8Array(bytes)
    },
  ],
  ['is cut', async () => (await madeDocx(paragraph(run('Rents rose.')))).subarray(0, 900)],
  ['is no document', () => madeZip({ 'rents.txt': 'Rents rose.' })],
  ['is no zip', async () => new TextEncoder().encode('Rents rose.')],
])('a file that %s is not read', async ([, made]) => {
  await expect(readZippedDocx(await made(), received)).rejects.toThrow()
})
