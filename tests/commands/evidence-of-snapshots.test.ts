import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '@/lib/db/log'
import { putFile } from '@/lib/files/files'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { anArticleOn, deeds, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { keptPage } from '@/tests/support/kept-page'
import { keptBytes, aSnapshot } from '@/tests/support/snapshots'
import { aDeskWithEvidence, edit } from './attached-evidence'

const { ada, ben, eve, mark } = await aDeskWithEvidence()

const words = 'Rents rose by eleven percent'
const start = keptPage.text.indexOf(words)
const excerptAt = { start, end: start + words.length }

async function aClaimWithPage() {
  const claim = await mark()
  const snapshotId = await aSnapshot(claim.articleId, ada)
  return { claim, snapshotId }
}

test('evidence keeps which page it was seen on, and where in it the excerpt stands', async () => {
  const { claim, snapshotId } = await aClaimWithPage()
  const evidence = must(await deeds.attach(ada, claim, { snapshotId, excerptAt, excerpt: words }))
  expect(evidence).toMatchObject({
    snapshot: { id: snapshotId, sha256: sha256('page'), bytes: 4 },
    excerptAt,
    method: 'fetched',
  })
})

test('words that do not stand where they are said to are refused, and so is a page of another article', async () => {
  const { claim, snapshotId } = await aClaimWithPage()
  const attach = (more: object) => deeds.attach(ada, claim, { excerpt: words, ...more })
  const shifted = { start: start + 1, end: excerptAt.end + 1 }
  for (const [more, field] of [
    [{ snapshotId, excerptAt: shifted }, 'excerptAt'],
    [{ snapshotId, excerptAt, excerpt: 'Rents fell' }, 'excerptAt'],
    [{ snapshotId, excerptAt: { start: 0, end: 9_999 } }, 'excerptAt'],
    [{ excerptAt }, 'excerptAt'],
    [{ snapshotId: await aSnapshot((await anArticleOn(pageText, eve)).id, eve) }, 'snapshotId'],
    [{ snapshotId: await aSnapshot(claim.articleId, eve, { state: 'fetching' }) }, 'snapshotId'],
    [{ snapshotId: 'nobody' }, 'snapshotId'],
  ] as const)
    expect(await refusedWithoutTrace(() => attach(more))).toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) as string },
    })
})

test('an excerpt that is written anew has no place in the page any more, and one that is marked anew has another', async () => {
  const { claim, snapshotId } = await aClaimWithPage()
  const evidence = must(await deeds.attach(ada, claim, { snapshotId, excerptAt, excerpt: words }))
  const written = must(await edit(ada, evidence, { excerpt: 'Rents rose' }))
  expect(written).toMatchObject({ excerptAt: null, snapshot: { id: snapshotId } })
  const marked = must(await edit(ada, written, { excerpt: 'Rents rose', excerptAt: { start: 0, end: 10 } }))
  expect(marked.excerptAt).toEqual({ start: 0, end: 10 })
  expect(must(await edit(ada, marked, { snapshotId: null }))).toMatchObject({
    snapshot: null,
    excerptAt: null,
    method: null,
  })
})

test('a verdict is sealed to the page that was kept: another one makes it stale', async () => {
  const { claim, snapshotId } = await aClaimWithPage()
  const evidence = must(await deeds.attach(ada, claim, { snapshotId, excerptAt, excerpt: words }))
  must(await deeds.review(ben, claim, yes))
  expect(must(await edit(ada, evidence, { snapshotId: null })).claim.verdict?.status).toBe('stale')
})

test('the history proves which page was kept, and that its bytes are there as they came', async () => {
  expect((await verifyDatabase()).findings).toEqual([])
  const digest = sha256('page')
  const place = path.join(process.env.DATA_DIR!, 'files', 'sha256', digest.slice(0, 2), digest)
  const found = async () =>
    new Set((await verifyDatabase()).findings.map(({ check, what }) => `${check}: ${what}`))
  await writeFile(place, 'pagE')
  expect(await found()).toEqual(new Set(['files: the bytes are not those that were kept']))
  await putFile(keptBytes)
  expect(await found()).toEqual(new Set())
  await rm(place)
  expect(await found()).toEqual(new Set(['files: the bytes that were kept are not there']))
})
