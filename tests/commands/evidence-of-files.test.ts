import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { putFile } from '@/lib/files/files'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { anArticleOn, deeds, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aFile, fileText, sha256Of } from '@/tests/support/files'
import { aSnapshot } from '@/tests/support/snapshots'
import { aDeskWithEvidence, edit } from './attached-evidence'

const { ada, ben, eve, mark } = await aDeskWithEvidence()

const words = 'Rents rose by 33 %'
const start = fileText.indexOf(words)
const excerptAt = { start, end: start + words.length }
const bytes = Buffer.from(fileText)

async function aClaimWithFile() {
  const claim = await mark()
  return { claim, fileId: await aFile(claim.articleId, ada) }
}

test('evidence keeps which file it rests on, who uploaded it, and where in it the excerpt stands', async () => {
  const { claim, fileId } = await aClaimWithFile()
  const evidence = must(await deeds.attach(ben, claim, { fileId, excerptAt, excerpt: words }))
  expect(evidence).toMatchObject({
    file: { id: fileId, name: 'rents.txt', sha256: sha256Of(bytes), uploadedBy: ada.id },
    excerptAt,
    method: 'uploaded',
  })
})

test('words that do not stand in the file are refused, and so is a file of another article or one that is not whole', async () => {
  const { claim, fileId } = await aClaimWithFile()
  const attach = (more: object) => deeds.attach(ada, claim, { excerpt: words, ...more })
  for (const [more, field] of [
    [{ fileId, excerptAt: { start: 0, end: 4 } }, 'excerptAt'],
    [{ fileId: await aFile((await anArticleOn(pageText, eve)).id, eve) }, 'fileId'],
    [{ fileId: await aFile(claim.articleId, ada, { isKept: false }) }, 'fileId'],
    [{ fileId: sha256Of(bytes) }, 'fileId'],
    [{ fileId, snapshotId: await aSnapshot(claim.articleId, ada) }, 'fileId'],
  ] as const)
    expect(await refusedWithoutTrace(() => attach(more))).toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) as string },
    })
})

test('a verdict is sealed to the bytes of the file: without it, or with another one, it is stale', async () => {
  const { claim, fileId } = await aClaimWithFile()
  const evidence = must(await deeds.attach(ada, claim, { fileId, excerptAt, excerpt: words }))
  must(await deeds.review(ben, claim, yes))
  const same = await aFile(claim.articleId, eve, { name: 'the-same-bytes.txt' })
  const others = must(await edit(ada, evidence, { fileId: same, excerpt: words, excerptAt }))
  expect(others.claim.verdict?.status).toBe('current')
  const different = await aFile(claim.articleId, ada, { bytes: Buffer.from('Another table.'), isRead: false })
  const changed = must(await edit(ada, others, { fileId: different }))
  expect(changed).toMatchObject({ excerptAt: null, claim: { verdict: { status: 'stale' } } })
})

test('the history proves which file was kept, and that its bytes are there as they came', async () => {
  expect((await verifyDatabase()).findings).toEqual([])
  const digest = sha256Of(bytes)
  const place = path.join(process.env.DATA_DIR!, 'files', 'sha256', digest.slice(0, 2), digest)
  const found = async () =>
    new Set((await verifyDatabase()).findings.map(({ check, what }) => `${check}: ${what}`))
  await writeFile(place, 'something else')
  expect(await found()).toEqual(new Set(['files: the bytes are not those that were kept']))
  await putFile(bytes)
  expect(await found()).toEqual(new Set())
  await rm(place)
  expect(await found()).toEqual(new Set(['files: the bytes that were kept are not there']))
  await putFile(bytes)
})
