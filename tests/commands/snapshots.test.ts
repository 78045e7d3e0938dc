import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { cancelFetch } from '@/lib/commands/snapshot/cancel-fetch'
import { fetchAgain, fetchSnapshot } from '@/lib/commands/snapshot/fetch-snapshot'
import { db } from '@/lib/db/client'
import { sweepLeases } from '@/lib/db/snapshot/write-snapshot'
import { checkedFile } from '@/lib/files/files'
import { readSnapshot } from '@/lib/views/snapshot/read-snapshot'
import { anArticleOn, aPerson, must, pageText } from '@/tests/support/desk'
import { keptPage } from '@/tests/support/kept-page'
import { aSnapshot } from '@/tests/support/snapshots'
import { goodPage } from '@/tests/support/web/behaviours'
import { aFetchingDesk, ended } from './snapshot-desk'

const desk = aFetchingDesk()
const eve = await aPerson('editor', 'Eve')
const ada = await aPerson('reviewer', 'Ada')
const article = await anArticleOn(pageText, eve)
const at = (place: string) => `http://news.example${place}`

const fetched = async (url: string, by = ada) => {
  const { id } = must(await fetchSnapshot(by, { articleId: article.id, url }))
  return ended(by, id)
}

test('a page is fetched after the answer, read, and kept with how it came', async () => {
  const asked = must(await fetchSnapshot(ada, { articleId: article.id, url: at('/once') }))
  expect(asked.state).toBe('fetching')
  const snapshot = await ended(ada, asked.id)
  expect(snapshot).toMatchObject({
    state: 'kept',
    url: at('/once'),
    fetchedBy: { name: 'Ada' },
    failure: null,
    progress: null,
    hops: [
      { address: at('/once'), status: 301 },
      { address: at('/good'), status: 200 },
    ],
    answer: { address: at('/good'), status: 200, certificate: null, mediaType: 'text/html' },
    page: { title: 'Rents rose', language: 'en', wall: 'article', reading: 'article' },
    wallMessage: 'The page as it is read.',
  })
  expect(snapshot.page!.text).toContain('The mayor called the figure “a wound”')
  expect(snapshot.answer!.headers.etag).toBe('"rents"')
})

test('the bytes lie in the desk’s files under their SHA-256, once, and only the desk can read them', async () => {
  const [first, second] = [await fetched(at('/good')), await fetched(at('/gzip'))]
  const { sha256, bytes } = first.answer!
  expect(second.answer!.sha256).toBe(sha256)
  expect(Buffer.from((await checkedFile(sha256)) as Uint8Array).toString()).toBe(goodPage)
  expect(bytes).toBe(Buffer.byteLength(goodPage))
  const folder = path.join(desk.folder, 'files/sha256', sha256.slice(0, 2))
  expect(readdirSync(folder)).toEqual([sha256])
  expect(statSync(path.join(folder, sha256)).mode & 0o777).toBe(0o600)
  expect(readFileSync(path.join(folder, sha256), 'utf8')).toBe(goodPage)
})

test.for([
  [
    '/cut',
    'cut-short',
    'The connection ended before the whole page had come. What had come: status 200, 8 bytes.',
  ],
  ['/bomb', 'too-large', 'The page is larger than the desk keeps'],
  ['/loop', 'too-many-redirects', 'after 3 redirects'],
  ['/to-metadata', 'private-address', 'does not lead to the public web'],
] as const)('of %s nothing is kept, and what is wrong is said: %s', async ([place, rule, message]) => {
  const snapshot = await fetched(at(place))
  expect(snapshot).toMatchObject({ state: 'failed', failure: { rule }, answer: null, page: null })
  expect(snapshot.failure!.message).toContain(message)
})

test('a page with more markup than can be read is not kept', async () => {
  desk.web.pages.set(at('/deep'), '<div>'.repeat(5_000))
  expect(await fetched(at('/deep'))).toMatchObject({ state: 'failed', failure: { rule: 'too-tangled' } })
})

test('a wall is kept as what it is', async () => {
  expect(await fetched(at('/gone'))).toMatchObject({
    state: 'kept',
    answer: { status: 410 },
    page: { wall: 'error' },
    wallMessage: 'The server answers with an error, not with the page.',
  })
})

