import { describe, expect, test } from 'vitest'
import { listNotices } from '@/lib/views/notices/list-notices'
import { listReviews } from '@/lib/views/review/list-reviews'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { seenBy, type Rules } from '@/tests/support/claims-under-rules'
import { aPerson, deeds, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskOfChangingClaims, lookAgain } from './outdated-reviews'
import { whyFor } from './queue-desk'

const { ada, ben, cem, eve, aClaim, now, reword } = await aDeskOfChangingClaims()

describe('whose review is outdated', () => {
  test('finds it in the queue, with what changed since, until it counts again', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    expect(await whyFor(ada, claim)).toBeNull()
    await reword(claim, 'Rents fell.')
    expect(await whyFor(ada, claim)).toEqual(['outdated'])
    expect(await whyFor(ben, claim)).toEqual(['review'])
    expect(must(await listReviews(ada, { claimId: claim.id, limit: 50 })).items).toMatchObject([
      { outdated: true, changes: [{ thing: 'wording', then: 'Rents rose by a third.', now: 'Rents fell.' }] },
    ])
    must(await lookAgain(ada, claim))
    expect(await whyFor(ada, claim)).toBeNull()
    expect(must(await listReviews(ada, { claimId: claim.id, limit: 50 })).items).toMatchObject([
      { outdated: false, changes: null },
    ])
    await reword(claim, 'Rents rose.')
    expect(must(await listReviews(ada, { claimId: claim.id, limit: 50 })).items).toMatchObject([
      { changes: [{ thing: 'wording', then: 'Rents fell.', now: 'Rents rose.' }] },
    ])
  })

  test.for<[string, Rules]>([
    ['openly', {}],
    ['in a blind round', { blind: true }],
  ])('is told of it %s, once, and nobody else is, until it counts again', async ([, rules]) => {
    const [dora, finn] = [await aPerson('reviewer', 'Dora'), await aPerson('reviewer', 'Finn')]
    const told = async (person: Actor) =>
      must(await listNotices(person, { limit: 50, cursor: undefined })).items.map(({ kind, claimId }) => [
        kind,
        claimId,
      ])
    const { claim } = await aClaim({ requiredReviews: 3, ...rules })
    must(await deeds.review(dora, claim, yes))
    must(await deeds.review(finn, claim, yes))
    await reword(claim, 'Rents rose by one third.')
    must(await deeds.attach(eve, claim))
    expect([await told(dora), await told(finn), await told(cem)]).toEqual([
      [['outdated', claim.id]],
      [['outdated', claim.id]],
      [],
    ])
    must(await lookAgain(dora, claim))
    expect([await told(dora), await told(finn)]).toEqual([[], [['outdated', claim.id]]])
    must(await deeds.edit(finn, await now(claim), { claimReviewed: 'Other.' }))
    expect((await told(dora)).at(0)).toEqual(['outdated', claim.id])
  })

  test('confirms it by the version that was seen, once, and only one’s own that is outdated', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    expect(await refusedWithoutTrace(() => lookAgain(ada, claim))).toMatchObject({ rule: 'not-outdated' })
    await reword(claim, 'Other.')
    expect(await refusedWithoutTrace(() => lookAgain(ben, claim))).toMatchObject({ rule: 'not-outdated' })
    expect(await refusedWithoutTrace(() => deeds.lookAgain(ada, { id: claim.id, version: 1 }))).toMatchObject(
      { code: 'stale' },
    )
    const seen = await seenBy(ada, claim)
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => deeds.lookAgain(ada, seen)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('says so of no other state than the one that was seen', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    const seen = await reword(claim, 'Other.')
    must(await deeds.attach(eve, claim))
    expect(await refusedWithoutTrace(() => deeds.lookAgain(ada, seen, { seal: seen.seal }))).toMatchObject({
      code: 'stale',
      now: { evidence: [{ title: 'Rents 2025' }] },
    })
    expect(
      await refusedWithoutTrace(() => deeds.review(ben, claim, { ...yes, seal: seen.seal })),
    ).toMatchObject({ code: 'stale' })
    expect(
      must(await deeds.review(ben, claim, { ...yes, seal: (await now(claim)).seal })).reviews,
    ).toHaveLength(2)
  })

  test('keeps review and confirmation for ever', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    await reword(claim, 'Other.')
    must(await lookAgain(ada, claim))
    await expect(db().$executeRaw`UPDATE "ReviewConfirmation" SET "note" = 'other'`).rejects.toThrow(
      /append-only/,
    )
    await expect(db().$executeRaw`DELETE FROM "ReviewConfirmation"`).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`TRUNCATE "ReviewConfirmation"`).rejects.toThrow(/append-only/)
  })
})
