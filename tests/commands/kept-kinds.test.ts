import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { readFile } from '@/lib/views/file/read-file'
import { showPicture } from '@/lib/views/file/show-picture'
import { must } from '@/tests/support/desk'
import { anUploadingDesk, words } from './upload-desk'

const { ada, begin, send, upload, partials } = await anUploadingDesk()

test.for<[string, string, Uint8Array<ArrayBuffer>]>([
  ['a program', 'report.pdf', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])],
  [
    'a zip of anything',
    'all.zip',
    new Uint8Array(Buffer.from('504b0506000000000000000000000000000000000000', 'hex')),
  ],
  ['bytes of no kind', 'notes.txt', new Uint8Array([1, 2, 3, 0, 5])],
])('%s is not kept, whatever its name says', async ([, name, bytes]) => {
  const id = await begin(bytes, name)
  expect(await send(id, 0, bytes)).toMatchObject({ refusal: { rule: 'kind-not-kept' } })
  expect(await db().keptFile.count({ where: { id, state: 'kept' } })).toBe(0)
  expect(partials()).toEqual([])
})

test.for<[string, string, string, string]>([
  ['%PDF-1.7\n', 'x.exe', 'application/pdf', 'application/pdf'],
  [
    '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001\b\u0002\0\0\0\0\0\0\0\0\0\0\0IDAT',
    'x.html',
    'image/png',
    'image/png',
  ],
  [
    '<!doctype html><script>alert(1)</script><p>Rents rose by a third, says the office.',
    'page.html',
    'text/html',
    'application/octet-stream',
  ],
  [
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'x.svg',
    'image/svg+xml',
    'application/octet-stream',
  ],
  [
    '1\n00:00:01,000 --> 00:00:02,000\nRents rose.\n',
    'call.srt',
    'application/x-subrip',
    'application/octet-stream',
  ],
])('%s named %s is kept as %s and leaves as %s', async ([text, name, mediaType, served]) => {
  const { file } = await upload(new Uint8Array(Buffer.from(text, 'latin1')), name)
  expect(file!.mediaType).toBe(mediaType)
  expect(must(await readFile(ada, { fileId: file!.id }))).toMatchObject({ mediaType: served, fileName: name })
})

test('of a picture a copy is shown that was drawn anew, and the original is downloaded as it came', async () => {
  const bytes = new Uint8Array(
    await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } })
      .withExif({ IFD0: { Artist: 'Canary' } })
      .jpeg()
      .toBuffer(),
  )
  const { file } = await upload(bytes, 'photo.jpg')
  expect(file).toMatchObject({ mediaType: 'image/jpeg', isShown: true })
  const shown = Buffer.from(must(await showPicture(ada, { fileId: file!.id })))
  expect([shown.includes('Canary'), (await sharp(shown).metadata()).format]).toEqual([false, 'webp'])
  const original = must(await readFile(ada, { fileId: file!.id }))
  expect('bytes' in original && Buffer.from(original.bytes).equals(bytes)).toBe(true)
  const text = await upload(words('No picture.'))
  expect(await showPicture(ada, { fileId: text.id })).toMatchObject({ refusal: { code: 'not-there' } })
})