test('a fetch that is cancelled keeps nothing, and is cancelled once', async () => {
  const { id } = must(await fetchSnapshot(ada, { articleId: article.id, url: at('/drops') }))
  for (let progress = 0; progress === 0; await wait(20))
    progress = must(await readSnapshot(ada, { snapshotId: id })).progress!.bytes
  expect(must(await cancelFetch(ada, { snapshotId: id }))).toEqual({ id, state: 'cancelled' })
  expect(await ended(ada, id)).toMatchObject({ state: 'cancelled', answer: null, failure: null })
  expect(await cancelFetch(ada, { snapshotId: id })).toMatchObject({ refusal: { rule: 'not-fetching' } })
})

test('somebody else’s fetch is cancelled by an editor, and by no other reviewer', async () => {
  const ben = await aPerson('reviewer', 'Ben')
  const snapshotId = await aSnapshot(article.id, ada, { state: 'fetching' })
  expect(await cancelFetch(ben, { snapshotId })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(must(await cancelFetch(eve, { snapshotId })).state).toBe('cancelled')
})

test('what was being fetched when the desk stopped is told as that, before and after it is written down', async () => {
  const snapshotId = await aSnapshot(article.id, ada, { state: 'fetching' })
  const gone = new Date('3000-01-01T00:00:00Z')
  const told = { state: 'failed', failure: { rule: 'desk-stopped' }, progress: null }
  expect(must(await readSnapshot(ada, { snapshotId }))).toMatchObject({ state: 'fetching', failure: null })
  expect(must(await readSnapshot(ada, { snapshotId }, gone))).toMatchObject(told)
  await sweepLeases(db(), gone)
  expect(must(await readSnapshot(ada, { snapshotId }))).toMatchObject(told)
})

test('what is kept never changes, and goes for nobody', async () => {
  const id = await aSnapshot(article.id, ada)
  const refused = /append-only/
  await expect(
    db().$executeRaw`UPDATE "Snapshot" SET "text" = 'Rents fell.' WHERE "id" = ${id}`,
  ).rejects.toThrow(refused)
  await expect(db().$executeRaw`DELETE FROM "Snapshot" WHERE "id" = ${id}`).rejects.toThrow(refused)
  await expect(db().$executeRaw`TRUNCATE "Snapshot" CASCADE`).rejects.toThrow(refused)
  expect(must(await readSnapshot(ada, { snapshotId: id })).page).toEqual(keptPage)
})

test('a page that is fetched again is compared with how it was, and so are the words that matter', async () => {
  desk.web.pages.set(at('/again'), goodPage)
  const before = await fetched(at('/again'))
  const start = before.page!.text.indexOf('eleven percent')
  const again = async (page: string) => {
    desk.web.pages.set(at('/again'), page)
    const excerpt = { start, end: start + 'eleven percent in a year'.length }
    const { id } = must(await fetchAgain(ada, { snapshotId: before.id, excerpt }))
    return (await ended(ada, id)).compared
  }
  expect(await again(goodPage)).toMatchObject({ snapshotId: before.id, change: 'same' })
  expect(await again(goodPage.replace('four thousand', 'five thousand'))).toMatchObject({
    change: 'excerpt-same',
  })
  const changed = await again(goodPage.replace('eleven percent', 'twelve percent'))
  expect(changed!.change).toBe('excerpt-changed')
  expect(changed!.difference).toContainEqual({ kind: 'deleted', text: 'eleven' })
  expect(
    changed!
      .difference!.filter(({ kind }) => kind === 'inserted')
      .map(({ text }) => text)
      .join(),
  ).toContain('twelve')
})

test('a page that is not there any more is told as gone', async () => {
  const snapshotId = await aSnapshot(article.id, ada, { url: at('/gone') })
  const { id } = must(await fetchAgain(ada, { snapshotId }))
  expect((await ended(ada, id)).compared).toMatchObject({ change: 'gone' })
})

test('words that are none of the kept page are not looked for, and of a failed fetch nothing is compared', async () => {
  const snapshotId = await aSnapshot(article.id, ada)
  for (const excerpt of [
    { start: 5, end: 5 },
    { start: 0, end: 10_000 },
  ])
    expect(await fetchAgain(ada, { snapshotId, excerpt })).toMatchObject({ refusal: { code: 'invalid' } })
  const failed = await fetched(at('/cut'))
  expect(await fetchAgain(ada, { snapshotId: failed.id })).toMatchObject({ refusal: { rule: 'not-kept' } })
})

test('many pages at once are all fetched, a few at a time', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => fetched(at('/good'))))
  expect(all.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'kept'))
})
