import { randomBytes } from 'node:crypto'
import { rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginUploadInput } from '@/lib/api/file/input'
import { beginUpload } from '@/lib/commands/file/begin-upload'
import { sweepUploads } from '@/lib/commands/file/sweep-uploads'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { readFile } from '@/lib/views/file/read-file'
import { readFileText } from '@/lib/views/file/read-file-text'
import { must } from '@/tests/support/desk'
import { sha256Of } from '@/tests/support/files'
import { anUploadingDesk, words } from './upload-desk'

const { eve, ada, article, folder, begin, send, upload, partials } = await anUploadingDesk()

test('a file comes in pieces, is kept as what it is, and its text is read', async () => {
  const bytes = words('Rents rose by a third.\n\nBetween 2019 and 2025.')
  const id = await begin(bytes, 'Rents, 2025.txt', { sha256: sha256Of(bytes) })
  expect(must(await send(id, 0, bytes.subarray(0, 10)))).toEqual({ id, offset: 10, file: null })
  expect(must(await readFile(ada, { fileId: id }))).toEqual({ offset: 10 })
  const { file, offset } = must(await send(id, 10, bytes.subarray(10)))
  expect(offset).toBe(bytes.length)
  expect(file).toMatchObject({
    id,
    name: 'Rents, 2025.txt',
    mediaType: 'text/plain',
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    uploadedBy: ada.id,
  })
  expect(must(await readFileText(eve, { fileId: id }))).toMatchObject({
    articleId: article.id,
    uploadedBy: { id: ada.id, name: 'Ada' },
    page: { text: 'Rents rose by a third.\n\nBetween 2019 and 2025.' },
    unread: null,
  })
  const given = must(await readFile(eve, { fileId: id }))
  expect(given).toMatchObject({ mediaType: 'text/plain', fileName: 'Rents, 2025.txt' })
  expect('bytes' in given && Buffer.from(given.bytes).equals(bytes)).toBe(true)
  expect(partials()).toEqual([])
})

test('however the pieces of a file are cut, doubled and sent again, it is kept as it was', async () => {
  const cuts = fc.array(fc.record({ from: fc.nat(2_000), length: fc.integer({ min: 1, max: 900 }) }), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(cuts, async (pieces) => {
      const bytes = words(randomBytes(900).toString('hex'))
      const id = await begin(bytes)
      let there = 0
      for (const { from, length } of pieces) {
        const start = Math.min(from, bytes.length)
        const outcome = await send(id, start, bytes.subarray(start, start + length))
        if (start > there)
          expect(outcome).toMatchObject({ refusal: { rule: 'slice-gap', now: { offset: there } } })
        else there = must(outcome).offset
        expect(there).toBe(must(await send(id, there, new Uint8Array())).offset)
      }
      const { file } = must(await send(id, there, bytes.subarray(there)))
      expect(file!.sha256).toBe(sha256Of(bytes))
      expect(must(await send(id, 0, bytes.subarray(0, 100)))).toEqual({ id, offset: bytes.length, file })
    }),
    { numRuns: 25 },
  )
})

test('the same file twice is two uploads, and its bytes lie in the desk’s files once', async () => {
  const bytes = words('The very same table.')
  const [first, second] = [await upload(bytes), await upload(bytes, 'another-name.txt')]
  expect(first.id).not.toBe(second.id)
  expect(first.file!.sha256).toBe(second.file!.sha256)
  const place = path.join(folder('sha256'), sha256Of(bytes).slice(0, 2), sha256Of(bytes))
  expect(statSync(place).mode & 0o777).toBe(0o600)
})

test('the last piece sent twice at once keeps one file, and both are told so', async () => {
  const bytes = words('Sent twice since the first answer was slow.')
  const id = await begin(bytes)
  const answers = await Promise.all([send(id, 0, bytes), send(id, 0, bytes)])
  expect(must(answers[0])).toEqual(must(answers[1]))
})

test('what goes past the end, is too large, or is not what was announced is refused in a sentence, and nothing is kept', async () => {
  const bytes = words('Rents rose.')
  const id = await begin(bytes, 'rents.txt', { sha256: sha256Of(words('Rents fell.')) })
  expect(await send(id, 4, bytes)).toMatchObject({
    refusal: { code: 'invalid', fields: { offset: /past the end/ } },
  } as never)
  expect(await send(id, 0, bytes)).toMatchObject({
    refusal: { rule: 'bytes-differ', now: { id, offset: 0 } },
  })
  expect(partials()).toEqual([])
  expect(must(await send(id, 0, new Uint8Array())).offset).toBe(0)
  const huge = beginUploadInput.parse({ articleId: article.id, name: 'huge', size: 25 * 1024 * 1024 + 1 })
  expect(await beginUpload(ada, huge)).toEqual({
    ok: false,
    refusal: { code: 'too-large', mostMegabytes: 25 },
  })
})

test('bytes that were changed or lost behind the desk’s back are not given out', async () => {
  const { id, file } = await upload(words('The table as it was sent.'))
  const place = path.join(folder('sha256'), file!.sha256.slice(0, 2), file!.sha256)
  writeFileSync(place, 'Another table.')
  expect(await readFile(ada, { fileId: id })).toMatchObject({ refusal: { rule: 'file-changed' } })
  rmSync(place)
  expect(await readFile(ada, { fileId: id })).toMatchObject({ refusal: { rule: 'file-gone' } })
})

test('an upload that nobody goes on with for a day is forgotten, with its bytes; what was kept stays', async () => {
  const kept = await upload(words('Kept.'))
  const id = await begin(words('Rents rose.'))
  must(await send(id, 0, words('Rents')))
  const orphan = path.join(folder('partial'), 'of-nobody')
  writeFileSync(orphan, 'x')
  utimesSync(orphan, new Date(0), new Date(0))
  await sweepUploads(new Date())
  expect(partials()).toEqual([id])
  await sweepUploads(new Date(Date.now() + 25 * 3_600_000))
  expect(partials()).toEqual([])
  expect(await readFile(ada, { fileId: id })).toMatchObject({ refusal: { code: 'not-there' } })
  expect(must(await readFile(ada, { fileId: kept.id }))).toMatchObject({ mediaType: 'text/plain' })
})

test('a kept file never changes and is never deleted', async () => {
  const { id } = await upload(words('For good.'))
  for (const sql of [
    Prisma.sql`UPDATE "KeptFile" SET "name" = 'x' WHERE "id" = ${id}`,
    Prisma.sql`DELETE FROM "KeptFile" WHERE "id" = ${id}`,
    Prisma.sql`TRUNCATE "KeptFile" CASCADE`,
  ])
    await expect(db().$executeRaw(sql)).rejects.toThrow(/append-only/)
})

test('where the disk is full in mid-upload one is told so, and nothing is half stored', async () => {
  const bytes = words('Rents rose.')
  const id = await begin(bytes)
  symlinkSync('/dev/full', path.join(folder('partial'), id))
  expect(await send(id, 0, bytes)).toEqual({ ok: false, refusal: { code: 'no-room' } })
  rmSync(path.join(folder('partial'), id))
  expect(must(await readFile(ada, { fileId: id }))).toEqual({ offset: 0 })
  expect(must(await send(id, 0, bytes)).file).toMatchObject({ sha256: sha256Of(bytes) })
})
