import { describe, expect, test } from 'vitest'
import { adjudicateInput } from '@/lib/api/review/input'
import { readClaim } from '@/lib/views/claim/read-claims'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import { verdictContent } from '@/lib/record/content/review'
import { deeds, must, no, refusalOf, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { digestOf } from '@/tests/support/leaf'
import { aDeskThatDiffers } from './contested-claims'

const { ada, ben, cleo, eve, finn, contested } = await aDeskThatDiffers()

describe('adjudication', () => {
  test('of a contested claim makes a verdict with the reason, sealed to the claim as it stands, and written down', async () => {
    const { article, claim } = await contested()
    const { verdict, state } = must(await deeds.adjudicate(eve, claim))
    expect(state).toBe('adjudicated')
    expect(verdict).toMatchObject({
      method: 'adjudication',
      substance: 'half-true',
      explanation: 'Both are half right.',
      reason: 'Both are half right.',
      decidedBy: eve.id,
      round: 1,
      status: 'current',
    })
    const entry = await db().activity.findFirstOrThrow({
      where: { articleId: article.id },
      orderBy: { seq: 'desc' },
    })
    expect(entry).toMatchObject({
      kind: 'verdict-made',
      subject: claim.id,
      reason: 'Both are half right.',
      digest: digestOf(entry, verdictContent(claim.id, verdict!)),
    })
    const stored = await db().verdict.findFirstOrThrow({ where: { claimId: claim.id } })
    expect(sha256(stored.sealedForm!)).toBe(stored.seal)
  })

  test('asks for a reason, and for ratings that are on the scale', async () => {
    const { claim } = await contested()
    expect(
      adjudicateInput.safeParse({ claimId: claim.id, attribution: 'unknown', substance: 'true', reason: ' ' })
        .error?.issues[0]?.message,
    ).toBe('Say why you decide so.')
    expect(
      await refusedWithoutTrace(() => deeds.adjudicate(eve, claim, { substance: 'verified' })),
    ).toMatchObject({ code: 'invalid', fields: { substance: /not on the scale/ } })
  })

  test('is for editors, by the version that was seen', async () => {
    const { claim } = await contested()
    expect(await refusedWithoutTrace(() => deeds.adjudicate(cleo, claim))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => deeds.adjudicate(eve, claim, { version: 9 }))).toMatchObject({
      code: 'stale',
    })
  })

  test('is refused where nothing is contested', async () => {
    const { claim, article } = await contested()
    const open = must(await deeds.mark(eve, article, 'Rents'))
    expect(await refusedWithoutTrace(() => deeds.adjudicate(eve, open))).toMatchObject({
      rule: 'not-contested',
    })
    must(await deeds.adjudicate(eve, claim))
    expect(await refusedWithoutTrace(() => deeds.adjudicate(finn, claim))).toMatchObject({
      rule: 'not-contested',
      now: { state: 'adjudicated' },
    })
    must(await deeds.attach(ada, claim))
    expect(await refusedWithoutTrace(() => deeds.adjudicate(finn, claim))).toMatchObject({
      rule: 'not-contested',
      now: { state: 'stale' },
    })
    const dropped = must(
      await deeds.edit(eve, (await contested()).claim, { state: 'dropped', reason: 'Twice.' }),
    )
    expect(await refusedWithoutTrace(() => deeds.adjudicate(finn, dropped))).toMatchObject({
      rule: 'is-dropped',
    })
  })

  test('is not for whoever reviewed the claim in this round, and is for who did in an earlier one', async () => {
    const { claim } = await contested({}, eve, ben)
    expect(await refusedWithoutTrace(() => deeds.adjudicate(eve, claim))).toMatchObject({
      rule: 'own-review',
    })
    must(await deeds.review(ada, claim, yes))
    expect(refusalOf(await deeds.adjudicate(eve, claim))).toMatchObject({ rule: 'own-review' })
    must(await deeds.review(ada, claim, { ...yes, reasoning: 'The table still says so.' }))
    expect(must(await deeds.review(cleo, claim, no))).toMatchObject({ state: 'contested', round: 2 })
    expect(must(await deeds.adjudicate(eve, claim))).toMatchObject({
      state: 'adjudicated',
      verdict: { round: 2 },
    })
  })

  test('of their own round is not for the editor either who tries a hundred times, ten at once, while submitting', async () => {
    for (let when = 0; when < 10; when += 1) {
      const { claim } = await contested()
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          at === when ? deeds.review(eve, claim, no) : deeds.adjudicate(eve, claim),
        ),
      )
      expect(outcomes[when]!.ok).toBe(true)
      const adjudicated = await db().verdict.findMany({
        where: { claimId: claim.id, method: 'adjudication' },
        select: { round: true },
      })
      const reviewed = await db().review.findMany({
        where: { claimId: claim.id, reviewerId: eve.id },
        select: { round: true },
      })
      expect(reviewed).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1 + adjudicated.length)
      expect(adjudicated.filter(({ round }) => round === reviewed[0]!.round)).toEqual([])
    }
  }, 60_000)

  test('by two editors a hundred times, ten at once, makes one verdict each time', async () => {
    for (let time = 0; time < 10; time += 1) {
      const { claim } = await contested()
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          deeds.adjudicate(at % 2 ? eve : finn, claim, { substance: at % 2 ? 'true' : 'false' }),
        ),
      )
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(await db().verdict.count({ where: { claimId: claim.id } })).toBe(1)
    }
  }, 60_000)

  test('by who has not submitted in a blind round that follows tells nothing of it, and the round goes on', async () => {
    const { claim } = await contested({ blind: true })
    must(await deeds.review(ada, claim, { ...yes, reasoning: 'Canary.' }))
    const decided = must(await deeds.adjudicate(eve, claim))
    expect(decided).toMatchObject({ state: 'adjudicated', round: 1, verdict: { round: 1 } })
    expect(JSON.stringify(decided)).not.toMatch(/Canary/)
    expect(must(await readClaim(ada, { claimId: claim.id }))).toMatchObject({ state: 'in-review', round: 2 })
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'agreed',
      round: 2,
      verdict: { round: 2, method: 'agreement' },
    })
  })

  test('restores with its claim', async () => {
    const { claim } = await contested()
    const decided = must(await deeds.adjudicate(eve, claim))
    const dropped = must(await deeds.edit(eve, decided, { state: 'dropped', reason: 'Twice.' }))
    expect(must(await deeds.edit(eve, dropped, { state: 'open' })).state).toBe('adjudicated')
  })
})
