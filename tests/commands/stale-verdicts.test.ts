import { describe, expect, test } from 'vitest'
import { editEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { editArticle } from '@/lib/commands/article/edit-article'
import { db } from '@/lib/db/client'
import { readDossier } from '@/lib/db/article/read-dossier'
import type { Claim } from '@/lib/domain/claim'
import { seenBy } from '@/tests/support/claims-under-rules'
import { deeds, historyOf, must, pageText, refusalOf, stretches, yes } from '@/tests/support/desk'
import { aDeskThatReviews } from './reviewed-claims'

const { ada, ben, eve, article, mark } = await aDeskThatReviews()

describe('a verdict', () => {
  const decided = async (): Promise<Claim> => {
    const claim = must(await deeds.attach(ada, await mark())).claim
    return must(await deeds.review(ada, claim, yes))
  }

  test.for<[string, (claim: Claim) => Promise<unknown>]>([
    ['the wording changes', (claim) => deeds.edit(ben, claim, { claimReviewed: 'Rents rose by a quarter.' })],
    [
      'the passage moves',
      (claim) => deeds.edit(ben, claim, { revision: 1, spans: stretches(pageText, 'by a third last year') }),
    ],
    ['evidence is added', (claim) => deeds.attach(ben, claim)],
    [
      'evidence changes',
      (claim) => editEvidence(ada, { evidenceId: claim.evidence[0]!.id, version: 1, excerpt: 'other' }),
    ],
    ['evidence is withdrawn', (claim) => withdrawEvidence(ada, { evidenceId: claim.evidence[0]!.id })],
  ])('is stale as soon as %s, in the same moment', async ([, deed]) => {
    const claim = await decided()
    await deed(claim)
    expect(await seenBy(ada, claim)).toMatchObject({
      state: 'stale',
      verdict: { status: 'stale', substance: 'true' },
    })
    const [deedNo, staleNo] = (await historyOf(article.id)).slice(-2)
    expect(staleNo).toMatchObject({ kind: 'verdict-stale', subject: claim.id, seq: deedNo!.seq + 1 })
    const times = await db().activity.findMany({
      where: { articleId: article.id, seq: { gte: deedNo!.seq } },
      select: { at: true },
    })
    expect(times[0]!.at).toEqual(times[1]!.at)
  })

  test.for<[string, (claim: Claim) => Promise<unknown>]>([
    ['its kind changes', (claim) => deeds.edit(ben, claim, { kind: 'quantity' })],
    ['its claimant changes', (claim) => deeds.edit(ben, claim, { claimant: { type: 'government' } })],
    [
      'the same words are saved again',
      (claim) => deeds.edit(ben, claim, { claimReviewed: claim.claimReviewed }),
    ],
    [
      'the same passage is saved again',
      (claim) => deeds.edit(ben, claim, { revision: 1, spans: stretches(pageText, ' by a third') }),
    ],
    ['somebody writes another answer', (claim) => deeds.review(ben, claim, { reasoning: 'Hm.' })],
  ])('holds when %s', async ([, deed]) => {
    const claim = await decided()
    await deed(claim)
    expect(await seenBy(ada, claim)).toMatchObject({ state: 'agreed', verdict: { status: 'current' } })
  })

  test('that is stale stays so when the words come back, until somebody looks again', async () => {
    const claim = await decided()
    const changed = must(await deeds.edit(ben, claim, { claimReviewed: 'Other.' }))
    const back = must(await deeds.edit(ben, changed, { claimReviewed: claim.claimReviewed }))
    expect(back).toMatchObject({ state: 'stale', verdict: { status: 'stale' } })
    expect(must(await deeds.review(ada, back, yes))).toMatchObject({
      state: 'agreed',
      round: 2,
      verdict: { status: 'current' },
    })
  })

  test('that went stale while its claim was dropped is stale when it is restored', async () => {
    const claim = await decided()
    const dropped = must(await deeds.edit(ada, claim, { state: 'dropped', reason: 'Twice.' }))
    must(await withdrawEvidence(ada, { evidenceId: claim.evidence[0]!.id }))
    expect(await seenBy(ada, claim)).toMatchObject({ state: 'dropped', verdict: { status: 'stale' } })
    expect(must(await deeds.edit(ada, dropped, { state: 'open' })).state).toBe('stale')
  })

  test('keeps the article on its scale', async () => {
    await decided()
    const { version } = (await readDossier(eve, article.id))!.article
    expect(
      refusalOf(await editArticle(eve, { articleId: article.id, version, kind: 'own-copy' })),
    ).toMatchObject({ rule: 'scale-in-use' })
    expect(
      must(
        await editArticle(eve, {
          articleId: article.id,
          version,
          kind: 'external',
          title: 'Rents again',
        }),
      ).title,
    ).toBe('Rents again')
  })
})
