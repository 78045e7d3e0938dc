import { describe, expect, test } from 'vitest'
import { listVotes } from '@/lib/views/review/list-verdicts'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { seenBy, type Rules } from '@/tests/support/claims-under-rules'
import { aPerson, deeds, must, no, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskOfChangingClaims, lookAgain, outdatedOf } from './outdated-reviews'
import { whyFor } from './queue-desk'

const { ada, ben, cem, eve, aClaim, now, reword } = await aDeskOfChangingClaims()

describe('a contested claim', () => {
  const contested = async (rules: Rules = {}) => {
    const { article, claim } = await aClaim(rules)
    must(await deeds.review(ada, claim, yes))
    expect(must(await deeds.review(ben, claim, no)).state).toBe('contested')
    return { article, claim }
  }

  test('waits for its reviewers when its evidence changes, and nobody decides it meanwhile', async () => {
    const { claim } = await contested()
    must(await deeds.attach(eve, claim))
    expect(await now(claim)).toMatchObject({
      state: 'in-review',
      reviews: [{ outdated: true }, { outdated: true }],
    })
    expect(await refusedWithoutTrace(() => deeds.adjudicate(eve, claim))).toMatchObject({
      rule: 'not-contested',
    })
    must(await lookAgain(ada, claim))
    expect(must(await lookAgain(ben, claim)).state).toBe('contested')
    expect(must(await deeds.adjudicate(eve, claim)).state).toBe('adjudicated')
  })

  test('is agreed when one of them now says otherwise', async () => {
    const { claim } = await contested()
    must(await deeds.attach(eve, claim))
    must(await lookAgain(ada, claim))
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: { substance: 'true' },
    })
  })

  test('is contested again when the change is taken back', async () => {
    const { claim } = await contested()
    await reword(claim, 'Other.')
    expect((await now(claim)).state).toBe('in-review')
    await reword(claim, 'Rents rose by a third.')
    expect((await now(claim)).state).toBe('contested')
  })

  test('of a blind round goes on openly, since everybody has read its reviews', async () => {
    const { claim } = await contested({ blind: true })
    await reword(claim, 'Other.')
    expect(await seenBy(cem, claim)).toMatchObject({
      state: 'in-review',
      round: 1,
      reviews: [{ outdated: true }, { outdated: true }],
    })
    must(await lookAgain(ada, claim))
    expect((await seenBy(cem, claim)).reviews).toHaveLength(2)
    expect(must(await lookAgain(ben, claim)).state).toBe('contested')
  })

  test('a vote counts only for what was voted on: it may be given anew, and two on different states decide nothing', async () => {
    const [vera, vito] = [await aPerson('reviewer', 'Vera'), await aPerson('reviewer', 'Vito')]
    const { claim } = await contested({ panel: true })
    must(await deeds.vote(vera, claim))
    must(await deeds.attach(eve, claim))
    must(await lookAgain(ada, claim))
    must(await lookAgain(ben, claim))
    expect(must(await listVotes(vera, { claimId: claim.id }))).toMatchObject({
      items: [],
      cast: 0,
      isOutdated: true,
    })
    expect(must(await deeds.vote(vito, claim)).state).toBe('contested')
    expect(await whyFor(eve, claim)).toContain('adjudicate')
    expect(must(await deeds.vote(vera, claim)).state).toBe('adjudicated')
    expect((await verifyDatabase()).findings).toEqual([])
  })
})

describe('a stale verdict', () => {
  test('of one review is made anew when its reviewer says that the review holds', async () => {
    const { claim } = await aClaim({ requiredReviews: 1 })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.attach(eve, claim))
    expect(must(await lookAgain(ada, claim))).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: { status: 'current', decidedBy: ada.id },
    })
  })

  test('of two is made anew when both have said so, and not before', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, yes))
    must(await deeds.attach(eve, claim))
    expect(must(await lookAgain(ben, claim))).toMatchObject({ state: 'stale', verdict: { status: 'stale' } })
    expect(must(await lookAgain(ada, claim))).toMatchObject({
      state: 'agreed',
      verdict: { status: 'current' },
    })
  })

  test('that an editor confirms carries its reviews through the gates, as a decision of the desk', async () => {
    const { article, claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, yes))
    must(await deeds.attach(eve, claim))
    must(await deeds.confirm(eve, claim))
    expect(outdatedOf(await now(claim))).toEqual([true, true])
    expect(
      must(await readGates(eve, { articleId: article.id })).gates.find(({ gate }) => gate === 'reviews'),
    ).toMatchObject({ isGreen: true })
    expect(await whyFor(ada, claim)).toBeNull()
  })
})
