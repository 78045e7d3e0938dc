import { describe, expect, test } from 'vitest'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { db } from '@/lib/db/client'
import { seenBy } from '@/tests/support/claims-under-rules'
import { aPerson, deeds, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskThatTakesBack, takeBack, wholeNo as no } from './reviews-taken-back'

const { ada, ben, cleo, eve, aClaim, isVerified } = await aDeskThatTakesBack()

describe('a review that is taken back', () => {
  test('is one’s own, of the claim that was seen, and taken back once', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    const reader = await aPerson('reader')
    expect(await refusedWithoutTrace(() => takeBack(ben, claim))).toMatchObject({ rule: 'not-submitted' })
    expect(await refusedWithoutTrace(() => takeBack(reader, claim))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => takeBack(ada, { ...claim, version: 9 }))).toMatchObject({
      code: 'stale',
    })
    const both = await Promise.all([takeBack(ada, claim), takeBack(ada, claim)])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await refusedWithoutTrace(() => takeBack(ada, claim))).toMatchObject({ rule: 'not-submitted' })
  })

  test('in the same moment as a colleague’s is submitted: one of the two is first, and the record says which', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, yes))
    const [back] = await Promise.all([takeBack(ada, claim), deeds.review(ben, claim, yes)])
    expect(await seenBy(ben, claim)).toMatchObject(
      back.ok ? { state: 'in-review', verdict: null } : { state: 'agreed' },
    )
    await isVerified(article)
  })

  test('stands once somebody has gone on from it: a vote, a decision, a confirmation', async () => {
    const voted = (await aClaim({ requiredReviews: 2, panel: true })).claim
    must(await deeds.review(ada, voted, yes))
    must(await deeds.review(ben, voted, no))
    must(await deeds.vote(cleo, voted))
    expect(await refusedWithoutTrace(() => takeBack(ben, voted))).toMatchObject({ rule: 'voted-since' })
    must(await deeds.vote(eve, voted))
    expect(await refusedWithoutTrace(() => takeBack(ben, voted))).toMatchObject({ rule: 'decided-since' })
    const stale = (await aClaim()).claim
    must(await deeds.review(ada, stale, yes))
    const { id, version } = must(await deeds.attach(eve, stale)).claim
    expect(await refusedWithoutTrace(() => takeBack(ada, { ...stale, id, version }))).toMatchObject({
      rule: 'changed-since',
    })
    must(await deeds.confirm(eve, stale))
    expect(await refusedWithoutTrace(() => takeBack(ada, stale))).toMatchObject({ rule: 'changed-since' })
  })

  test('never hides another draft: one that says something is asked about, an empty one makes room', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, no))
    must(await deeds.review(ada, claim, { reasoning: 'Half a sentence' }))
    expect(await refusedWithoutTrace(() => takeBack(ada, claim))).toMatchObject({
      rule: 'has-draft',
      now: { mine: { reasoning: 'Half a sentence' } },
    })
    must(await deeds.review(ada, claim, { reasoning: ' ' }))
    expect(must(await takeBack(ada, claim)).mine).toMatchObject({ reasoning: no.reasoning })
    expect(await db().review.count({ where: { claimId: claim.id } })).toBe(1)
  })

  test('lets its claim be removed again, and the record is whole after that', async () => {
    const { article, claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    must(await takeBack(ada, claim))
    must(await removeClaim(eve, { claimId: claim.id, version: (await seenBy(eve, claim)).version }))
    await isVerified(article)
  })
})
