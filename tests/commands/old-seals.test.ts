import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { listVerdicts } from '@/lib/views/review/list-verdicts'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { findArticle } from '@/lib/db/article/find-article'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { sealForms, type PresentText } from '@/lib/domain/seal'
import { asItStands } from '@/tests/support/as-it-stands'
import { seenBy } from '@/tests/support/claims-under-rules'
import { anArticleOn, deeds, must, pageText, yes } from '@/tests/support/desk'
import { hostileText, seeded } from '@/tests/support/hostile'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { edit } from './attached-evidence'
import { reviseTo } from '@/tests/support/revising'

const firstForm = sealForms['tickmark.seal/1']
const { ada, eve } = await onTheDesk({ ada: 'reviewer', eve: 'editor' })

const now = (claim: Pick<Claim, 'id'>): Promise<Claim> => seenBy(ada, claim)
const revise = (article: ArticleView, text: string) => reviseTo(text, article, eve)

/** A claim whose verdict and review were sealed in a form of before, the first where nothing else is said, on a desk that was upgraded since. */
async function anOldVerdict(
  formOf: (claim: Claim, scales: ArticleView['scales'], present: PresentText) => string = firstForm,
): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  const marked = must(
    await deeds.mark(ada, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }),
  )
  const claim = must(await deeds.review(ada, must(await deeds.attach(ada, marked)).claim, yes))
  const form = formOf(claim, article.scales, article.revision)
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`UPDATE "Review" SET "seal" = ${sha256(form)}, "sealedForm" = NULL WHERE "claimId" = ${claim.id}`
    await tx.$executeRaw`UPDATE "Verdict" SET "seal" = ${sha256(form)}, "sealedForm" = ${form} WHERE "claimId" = ${claim.id}`
    await tx.$executeRaw`UPDATE "Activity" SET "digest" = NULL WHERE "articleId" = ${article.id}`
  })
  return { article, claim: await now(claim) }
}

test('a verdict in the second form is stale once its link is told to be a call, and holds again when that is taken back', async () => {
  const { claim } = await anOldVerdict(sealForms['tickmark.seal/2'])
  const [link] = claim.evidence
  const noted = { kind: 'call', details: { who: 'Mara Lind' } }
  const called = must(await edit(ada, link!, noted))
  expect(called.claim.verdict?.status).toBe('stale')
  expect(called.claim.reviews[0]?.outdated).toBe(true)
  const back = must(await edit(ada, called, { kind: 'link', details: {} }))
  expect(back.claim.reviews[0]?.outdated).toBe(false)
  expect((await verifyDatabase()).findings.filter(({ check }) => check === 'seals')).toEqual([])
})

/** The part of the migration that seals the claims of an older desk. */
async function sealAsMigrated(): Promise<void> {
  const sql = await readFile('prisma/migrations/20261130031500_seals_of_claims/migration.sql', 'utf8')
  await db().$executeRaw(asItStands(sql.slice(sql.indexOf('WITH reviewed'))))
}

describe('a verdict in the first form', () => {
  test('holds when its sentence becomes another one, since it never held the sentence', async () => {
    const { article, claim } = await anOldVerdict()
    await revise(article, pageText.replace('Rents rose by a third', 'Rents never rose by a third'))
    expect(await now(claim)).toMatchObject({
      state: 'agreed',
      verdict: { status: 'current', seal: claim.verdict!.seal },
    })
    expect(must(await deeds.edit(ada, await now(claim), { kind: 'quantity' })).verdict?.status).toBe(
      'current',
    )
  })

  test('is stale as it always was: by its words in the text, its wording and its evidence', async () => {
    const [words, wording, evidence] = [await anOldVerdict(), await anOldVerdict(), await anOldVerdict()]
    await revise(words.article, pageText.replace('by a third', 'by a quarter'))
    must(await deeds.edit(ada, wording.claim, { claimReviewed: 'Other.' }))
    must(await withdrawEvidence(ada, { evidenceId: evidence.claim.evidence[0]!.id }))
    for (const { claim } of [words, wording, evidence])
      expect((await now(claim)).verdict?.status).toBe('stale')
    const changes = await Promise.all(
      [words, wording].map(
        async ({ claim }) => must(await listVerdicts(ada, { claimId: claim.id, limit: 1 })).items[0]!.changes,
      ),
    )
    expect(changes).toEqual([
      [{ thing: 'text', then: 'by a third', now: 'by a quarter' }],
      [{ thing: 'wording', then: 'Rents rose by a third.', now: 'Other.' }],
    ])
  })

  test('is sealed in the newest form when it is confirmed, and then holds its sentence', async () => {
    const { article, claim } = await anOldVerdict()
    must(await deeds.attach(ada, claim, { title: 'A letter' }))
    expect(must(await deeds.confirm(ada, claim)).verdict?.status).toBe('current')
    await revise(article, pageText.replace('Rents rose by a third', 'Rents never rose by a third'))
    expect(await now(claim)).toMatchObject({ state: 'stale', verdict: { status: 'stale' } })
  })

  test('is verified in its own form', async () => {
    const { article, claim } = await anOldVerdict()
    await revise(article, pageText.replace('Rents rose by a third', 'Rents never rose by a third'))
    const isOfSeals = ({ check }: { check: string }) => check === 'seals'
    expect((await verifyDatabase()).findings.filter(isOfSeals)).toEqual([])
    await db().claim.update({ where: { id: claim.id }, data: { claimReviewed: 'Other words' } })
    expect((await verifyDatabase()).findings.filter(isOfSeals)).toContainEqual(
      expect.objectContaining({ where: `claim ${claim.id}` }),
    )
    await db().claim.update({ where: { id: claim.id }, data: { claimReviewed: 'Rents rose by a third.' } })
  })
})

