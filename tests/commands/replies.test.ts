import { beforeAll, describe, expect, test } from 'vitest'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { readClaim } from '@/lib/views/claim/read-claims'
import { readArticleHistory } from '@/lib/views/history/read-history'
import { listReplies } from '@/lib/views/reply/list-replies'
import { askAbout, noteReply } from '@/tests/support/asked'
import { anArticleOn, deeds, must, pageText } from '@/tests/support/desk'
import { aDeskThatAsks } from './asking-desk'

const { eve, ada, ben, begin } = await aDeskThatAsks()
let article: ArticleView
let claim: Claim
const fresh = async (): Promise<void> => void ({ article, claim } = await begin())

describe('somebody is asked for comment', () => {
  beforeAll(fresh)

  test('about statements in the words of then, and the claim tells of it', async () => {
    const reply = must(await askAbout(ada, claim))
    expect(reply).toMatchObject({
      party: 'Ministry of Housing',
      source: null,
      statements: [{ claimId: claim.id, words: 'Rents rose by a third.' }],
      askedBy: { name: 'Ada' },
      answer: null,
      words: '',
      version: 1,
    })
    const before = must(await readClaim(ada, { claimId: claim.id }))
    expect(before.asked).toMatchObject([{ id: reply.id, party: 'Ministry of Housing', answer: null }])
    expect(before.lastSeq).toBeGreaterThan(claim.lastSeq)
    must(await deeds.edit(eve, before, { claimReviewed: 'Rents rose by half.' }))
    const { items } = must(await listReplies(ada, { articleId: article.id, limit: 50 }))
    expect(items[0]!.statements).toEqual([{ claimId: claim.id, words: 'Rents rose by a third.' }])
  })

  test('as a source of the registry, which is entered where it is new', async () => {
    const made = must(await askAbout(ada, claim, { party: undefined, source: 'The Housing Ministry' }))
    expect(made).toMatchObject({ party: 'The Housing Ministry' })
    const again = must(await askAbout(ada, claim, { party: undefined, source: 'the housing ministry' }))
    expect(again.source).toBe(made.source)
    expect(must(await askAbout(ada, claim, { party: undefined, sourceId: made.source! })).party).toBe(
      'The Housing Ministry',
    )
    expect(await askAbout(ada, claim, { party: undefined, sourceId: 'nobody' })).toMatchObject({
      refusal: { fields: { sourceId: 'There is no such source.' } },
    })
  })

  test('not about a claim of another article, one that was dropped, or at a time that has not come', async () => {
    const other = must(await deeds.mark(eve, await anArticleOn(pageText, eve), 'by a third'))
    const wrong = { refusal: { code: 'invalid', fields: { claims: expect.any(String) } } }
    expect(await askAbout(ada, { ...claim, id: other.id })).toMatchObject(wrong)
    const dropped = must(await deeds.mark(eve, article, 'steepest'))
    must(await deeds.edit(eve, dropped, { state: 'dropped', reason: 'Not ours.' }))
    expect(await askAbout(ada, dropped)).toMatchObject(wrong)
    expect(await askAbout(ada, claim, { askedAt: '2999-01-01T00:00:00Z', until: null })).toMatchObject({
      refusal: { fields: { askedAt: 'This has not come yet.' } },
    })
    expect(await askAbout(ada, claim, { until: '2026-05-11T00:00:00Z' })).toMatchObject({
      refusal: { fields: { until: 'The deadline is before they were asked.' } },
    })
  })
})

