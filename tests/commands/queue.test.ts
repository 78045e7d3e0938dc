import { describe, expect, test } from 'vitest'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { db } from '@/lib/db/client'
import { aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'
import { aQueueDesk, queueOf, whyFor } from './queue-desk'

const { eve, edda, ada, ben, aClaim } = await aQueueDesk()
const no = { ...yes, substance: 'false' }

describe('what waits for me', () => {
  test('to review: what is assigned to me, or to nobody in an article of mine, until I have answered', async () => {
    const { article, claim } = await aClaim()
    expect(await whyFor(ada, claim)).toBeNull()
    must(await deeds.edit(eve, claim, { assignee: ada.id }))
    expect((await queueOf(ada)).find((line) => line.claim === claim.id)).toEqual({
      claim: claim.id,
      thread: null,
      quote: 'by a third',
      claimReviewed: '',
      state: 'open',
      why: ['review'],
      assignee: ada.id,
      dueAt: null,
      article: { id: article.id, title: 'Rents', language: 'en', direction: 'ltr' },
    })
    must(
      await editArticle(eve, {
        articleId: article.id,
        version: 1,
        assignee: ben.id,
        dueAt: '2026-12-01T12:00:00Z',
      }),
    )
    expect(await whyFor(ben, claim)).toBeNull()
    const other = must(await deeds.mark(eve, article, 'Rents'))
    expect((await queueOf(ben)).find((line) => line.claim === other.id)).toMatchObject({
      why: ['review'],
      assignee: null,
      dueAt: '2026-12-01T12:00:00.000Z',
    })
    must(await deeds.review(ada, claim, yes))
    expect(await whyFor(ada, claim)).toBeNull()
  })

  test('to review: what more people than one review, for each reviewer who has not, whoever has', async () => {
    const rhea = await aPerson('reader', 'Rhea')
    for (const blind of [true, false]) {
      const { claim } = await aClaim({ requiredReviews: 2, blind })
      const waits = () => Promise.all([ada, ben, eve, rhea].map((person) => whyFor(person, claim)))
      expect(await waits()).toEqual([['review'], ['review'], ['review'], null])
      must(await deeds.review(ada, claim, yes))
      expect(await waits()).toEqual([null, ['review'], ['review'], null])
      must(await deeds.review(ben, claim, yes))
      expect(await waits()).toEqual([null, null, null, null])
    }
  })

  test('to adjudicate: what is contested, for editors who did not review it', async () => {
    const { claim } = await aClaim({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(eve, claim, no))
    expect(await Promise.all([eve, edda, ada, ben].map((person) => whyFor(person, claim)))).toEqual([
      null,
      ['adjudicate'],
      null,
      null,
    ])
    await db().panelVote.create({
      data: {
        claimId: claim.id,
        round: 1,
        personId: edda.id,
        attribution: 'unknown',
        substance: 'true',
        reason: 'x',
      },
    })
    expect(await whyFor(edda, claim)).toBeNull()
  })

  test('to look again: a stale verdict, for editors, for whoever reviewed it and for whose it is', async () => {
    const { claim } = await aClaim()
    const cleo = await aPerson('reviewer', 'Cleo')
    must(await deeds.review(ada, claim, yes))
    expect(await whyFor(eve, claim)).toBeNull()
    must(await deeds.attach(ada, claim))
    must(
      await deeds.edit(
        eve,
        { ...claim, version: must(await readClaim(eve, { claimId: claim.id })).version },
        { assignee: cleo.id },
      ),
    )
    expect(await Promise.all([eve, ada, cleo, ben].map((person) => whyFor(person, claim)))).toEqual([
      ['stale'],
      ['stale'],
      ['stale'],
      null,
    ])
  })

  test('to say what became of words that changed, for whose it is', async () => {
    const { article, claim } = await aClaim()
    must(await deeds.edit(eve, claim, { assignee: ada.id }))
    must(
      await reviseArticle(eve, {
        articleId: article.id,
        version: 1,
        text: pageText.replace('by a third', 'by half'),
      }),
    )
    expect(await whyFor(ada, claim)).toEqual(['adrift', 'review'])
  })
})
