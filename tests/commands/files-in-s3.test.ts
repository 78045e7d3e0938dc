import { existsSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { isDatabaseAway } from '@/app/api/door/away'
import { db } from '@/lib/db/client'
import { storeTrouble } from '@/lib/files/s3'
import { fileStore } from '@/lib/settings/running'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { readFile } from '@/lib/views/file/read-file'
import { must } from '@/tests/support/desk'
import { sha256Of } from '@/tests/support/files'
import { serveStore } from '@/tests/support/s3-server'
import { anUploadingDesk, words } from './upload-desk'

const { ada, folder, begin, send, upload } = await anUploadingDesk()
const store = await serveStore({ key: 'desk', secret: 'hush hush', bucket: 'tickmark' })
afterAll(() => store.close())
beforeEach(() => {
  const FILES_URL = `s3://tickmark?endpoint=${store.endpoint}&region=eu-north-1`
  Object.assign(process.env, { FILES_URL, FILES_KEY: 'desk', FILES_SECRET: 'hush hush' })
  store.start()
  store.asked.length = 0
})

const placeOf = (bytes: Uint8Array) => `/tickmark/sha256/${sha256Of(bytes).slice(0, 2)}/${sha256Of(bytes)}`

test('files lie in the store under their SHA-256, once, are looked for before they are put, and nothing lies on the disk', async () => {
  const bytes = words('Kept elsewhere.')
  const { id } = await upload(bytes)
  expect(store.asked).toEqual([`HEAD ${placeOf(bytes)}`, `PUT ${placeOf(bytes)}`])
  await upload(bytes, 'again.txt')
  expect(store.asked.slice(2)).toEqual([`HEAD ${placeOf(bytes)}`])
  const given = must(await readFile(ada, { fileId: id }))
  expect('bytes' in given && Buffer.from(given.bytes).equals(bytes)).toBe(true)
  expect(existsSync(folder('sha256'))).toBe(false)
})

test('a store that stops in mid-upload is told as a desk that is not ready, nothing is half kept, and the upload goes on once it is back', async () => {
  const bytes = words('The store went away.')
  const id = await begin(bytes)
  must(await send(id, 0, bytes.subarray(0, 5)))
  store.stop()
  const error: unknown = await send(id, 5, bytes.subarray(5)).catch((reason: unknown) => reason)
  expect(isDatabaseAway(error)).toBe(true)
  expect(await db().keptFile.findUnique({ where: { id }, select: { state: true } })).toEqual({
    state: 'uploading',
  })
  expect(store.kept.has(placeOf(bytes))).toBe(false)
  store.start()
  expect(must(await send(id, 5, bytes.subarray(5))).file).toMatchObject({ sha256: sha256Of(bytes) })
})

test('an object that was changed or lost behind the desk’s back is not given out, and is found', async () => {
  const bytes = words('As it was sent.')
  const { id } = await upload(bytes)
  store.kept.set(placeOf(bytes), Buffer.from('Not as it was.'))
  expect(await readFile(ada, { fileId: id })).toMatchObject({ refusal: { rule: 'file-changed' } })
  const found = async () => (await verifyDatabase()).findings.map(({ check, what }) => `${check}: ${what}`)
  expect(await found()).toEqual(['files: the bytes are not those that were kept'])
  store.kept.delete(placeOf(bytes))
  expect(await readFile(ada, { fileId: id })).toMatchObject({ refusal: { rule: 'file-gone' } })
  store.kept.set(placeOf(bytes), Buffer.from(bytes))
  expect(await found()).toEqual([])
})

test('whoever starts a desk is told in one sentence why its store cannot be used', async () => {
  const settings = fileStore()!
  const trouble = (change: object) => storeTrouble({ ...settings, ...change })
  expect(await trouble({})).toBeNull()
  const notIn = 'The store of files does not let the desk in; see FILES_KEY and FILES_SECRET.'
  expect(await trouble({ secret: 'wrong' })).toBe(notIn)
  expect(await trouble({ key: 'nobody' })).toBe(notIn)
  expect(await trouble({ bucket: 'another' })).toBe(
    'The store of files has no bucket “another”; see FILES_URL.',
  )
  store.stop()
  expect(await trouble({})).toBe(`The store of files at ${store.endpoint} does not answer; see FILES_URL.`)
})
