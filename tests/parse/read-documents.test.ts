import { expect, test } from 'vitest'
import { readForeign } from '@/lib/parse/read-foreign'
import { madeDocx, madeZip, paragraph, run } from '../support/made-docx'
import { linesAt, lockedWith, madePdf } from '../support/made-pdf'

const pdf = {
  mediaType: 'application/pdf',
  contentType: null,
  address: 'https://city.example/rents.pdf',
  status: 200,
}
const docx = { ...pdf, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }
const faultOf = (read: Awaited<ReturnType<typeof readForeign>>) => (read.ok ? null : read.fault)

test('PDF, DOCX and transcripts are read in a process of their own', async () => {
  expect(await readForeign(madePdf([linesAt(72, 700, ['Rents rose.'])]), pdf)).toMatchObject({
    ok: true,
    page: { text: 'Rents rose.', blocks: [{ kind: 'paragraph', start: 0, end: 11, page: 1 }] },
  })
  expect(await readForeign(await madeDocx(paragraph(run('Rents rose.'))), docx)).toMatchObject({
    ok: true,
    page: { text: 'Rents rose.' },
  })
  const srt = new TextEncoder().encode('1\n00:00:01,000 --> 00:00:02,000\nADA: Rents rose.\n')
  expect(await readForeign(srt, { ...pdf, mediaType: 'application/x-subrip' })).toMatchObject({
    ok: true,
    page: { blocks: [{ from: 1_000, to: 2_000, speaker: 'ADA' }] },
  })
})

test('a PDF that inflates without end is killed', async () => {
  const content = Buffer.alloc(150 * 1024 * 1024, 'BT (x) Tj ET ')
  const limits = { milliseconds: 3_000, megabytes: 400 }
  expect(['took-too-long', 'too-much-memory']).toContain(
    faultOf(await readForeign(madePdf([content], { packed: true }), pdf, { limits })),
  )
})

test.for<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
  ['a PDF with a password', 'locked', () => madePdf([[]], { encrypt: lockedWith })],
  [
    'a DOCX that unpacks too far',
    'unpacks-too-far',
    () => madeDocx('', { 'word/x': Buffer.alloc(20_000_000) }),
  ],
  ['a zip that is no DOCX', 'broken', () => madeZip({ 'rents.txt': 'Rents rose.' })],
])('%s is told as that', async ([, fault, made]) => {
  const received = fault === 'locked' ? pdf : docx
  expect(faultOf(await readForeign(await made(), received))).toBe(fault)
})

test('a PDF that is none is broken', async () => {
  expect(faultOf(await readForeign(new TextEncoder().encode('Rents rose.'), pdf))).toBe('broken')
})
