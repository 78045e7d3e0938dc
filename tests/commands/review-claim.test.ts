import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { seenBy } from '@/tests/support/claims-under-rules'
import {
  aPerson,
  deeds,
  everything,
  historyOf,
  must,
  no,
  refusedWithoutTrace,
  yes,
} from '@/tests/support/desk'
import { aDeskThatReviews } from './reviewed-claims'

const { ada, ben, article, mark } = await aDeskThatReviews()
const lastDeeds = async (count: number) => (await historyOf(article.id)).slice(-count).map(({ kind }) => kind)

describe('an answer that is submitted', () => {
  test('makes the verdict, sealed and with its reasons', async () => {
    const claim = must(await deeds.review(ada, await mark(), { ...yes, confidence: 'high' }))
    expect(claim).toMatchObject({
      state: 'agreed',
      mine: null,
      round: 1,
      reviews: [
        {
          reviewer: ada.id,
          round: 1,
          ...{ attribution: 'said-on-record', substance: 'true' },
          confidence: 'high',
          reasoning: yes.reasoning,
        },
      ],
      verdict: {
        attribution: 'said-on-record',
        substance: 'true',
        explanation: yes.reasoning,
        method: 'agreement',
        decidedBy: ada.id,
        status: 'current',
      },
    })
    expect(claim.verdict?.seal).toMatch(/^[0-9a-f]{64}$/)
    expect(claim.reviews[0]?.seal).toBe(claim.verdict?.seal)
    expect(await lastDeeds(2)).toEqual(['review-submitted', 'verdict-made'])
    expect(claim.lastSeq).toBe((await historyOf(article.id)).at(-1)?.seq)
  })

  test('needs both ratings', async () => {
    const claim = await mark()
    const refusal = await refusedWithoutTrace(() =>
      deeds.review(ada, claim, { substance: 'true', submit: true }),
    )
    expect(refusal).toEqual({
      code: 'invalid',
      fields: { attribution: 'Answer “Was it said?” before you submit.' },
    })
    expect(await refusedWithoutTrace(() => deeds.review(ada, claim, { submit: true }))).toMatchObject({
      fields: { attribution: /Was it said/, substance: /Is it so/ },
    })
  })

  test.for([
    ['substance', 'verified'],
    ['substance', 'said-on-record'],
    ['attribution', 'true'],
    ['substance', 'True'],
    ['substance', ''],
    ['attribution', 'constructor'],
  ])('takes no rating that is not on the scale: %s %s', async ([layer, key]) => {
    const claim = await mark()
    const refusal = await refusedWithoutTrace(() => deeds.review(ada, claim, { [layer!]: key }))
    expect(refusal).toMatchObject({
      code: 'invalid',
      fields: { [layer!]: expect.stringMatching(/^This rating is not on the scale: .*\.$/) },
    })
  })

  test('never changes, whoever asks and however', async () => {
    const claim = must(await deeds.review(ada, await mark(), yes))
    const { id } = claim.reviews[0]!
    const before = await everything()
    await expect(
      db().$executeRaw`UPDATE "Review" SET "reasoning" = 'other' WHERE "id" = ${id}`,
    ).rejects.toThrow(/append-only/)
    await expect(
      db().$executeRaw`UPDATE "Review" SET "submittedAt" = NULL WHERE "id" = ${id}`,
    ).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`DELETE FROM "Review" WHERE "id" = ${id}`).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`DELETE FROM "Claim" WHERE "id" = ${claim.id}`).rejects.toThrow(
      /append-only/,
    )
    await expect(db().$executeRaw`TRUNCATE "Review" CASCADE`).rejects.toThrow(/append-only/)
    expect(await everything()).toEqual(before)
  })

  test('is followed by a second opinion that takes its place', async () => {
    const claim = must(await deeds.review(ada, await mark(), yes))
    const second = must(await deeds.review(ben, claim, no))
    expect(second).toMatchObject({
      state: 'agreed',
      round: 2,
      verdict: { substance: 'false', status: 'current', decidedBy: ben.id, explanation: no.reasoning },
    })
    expect(second.reviews.map(({ reviewer, round }) => [reviewer, round])).toEqual([
      [ada.id, 1],
      [ben.id, 2],
    ])
    const verdicts = await db().verdict.findMany({
      where: { claimId: claim.id },
      orderBy: { round: 'asc' },
      select: { status: true },
    })
    expect(verdicts.map(({ status }) => status)).toEqual(['superseded', 'current'])
  })

  test('takes the place of the one before also when its words were begun before that one', async () => {
    const claim = await mark()
    must(await deeds.review(ben, claim, { ...no, submit: false }))
    must(await deeds.review(ada, claim, yes))
    expect(must(await deeds.review(ben, claim, { submit: true }))).toMatchObject({
      state: 'agreed',
      round: 2,
      verdict: { substance: 'false', status: 'current' },
    })
  })

  test('can be given anew by the same person, in a new round', async () => {
    const claim = must(await deeds.review(ada, await mark(), yes))
    const draft = must(await deeds.review(ada, claim, { substance: 'half-true' }))
    expect(draft).toMatchObject({
      state: 'agreed',
      mine: { round: 2, substance: 'half-true', attribution: null },
      verdict: { substance: 'true' },
    })
    const again = must(await deeds.review(ada, claim, { attribution: 'reported-only', submit: true }))
    expect(again).toMatchObject({
      state: 'agreed',
      mine: null,
      verdict: { attribution: 'reported-only', substance: 'half-true' },
    })
    expect(again.reviews).toHaveLength(2)
  })

  test('by two people at once gives one current verdict', async () => {
    const claim = await mark()
    await Promise.all([deeds.review(ada, claim, yes), deeds.review(ben, claim, no)])
    const now = await seenBy(ada, claim)
    expect(now).toMatchObject({ state: 'agreed', verdict: { status: 'current' } })
    expect(now.reviews).toHaveLength(2)
    expect(await db().verdict.count({ where: { claimId: claim.id, status: 'current' } })).toBe(1)
  })

  test('is not for readers', async () => {
    const claim = await mark()
    const reader = await aPerson('reader')
    expect(await refusedWithoutTrace(() => deeds.review(reader, claim, yes))).toEqual({ code: 'not-allowed' })
  })
})
