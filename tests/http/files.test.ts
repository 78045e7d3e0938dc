import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sliceBytes } from '@/lib/domain/kept-file'
import { anArticleOn, pageText } from '@/tests/support/desk'
import { sha256Of } from '@/tests/support/files'
import { signedIn } from '@/tests/support/http-desk'
import { anEditor } from '@/tests/support/prepared'
import { madeDocx, paragraph, run } from '@/tests/support/made-docx'
import { linesAt, madePdf } from '@/tests/support/made-pdf'
import { aServedDesk } from './served-desk'

const desk = aServedDesk(/rents-table|Rents rose/)
let ada: Awaited<ReturnType<typeof signedIn>>
let articleId: string

beforeAll(async () => {
  ada = await signedIn(desk, 'reviewer')
  articleId = (await anArticleOn(pageText, await anEditor())).id
})

const begin = async (bytes: Uint8Array, name = 'rents-table.pdf') => {
  const id = randomUUID()
  const answer = await ada.ask('POST', '/files', {
    id,
    articleId,
    name,
    size: bytes.length,
    sha256: sha256Of(bytes),
  })
  expect([answer.status, answer.body]).toEqual([201, { id, offset: 0, file: null }])
  return id
}
const send = (id: string, offset: number, bytes: Uint8Array) =>
  ada.ask('PUT', `/files/${id}?offset=${offset}`, bytes)
const offsetOf = async (id: string) =>
  (await ada.send(`/api/v1/files/${id}`, { method: 'HEAD' })).headers.get('upload-offset')

test('a file of 12 MB comes in pieces, goes on where the line was cut, and is downloaded as it was, as nothing that runs', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(12 * sliceBytes)])
  const id = await begin(bytes)
  for (let at = 0; at < 5 * sliceBytes; at += sliceBytes)
    expect((await send(id, at, bytes.subarray(at, at + sliceBytes))).status).toBe(200)
  expect(await offsetOf(id)).toBe(String(5 * sliceBytes))
  const leave = new AbortController()
  const cut = new ReadableStream({
    start(stream) {
      stream.enqueue(bytes.subarray(5 * sliceBytes, 5 * sliceBytes + 1000))
      setTimeout(() => leave.abort(), 200)
    },
  })
  await expect(
    ada.send(`/api/v1/files/${id}?offset=${5 * sliceBytes}`, {
      method: 'PUT',
      body: cut,
      headers: { 'content-type': 'application/octet-stream' },
      signal: leave.signal,
    }),
  ).rejects.toThrow()
  const there = Number(await offsetOf(id))
  expect(there).toBe(5 * sliceBytes)
  for (let at = there; at < bytes.length; at += sliceBytes)
    expect((await send(id, at, bytes.subarray(at, at + sliceBytes))).status).toBe(200)
  expect(await offsetOf(id)).toBe(String(bytes.length))
  const file = await ada.send(`/api/v1/files/${id}`)
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="rents-table.pdf"; filename*=UTF-8\'\'rents-table.pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/) as string,
    'cache-control': 'no-store',
  })
  expect(sha256Of(new Uint8Array(await file.arrayBuffer()))).toBe(sha256Of(bytes))
})

test('its text is read by the desk as it is served', async () => {
  const bytes = Buffer.from(
    '<!doctype html><title>Rents</title><p>Rents rose by a third.</p><script>alert(1)</script>',
  )
  const id = await begin(bytes, 'page.html')
  expect((await send(id, 0, bytes)).body).toMatchObject({ file: { mediaType: 'text/html' } })
  const { body } = await ada.ask('GET', `/files/${id}/text`)
  expect(body).toMatchObject({
    name: 'page.html',
    page: { text: expect.stringContaining('Rents rose by a third.') as string },
  })
  expect((await ada.send(`/api/v1/files/${id}`)).headers.get('content-type')).toBe('application/octet-stream')
})

test('documents and transcripts are read by the desk as it is served, and quotations are found in them', async () => {
  const quoting = await anArticleOn('“Rents rose by a third last year,” the office said.', await anEditor())
  const keep = async (bytes: Uint8Array, name: string) => {
    const asked = { id: randomUUID(), articleId: quoting.id, name, size: bytes.length }
    expect((await ada.ask('POST', '/files', asked)).status).toBe(201)
    expect((await send(asked.id, 0, bytes)).status).toBe(200)
    return (await ada.ask('GET', `/files/${asked.id}/text`)).body
  }
  const said = 'Rents rose by a third last year.'
  const block = expect.objectContaining({ page: 1 }) as object
  const pdf = await keep(madePdf([linesAt(72, 700, [said])]), 'rents-table.pdf')
  expect(pdf).toMatchObject({ page: { text: said, blocks: [block] }, unread: null })
  const docx = await keep(await madeDocx(paragraph(run('No word of it.'))), 'rents-table.docx')
  expect(docx).toMatchObject({ page: { text: 'No word of it.' } })
  await keep(Buffer.from(`1\n00:12:03,000 --> 00:12:05,000\nADA: ${said}\n`), 'rents-table.srt')
  const { body } = await ada.ask('GET', `/articles/${quoting.id}/quotes`)
  expect(body).toMatchObject({
    looked: 3,
    items: [{ outcome: 'verbatim', found: { from: 723_000, in: { name: 'rents-table.srt' } } }],
  })
})

test('what is no piece of a file is refused in one sentence', async () => {
  const bytes = Buffer.from('Rents rose.')
  const id = await begin(bytes)
  expect(await send(id, 5, bytes.subarray(5))).toMatchObject({
    status: 409,
    body: { error: { rule: 'slice-gap', now: { id, offset: 0, file: null } } },
  })
  expect((await send(id, 0, new Uint8Array(sliceBytes + 1))).status).toBe(413)
  expect((await ada.ask('PUT', `/files/${id}?offset=0`, { bytes: 'Rents' })).status).toBe(415)
  expect((await ada.ask('PUT', `/files/${id}`, bytes)).status).toBe(400)
  const huge = { articleId, name: 'huge', size: 25 * 1024 * 1024 + 1 }
  expect(await ada.ask('POST', '/files', huge)).toMatchObject({
    status: 413,
    body: { error: { message: 'This file is too large: at most 25 MB are kept.' } },
  })
})
