import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { Received } from '@/lib/domain/foreign-page'
import { childOptions } from '@/lib/parse/in-child'
import { readForeign } from '@/lib/parse/read-foreign'
import { goodPage } from '../support/web/behaviours'
import { serveMisbehavingWeb } from '../support/web/misbehaving-web'

const received: Received = {
  mediaType: 'text/html',
  contentType: 'text/html; charset=utf-8',
  address: 'https://news.example/rents',
  status: 200,
}
const bytesOf = (html: string) => new TextEncoder().encode(html)
const faultOf = (read: Awaited<ReturnType<typeof readForeign>>) => (read.ok ? null : read.fault)

test('a page is read in a process of its own', async () => {
  const read = await readForeign(bytesOf(goodPage), received)
  expect(read).toMatchObject({ ok: true, page: { title: 'Rents rose', language: 'en', wall: 'article' } })
})

test('a file of plain text is read in the same way', async () => {
  const read = await readForeign(bytesOf('Rents rose.\n\nBy a lot.'), {
    ...received,
    mediaType: 'text/plain',
  })
  expect(read).toMatchObject({ ok: true, page: { text: 'Rents rose.\n\nBy a lot.', reading: 'page' } })
})

test('what takes too long is killed', async () => {
  const limits = { milliseconds: 1, megabytes: 512 }
  expect(faultOf(await readForeign(bytesOf(goodPage), received, { limits }))).toBe('took-too-long')
})

test('what takes too much memory is killed', async () => {
  const limits = { milliseconds: 10_000, megabytes: 20 }
  expect(faultOf(await readForeign(bytesOf(goodPage), received, { limits }))).toBe('too-much-memory')
})

test('a page that grows while it is read, as no count beforehand can tell, is killed', async () => {
  // Each paragraph is given all formatting that was begun before it: their number grows with the square.
  const html = Array.from({ length: 30_000 }, (_, n) => `<p><b id="${n}">x</p>`).join('')
  const limits = { milliseconds: 5_000, megabytes: 400 }
  expect(['took-too-long', 'too-much-memory']).toContain(
    faultOf(await readForeign(bytesOf(html), received, { limits })),
  )
})

test('nobody waits for a page that was cancelled, whether it is read or waits for its turn', async () => {
  const cancel = new AbortController()
  const reads = Array.from({ length: 4 }, () =>
    readForeign(bytesOf(goodPage), received, { signal: cancel.signal }),
  )
  cancel.abort()
  expect((await Promise.all(reads)).map(faultOf)).toEqual(Array.from({ length: 4 }, () => 'cancelled'))
  expect(faultOf(await readForeign(bytesOf(goodPage), received))).toBe(null)
})

test('a page with more markup than can be read is not read', async () => {
  expect(faultOf(await readForeign(bytesOf('<div>'.repeat(50_000)), received))).toBe('too-tangled')
})

test('twelve pages at once are all read, whatever their number', async () => {
  const reads = await Promise.all(Array.from({ length: 12 }, () => readForeign(bytesOf(goodPage), received)))
  expect(reads.map(faultOf)).toEqual(Array.from({ length: 12 }, () => null))
})

test('nothing that a page names is loaded while it is read', async () => {
  const web = await serveMisbehavingWeb()
  const at = (path: string) => `http://127.0.0.1:${web.port}/${path}`
  const named = `<base href="${at('')}"><link rel="stylesheet" href="${at('style')}"><script src="${at('script')}"></script>
    <img src="${at('image')}" srcset="${at('image-2')} 2x"><iframe src="${at('frame')}"></iframe><object data="${at('object')}"></object>
    <video src="${at('video')}" poster="${at('poster')}"></video><meta http-equiv="refresh" content="0; url=${at('next')}">`
  const read = await readForeign(
    bytesOf(goodPage.replace('<article>', `${named}<article>${named}`)),
    received,
  )
  expect(faultOf(read)).toBe(null)
  expect(web.asked).toEqual([])
  await web.stop()
})

test('a child whose parent is gone does not stay', async () => {
  const child = fork('lib/parse/child.mjs', [], { ...childOptions(process.cwd()), serialization: 'advanced' })
  await once(child, 'message')
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})
