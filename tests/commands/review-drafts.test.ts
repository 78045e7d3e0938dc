import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { readDossier } from '@/lib/db/article/read-dossier'
import { seenBy } from '@/tests/support/claims-under-rules'
import { deeds, historyOf, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskThatReviews } from './reviewed-claims'

const { ada, ben, eve, article, mark } = await aDeskThatReviews()

describe('an answer that is not submitted', () => {
  test('is kept word by word and seen by nobody else, not even in the history', async () => {
    const claim = await mark()
    const before = await historyOf(article.id)
    must(await deeds.review(ada, claim, { reasoning: 'Ada’s canary' }))
    const mine = must(
      await deeds.review(ada, claim, { substance: 'half-true', confidence: 'low', wouldChange: 'A table.' }),
    ).mine
    expect(mine).toMatchObject({
      reasoning: 'Ada’s canary',
      substance: 'half-true',
      attribution: null,
      confidence: 'low',
      wouldChange: 'A table.',
      version: 2,
      submittedAt: null,
      seal: null,
    })
    expect(JSON.stringify([await seenBy(ben, claim), await readDossier(eve, article.id, true)])).not.toMatch(
      /canary|half-true","reasoning/,
    )
    expect(await seenBy(ben, claim)).toMatchObject({
      state: 'open',
      mine: null,
      reviews: [],
      version: claim.version,
      lastSeq: claim.lastSeq,
    })
    expect(await historyOf(article.id)).toEqual(before)
  })

  test('can be emptied again, field by field', async () => {
    const claim = await mark()
    must(await deeds.review(ada, claim, { ...yes, submit: false, confidence: 'high' }))
    expect(
      must(await deeds.review(ada, claim, { attribution: null, confidence: null, reasoning: '' })).mine,
    ).toMatchObject({ attribution: null, substance: 'true', confidence: null, reasoning: '' })
  })

  test('is saved by the version that was seen', async () => {
    const claim = await mark()
    const { mine } = must(await deeds.review(ada, claim, { reasoning: 'one' }))
    must(await deeds.review(ada, claim, { reasoning: 'two', version: mine!.version }))
    expect(
      await refusedWithoutTrace(() =>
        deeds.review(ada, claim, { reasoning: 'three', version: mine!.version }),
      ),
    ).toMatchObject({ code: 'stale', now: { mine: { reasoning: 'two' } } })
  })

  test('is one, however many first words arrive at once', async () => {
    const claim = await mark()
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((reasoning) => deeds.review(ada, claim, { reasoning })),
    )
    expect(outcomes.map((outcome) => outcome.ok)).toEqual(Array(5).fill(true))
    expect((await seenBy(ada, claim)).mine?.version).toBe(5)
    expect(await db().review.count({ where: { claimId: claim.id } })).toBe(1)
  })
})
