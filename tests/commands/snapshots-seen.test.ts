import { expect, test } from 'vitest'
import { countFetch } from '@/lib/accounts/attempts'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { cancelFetch } from '@/lib/commands/snapshot/cancel-fetch'
import { fetchAgain, fetchSnapshot } from '@/lib/commands/snapshot/fetch-snapshot'
import { db } from '@/lib/db/client'
import { readSnapshot } from '@/lib/views/snapshot/read-snapshot'
import { anArticleOn, aPerson, must, pageText } from '@/tests/support/desk'
import { aSnapshot } from '@/tests/support/snapshots'
import { aFetchingDesk } from './snapshot-desk'

aFetchingDesk()
const eve = await aPerson('editor', 'Eve')
const ada = await aPerson('reviewer', 'Ada')
const rhea = await aPerson('reader', 'Rhea')

/** An article on which only Eve is named. */
async function aRestrictedArticle() {
  const article = await anArticleOn(pageText, eve)
  must(
    await setAccess(eve, {
      articleId: article.id,
      version: article.version,
      restricted: true,
      named: [eve.id],
    }),
  )
  return article
}

const hidden = { ok: false, refusal: { code: 'not-there' } }
const nowhere = '00000000-0000-4000-8000-000000000000'

test('who does not see an article learns nothing of its snapshots, not even that there are any', async () => {
  const article = await aRestrictedArticle()
  const kept = await aSnapshot(article.id, eve)
  const fetching = await aSnapshot(article.id, eve, { state: 'fetching' })
  expect(await readSnapshot(ada, { snapshotId: kept })).toEqual(hidden)
  expect(await readSnapshot(ada, { snapshotId: nowhere })).toEqual(hidden)
  expect(await fetchAgain(ada, { snapshotId: kept })).toEqual(hidden)
  expect(await fetchAgain(ada, { snapshotId: nowhere })).toEqual(hidden)
  expect(await cancelFetch(ada, { snapshotId: fetching })).toEqual(hidden)
  expect(await fetchSnapshot(ada, { articleId: article.id, url: 'http://127.0.0.1/' })).toEqual(hidden)
  expect(await db().snapshot.count({ where: { articleId: article.id } })).toBe(2)
})

test('that a page was kept before is told of articles that its reader sees, and of no other', async () => {
  const url = 'https://www.news.example/rents/?utm_source=letter#top'
  const open = await anArticleOn(pageText, eve)
  const closed = await aRestrictedArticle()
  const takenAt = new Date('2026-03-03T10:00:00Z')
  const earlier = await aSnapshot(open.id, ada, { url: 'http://news.example/rents', takenAt })
  const canary = await aSnapshot(closed.id, eve, { url, takenAt: new Date('2026-03-04T10:00:00Z') })
  const snapshotId = await aSnapshot(open.id, ada, { url, takenAt: new Date('2026-03-05T10:00:00Z') })
  const told = must(await readSnapshot(ada, { snapshotId })).earlier
  expect(told).toEqual([
    {
      id: earlier,
      articleId: open.id,
      takenAt: takenAt.toISOString(),
      fetchedBy: { id: ada.id, name: 'Ada' },
    },
  ])
  expect(must(await readSnapshot(eve, { snapshotId })).earlier.map(({ id }) => id)).toEqual([canary, earlier])
})

test('a reader reads snapshots and fetches none', async () => {
  const article = await anArticleOn(pageText, eve)
  const snapshotId = await aSnapshot(article.id, ada)
  expect(must(await readSnapshot(rhea, { snapshotId })).state).toBe('kept')
  const refused = { refusal: { code: 'not-allowed' } }
  expect(await fetchSnapshot(rhea, { articleId: article.id, url: 'http://127.0.0.1/' })).toMatchObject(
    refused,
  )
  expect(await fetchAgain(rhea, { snapshotId })).toMatchObject(refused)
})

test('nobody fetches without end: after sixty pages in ten minutes one waits', async () => {
  const ben = await aPerson('reviewer', 'Ben')
  const article = await anArticleOn(pageText, eve)
  const asked = { articleId: article.id, url: 'http://127.0.0.1/' }
  for (let n = 0; n < 59; n += 1) await countFetch(ben.id)
  expect(must(await fetchSnapshot(ben, asked)).state).toBe('fetching')
  expect(await fetchSnapshot(ben, asked)).toMatchObject({ refusal: { code: 'too-many' } })
  expect(must(await fetchSnapshot(ada, asked)).state).toBe('fetching')
})
