import { describe, expect, test } from 'vitest'
import { listReviews } from '@/lib/views/review/list-reviews'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { readDossier } from '@/lib/db/article/read-dossier'
import { sha256 } from '@/lib/db/log'
import { writeJson } from '@/lib/export/json'
import { verifyArticle } from '@/lib/verify/verify'
import { seenBy } from '@/tests/support/claims-under-rules'
import { deeds, must, no, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { aDeskOfChangingClaims, lookAgain } from './outdated-reviews'
import { whyFor } from './queue-desk'

const { ada, ben, cem, eve, aClaim, reword } = await aDeskOfChangingClaims()

describe('in a blind round', () => {
  test('who has not submitted sees no trace of a review that goes outdated and is confirmed', async () => {
    const [twin, other] = [await aClaim({ blind: true }), await aClaim({ blind: true })]
    must(await deeds.review(ada, twin.claim, yes))
    for (const { claim } of [twin, other]) await reword(claim, 'Rents rose by one third.')
    must(await lookAgain(ada, twin.claim))
    const plain = async ({ claim, article }: typeof twin) =>
      JSON.stringify([
        await seenBy(ben, claim),
        await whyFor(ben, claim),
        must(await listReviews(ben, { claimId: claim.id, limit: 50 })),
        must(await readGates(ben, { articleId: article.id })),
      ])
        .replaceAll(claim.id, 'claim')
        .replaceAll(article.id, 'article')
        .replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"time"')
        .replaceAll(/"seal":"\w+"/g, '"seal"')
    expect(await plain(twin)).toBe(await plain(other))
    const file = async ({ article }: typeof twin) => (await readDossier(ben, article.id, true))!
    expect((await file(twin)).activity.map(({ seq, kind }) => [seq, kind])).toEqual(
      (await file(other)).activity.map(({ seq, kind }) => [seq, kind]),
    )
    expect((await file(twin)).claims[0]).toMatchObject({ state: 'open', reviews: [] })
    expect((await verifyDatabase()).findings).toEqual([])
    must(await deeds.review(ben, twin.claim, yes))
    expect((await readDossier(eve, twin.article.id, true))!.activity.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['review-submitted', 'review-confirmed', 'verdict-made']),
    )
    expect((await verifyDatabase()).findings).toEqual([])
  })

  test('whose review is outdated looks again without seeing others’, and sees them again once it counts', async () => {
    const { claim } = await aClaim({ blind: true, requiredReviews: 3 })
    must(await deeds.review(ada, claim, yes))
    await reword(claim, 'Other.')
    must(await deeds.review(ben, claim, no))
    expect(await seenBy(ada, claim)).toMatchObject({
      state: 'in-review',
      round: 1,
      reviews: [{ reviewer: ada.id, outdated: true }],
    })
    expect(await seenBy(ben, claim)).toMatchObject({
      reviews: [
        { reviewer: ada.id, outdated: true },
        { reviewer: ben.id, outdated: false },
      ],
    })
    expect(await whyFor(ada, claim)).toEqual(['outdated'])
    expect(must(await lookAgain(ada, claim)).reviews).toHaveLength(2)
    expect(must(await deeds.review(cem, claim, yes)).state).toBe('contested')
  })
})

test('the export says which reviews are outdated and what was confirmed, and is verified; a forged word of it is found', async () => {
  const { article, claim } = await aClaim({ requiredReviews: 3 })
  must(await deeds.review(ada, claim, yes))
  must(await deeds.review(ben, claim, yes))
  await reword(claim, 'Rents rose by one third.')
  must(await lookAgain(ben, claim, { note: 'Yes.' }))
  const file = JSON.parse(
    writeJson((await readDossier(eve, article.id, true))!, { version: '0', at: new Date(0), sha256 }),
  )
  expect(faultsOf(file)).toEqual([])
  expect(file.claims[0].reviews).toMatchObject([
    { outdated: true },
    { outdated: false, confirmations: [{ note: 'Yes.' }] },
  ])
  expect(file.claims[0].reviews[0]).not.toHaveProperty('confirmations')
  expect(verifyArticle(file, sha256)).toEqual([])
  const forged = (
    forge: (reviews: { outdated: boolean; confirmations: { note: string; seal: string }[] }[]) => void,
  ) => {
    const copy = structuredClone(file)
    forge(copy.claims[0].reviews)
    return verifyArticle(copy, sha256).map(({ check }) => check)
  }
  expect(forged(([review]) => (review!.outdated = false))).toEqual(['seals'])
  expect(forged(([, review]) => (review!.outdated = true))).toEqual(['seals'])
  expect(forged(([, review]) => (review!.confirmations[0]!.note = 'No.'))).toEqual(['leaves'])
  expect(forged(([, review]) => (review!.confirmations = []))).toContain('reviews')
  expect((await verifyDatabase()).findings).toEqual([])
})