/** A claim with hostile words everywhere, reviewed on two pieces of evidence, of which every second one is withdrawn. */
async function sealed(article: ArticleView, text: string, at: number): Promise<void> {
  const isOdd = at % 2 === 1
  const marked = must(
    await deeds.mark(ada, article, at % 3 ? 'by a third' : ['Rents', '“Nobody can live here any more 👨‍👩‍👧‍👦,”'], {
      claimReviewed: text.slice(0, 2000),
    }),
  )
  must(
    await deeds.attach(ada, marked, {
      excerpt: text.slice(0, 2000),
      locator: { page: '1', note: text.slice(0, 200) },
      retrievedAt: '2026-11-23T12:34:56.007Z',
      source: `Office ${at}`,
    }),
  )
  const bare = must(
    await deeds.attach(ada, marked, { url: 'https://stats.test/', title: undefined, locator: { page: '' } }),
  )
  if (isOdd) must(await withdrawEvidence(ada, { evidenceId: bare.id }))
  must(await deeds.review(ada, marked, isOdd ? yes : { ...yes, substance: 'verified' }))
}

test('the migration seals claims just as the desk does in the first form, whatever their words', async () => {
  const article = await anArticleOn(pageText, eve)
  const plain = await anArticleOn(pageText, eve, { kind: 'own-copy' })
  await db().article.update({
    where: { id: plain.id },
    data: {
      substanceScale: null,
      substanceScaleVersion: null,
      attributionScale: null,
      attributionScaleVersion: null,
    },
  })
  const words = [
    ...fc.sample(hostileText, { ...seeded, numRuns: 12 }),
    'a "b" \\ c',
    '\u0001\t\r\n\u007f\u2028\b\f\v\u001f',
    '</script> é e\u0301',
  ]
  for (const [at, text] of words.entries()) await sealed(at % 2 ? article : plain, text, at)
  for (const { id } of [article, plain]) {
    const settled = await db().claim.findMany({
      where: { articleId: id },
      orderBy: { id: 'asc' },
      select: { id: true, seals: true },
    })
    await sealAsMigrated()
    const stored = (await findArticle(db(), eve, id))!
    const expected = (await listClaimsOf(db(), 'desk', id)).map(
      (claim) => [claim.id, [sha256(firstForm(claim, stored.scales))]] as const,
    )
    const migrated = await db().claim.findMany({
      where: { articleId: id },
      select: { id: true, seals: true },
    })
    expect(new Map(migrated.map(({ id, seals }) => [id, seals]))).toEqual(new Map(expected))
    expect(settled.map(({ seals }) => seals[0])).toEqual(
      settled.map((claim) => new Map(expected).get(claim.id)![0]),
    )
  }
})

test('the migration lets nothing that was sealed fit a claim under which the text changed', async () => {
  const { article, claim } = await anOldVerdict()
  await revise(article, pageText.replace('by a third', 'by a quarter'))
  await sealAsMigrated()
  expect(
    (await db().claim.findUniqueOrThrow({ where: { id: claim.id }, select: { seals: true } })).seals,
  ).toEqual([''])
})
