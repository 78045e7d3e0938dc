import { describe, expect, test } from 'vitest'
import { saveDraft } from '@/lib/commands/drafts/save-draft'
import { readDraft } from '@/lib/views/drafts/read-draft'
import { readArticleHistory } from '@/lib/views/history/read-history'
import { listVotes } from '@/lib/views/review/list-verdicts'
import { takeVoteBack } from '@/lib/commands/review/take-back-answers'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { asItStands } from '@/tests/support/as-it-stands'
import { aClaimUnder } from '@/tests/support/claims-under-rules'
import { aPerson, deeds, historyOf, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, ben, cleo, dora, eve } = await onTheDesk({
  ada: 'reviewer',
  ben: 'reviewer',
  cleo: 'reviewer',
  dora: 'reviewer',
  eve: 'editor',
})

/** A claim on which Ada and Ben differ, and that a panel decides. */
async function contested(): Promise<{ article: ArticleView; claim: Claim }> {
  const { article, claim } = await aClaimUnder(eve, { requiredReviews: 2, panel: true })
  must(await deeds.review(ada, claim, yes))
  return { article, claim: must(await deeds.review(ben, claim, { ...yes, substance: 'false' })) }
}

const takeBack = (by: Actor, { id, version }: Claim) => takeVoteBack(by, { claimId: id, version })
const votesSeenBy = async (by: Actor, { id }: Claim) => must(await listVotes(by, { claimId: id }))
const kindsIn = async ({ id }: ArticleView) => (await historyOf(id)).map(({ kind }) => kind)

describe('a vote that is taken back', () => {
  test('counts no more, its words are a draft again, and the history tells of both', async () => {
    const { article, claim } = await contested()
    const words = { attribution: 'said-on-record', substance: 'true', reason: 'Cleo read the table.' }
    must(await deeds.vote(cleo, claim, words))
    expect(must(await takeBack(cleo, claim))).toMatchObject({ state: 'contested', verdict: null })
    expect(await votesSeenBy(cleo, claim)).toEqual({ items: [], cast: 0 })
    expect(must(await readDraft(cleo, { key: `decision:${claim.id}` })).fields).toEqual(words)
    expect((await kindsIn(article)).slice(-2)).toEqual(['vote-cast', 'vote-taken-back'])
    must(await deeds.vote(dora, claim))
    expect(await votesSeenBy(dora, claim)).toMatchObject({ cast: 1 })
    expect(must(await deeds.vote(cleo, claim, { ...words, reason: 'Cleo read it twice.' }))).toMatchObject({
      state: 'adjudicated',
      verdict: { by: [{ person: dora.id }, { person: cleo.id, words: 'Cleo read it twice.' }] },
    })
    expect((await verifyDatabase()).findings).toEqual([])
  })

  test('leaves what was written since as it is', async () => {
    const { claim } = await contested()
    must(await deeds.vote(cleo, claim))
    must(await saveDraft(cleo, { key: `decision:${claim.id}`, fields: { reason: 'Half a sentence' } }))
    must(await takeBack(cleo, claim))
    expect(must(await readDraft(cleo, { key: `decision:${claim.id}` })).fields).toEqual({
      reason: 'Half a sentence',
    })
  })

  test('is one’s own, of the claim that was seen, and taken back once', async () => {
    const { claim } = await contested()
    must(await deeds.vote(cleo, claim))
    expect(await refusedWithoutTrace(() => takeBack(dora, claim))).toMatchObject({
      code: 'against-rule',
      rule: 'not-voted',
    })
    const reader = await aPerson('reader')
    expect(await refusedWithoutTrace(() => takeBack(reader, claim))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => takeBack(cleo, { ...claim, version: 9 }))).toMatchObject({
      code: 'stale',
    })
    const both = await Promise.all([takeBack(cleo, claim), takeBack(cleo, claim)])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await refusedWithoutTrace(() => takeBack(cleo, claim))).toMatchObject({ rule: 'not-voted' })
  })

  test('stands once the panel has decided, and once it is hung and its votes are read', async () => {
    const { claim } = await contested()
    must(await deeds.vote(cleo, claim))
    must(await deeds.vote(dora, claim))
    expect(await refusedWithoutTrace(() => takeBack(cleo, claim))).toMatchObject({ rule: 'not-contested' })
    const hung = (await contested()).claim
    must(await deeds.vote(cleo, hung, { substance: 'true' }))
    must(await deeds.vote(dora, hung, { substance: 'false' }))
    must(await deeds.vote(eve, hung, { substance: 'half-true' }))
    expect(await refusedWithoutTrace(() => takeBack(cleo, hung))).toMatchObject({ rule: 'panel-hung' })
  })

  test('in the same moment as the vote that would have decided: the panel has decided, or the claim waits for another vote', async () => {
    const { claim } = await contested()
    must(await deeds.vote(cleo, claim))
    const [back, vote] = await Promise.all([takeBack(cleo, claim), deeds.vote(dora, claim)])
    expect(must(vote).state).toBe(back.ok ? 'contested' : 'adjudicated')
    expect((await verifyDatabase()).findings).toEqual([])
  })

  test('tells no colleague who voted or took back until the panel has decided', async () => {
    const { article, claim } = await contested()
    must(await deeds.vote(cleo, claim, { reason: 'Canary.' }))
    must(await takeBack(cleo, claim))
    const toldTo = async (reader: Actor) =>
      must(await readArticleHistory(reader, { articleId: article.id, limit: 200 }))
        .items.filter(({ kind }) => kind.startsWith('vote-'))
        .map(({ kind }) => kind)
    expect(await toldTo(eve)).toEqual([])
    must(await deeds.vote(dora, claim))
    must(await deeds.vote(cleo, claim))
    expect(await toldTo(eve)).toEqual(['vote-cast', 'vote-cast', 'vote-taken-back', 'vote-cast'])
  })

  test('is kept in the record for ever, and no other vote can be taken out of it', async () => {
    const { claim } = await contested()
    must(await deeds.vote(cleo, claim))
    must(await takeBack(cleo, claim))
    must(await deeds.vote(dora, claim))
    for (const sql of [
      'DELETE FROM "PanelVote"',
      `UPDATE "PanelVote" SET "reason" = 'x'`,
      'TRUNCATE "PanelVote"',
      'DELETE FROM "TakenBack"',
      `UPDATE "TakenBack" SET "given" = '{}'`,
      'TRUNCATE "TakenBack"',
    ]) {
      await expect(db().$executeRaw(asItStands(sql)), sql).rejects.toThrow(/append-only/)
    }
  })
})