describe('what they answered', () => {
  beforeAll(fresh)

  test('is noted by anybody who may ask, with who noted it and when', async () => {
    const reply = must(await askAbout(ada, claim))
    expect(await noteReply(ben, reply, { answer: 'answered' })).toMatchObject({
      refusal: { fields: { words: 'Say what they answered.' } },
    })
    const noted = must(await noteReply(ben, reply, { answer: 'answered', words: 'It was 31 per cent.' }))
    expect(noted).toMatchObject({ answer: 'answered', notedBy: { name: 'Ben' }, version: 2 })
    expect(noted.answeredAt).not.toBeNull()
    expect(must(await readClaim(ada, { claimId: claim.id })).asked[0]).toMatchObject({ answer: 'answered' })
    const silent = must(await noteReply(ada, noted, { answer: null }))
    expect(silent).toMatchObject({ answer: null, words: '', answeredAt: null, notedBy: null })
  })

  test('is never words without an answer, or before they were asked', async () => {
    const reply = must(await askAbout(ada, claim))
    expect(await noteReply(ada, reply, { words: 'They may call.' })).toMatchObject({
      refusal: { fields: { answer: 'Say whether they answered, gave no comment or declined.' } },
    })
    expect(
      await noteReply(ada, reply, { answer: 'declined', answeredAt: '2026-05-11T00:00:00Z' }),
    ).toMatchObject({ refusal: { fields: { answeredAt: 'This is before they were asked.' } } })
    expect(must(await noteReply(ada, reply, { answer: 'declined' })).words).toBe('')
  })

  test('is not written over by somebody who saw an older version', async () => {
    const reply = must(await askAbout(ada, claim))
    const noted = must(await noteReply(ada, reply, { answer: 'no-comment' }))
    expect(await noteReply(ben, reply, { answer: 'declined' })).toMatchObject({
      refusal: { code: 'stale', now: noted },
    })
  })
})

describe('an entry', () => {
  beforeAll(fresh)

  test('that was made by mistake is withdrawn by who made it or an editor, and comes back', async () => {
    const reply = must(await askAbout(ada, claim))
    expect(await noteReply(ben, reply, { withdrawn: true })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    const withdrawn = must(await noteReply(ada, reply, { withdrawn: true }))
    expect(must(await readClaim(ada, { claimId: claim.id })).asked).toEqual([])
    expect(await noteReply(ada, withdrawn, { answer: 'declined' })).toMatchObject({
      refusal: { rule: 'reply-withdrawn' },
    })
    const back = must(await noteReply(eve, withdrawn, { withdrawn: false }))
    expect(back.withdrawnAt).toBeNull()
    expect(await noteReply(eve, back, { withdrawn: false })).toMatchObject({
      refusal: { rule: 'reply-stands' },
    })
    expect(must(await readClaim(ada, { claimId: claim.id })).asked).toHaveLength(1)
  })

  test('is put right: other statements, another deadline; a statement that stays keeps its words', async () => {
    const reply = must(await askAbout(ada, claim))
    must(
      await deeds.edit(eve, must(await readClaim(ada, { claimId: claim.id })), { claimReviewed: 'Other.' }),
    )
    const other = must(await deeds.mark(eve, article, 'steepest'))
    const changed = must(await noteReply(ada, reply, { claims: [other.id, claim.id], until: null }))
    expect(changed).toMatchObject({
      until: null,
      statements: [
        { claimId: other.id, words: 'steepest' },
        { claimId: claim.id, words: 'Rents rose by a third.' },
      ],
    })
  })

  test('keeps the words of a claim that was removed', async () => {
    const mine = must(await deeds.mark(ada, article, 'steepest'))
    const reply = must(await askAbout(ada, mine))
    const { version } = must(await readClaim(ada, { claimId: mine.id }))
    must(await removeClaim(ada, { claimId: mine.id, version }))
    const { items } = must(await listReplies(ada, { articleId: article.id, limit: 200 }))
    expect(items.find(({ id }) => id === reply.id)!.statements).toEqual([
      { claimId: null, words: 'steepest' },
    ])
  })

  test('is told by the history, deed by deed', async () => {
    await fresh()
    const reply = must(await askAbout(ada, claim))
    const noted = must(await noteReply(ada, reply, { answer: 'declined' }))
    must(await noteReply(ada, must(await noteReply(ada, noted, { withdrawn: true })), { withdrawn: false }))
    const { items } = must(await readArticleHistory(eve, { articleId: article.id, limit: 50 }))
    expect(items.map(({ kind }) => kind).filter((kind) => kind.startsWith('reply-'))).toEqual([
      'reply-restored',
      'reply-withdrawn',
      'reply-answered',
      'reply-asked',
    ])
  })
})
