import { describe, expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import { listArticleComments, listClaimComments } from '@/lib/views/talk/list-comments'
import { db } from '@/lib/db/client'
import { deeds, historyOf, must, refusedWithoutTrace, talk } from '@/tests/support/desk'
import { aCommentsDesk } from './comments-desk'

const { ada, ben, eve, rhea, aRentsClaim } = await aCommentsDesk()
const page = { limit: 50 }

const onArticle = async ({ id: articleId }: { id: string }, who = rhea) =>
  must(await listArticleComments(who, { articleId, ...page })).items
const onClaim = async ({ id: claimId }: { id: string }, who = rhea) =>
  must(await listClaimComments(who, { claimId, ...page })).items

describe('a comment', () => {
  test('stands on the article, on a sentence with its words, on a claim or on a piece of evidence', async () => {
    const { article, claim } = await aRentsClaim()
    const evidence = must(await deeds.attach(ada, claim))
    const [, second] = article.revision.sentences
    must(await talk.onArticle(ada, article, 'Ready by noon.'))
    must(
      await talk.onArticle(ada, article, 'Since when?', { sentence: { revision: 1, start: second!.start } }),
    )
    must(await talk.onClaim(ada, claim, 'Which table?'))
    must(await talk.onArticle(ada, article, 'This is a draft of it.', { evidenceId: evidence.id }))
    expect(await onArticle(article)).toMatchObject([
      {
        text: 'Ready by noon.',
        claimId: null,
        evidenceId: null,
        sentence: null,
        author: { id: ada.id, name: 'Ada' },
      },
      {
        text: 'Since when?',
        sentence: { revision: 1, start: second!.start, quote: 'It was the steepest rise since 1990.' },
      },
      { text: 'Which table?', claimId: claim.id, evidenceId: null },
      { text: 'This is a draft of it.', claimId: claim.id, evidenceId: evidence.id },
    ])
    expect((await onClaim(claim)).map(({ text }) => text)).toEqual(['Which table?', 'This is a draft of it.'])
  })

  test('names a place that is there, and says something', async () => {
    const [{ article, claim }, elsewhere] = [await aRentsClaim(), await aRentsClaim()]
    const evidence = must(await deeds.attach(ada, elsewhere.claim))
    const stranger = must(await talk.onClaim(ada, elsewhere.claim, 'Which table?'))
    const wrong = [
      { sentence: { revision: 1, start: 3 } },
      { sentence: { revision: 2, start: 0 } },
      { evidenceId: evidence.id },
      { replyTo: stranger.id },
      { mentions: ['nobody'] },
    ]
    for (const place of wrong)
      expect(await refusedWithoutTrace(() => talk.onArticle(ada, article, 'Here?', place))).toMatchObject({
        code: 'invalid',
      })
    expect(
      await refusedWithoutTrace(() => talk.onClaim(ada, claim, 'Here?', { replyTo: stranger.id })),
    ).toMatchObject({ code: 'invalid' })
    expect(() => talk.onClaim(ada, claim, ' \n ')).toThrow(/Write something/)
  })

  test('is answered in its thread, one level deep, at the same place', async () => {
    const { article, claim } = await aRentsClaim()
    const head = must(await talk.onClaim(ada, claim, 'Which table?'))
    const reply = must(await talk.onClaim(ben, claim, 'Table 4.', { replyTo: head.id }))
    expect(must(await talk.onArticle(eve, article, 'Thank you.', { replyTo: reply.id }))).toMatchObject({
      replyTo: head.id,
      claimId: claim.id,
    })
  })

  test('is resolved and reopened by anybody who may comment, with who and when', async () => {
    const { article, claim } = await aRentsClaim()
    const head = must(await talk.onClaim(ada, claim, 'Which table?'))
    expect(must(await readClaim(rhea, { claimId: claim.id })).openComments).toBe(1)
    const resolved = must(await talk.change(ben, head, { resolved: true }))
    expect(resolved).toMatchObject({
      resolvedBy: { id: ben.id, name: 'Ben' },
      resolvedAt: expect.any(String),
      text: 'Which table?',
      editedAt: null,
    })
    expect(must(await readClaim(rhea, { claimId: claim.id })).openComments).toBe(0)
    const again = must(await talk.change(eve, resolved, { resolved: false }))
    expect(again).toMatchObject({ resolvedBy: null, resolvedAt: null })
    must(await talk.change(eve, again, { resolved: false }))
    expect((await historyOf(article.id)).map(({ kind }) => kind).slice(2)).toEqual([
      'comment-added',
      'comment-resolved',
      'comment-reopened',
    ])
    const reply = must(await talk.onClaim(ben, claim, 'Table 4.', { replyTo: head.id }))
    expect(await refusedWithoutTrace(() => talk.change(ben, reply, { resolved: true }))).toMatchObject({
      code: 'invalid',
    })
  })

  test('is edited by its author alone, and by the version that was seen: a second save is told what is there', async () => {
    const { claim } = await aRentsClaim()
    const head = must(await talk.onClaim(ada, claim, 'Which table?'))
    expect(await refusedWithoutTrace(() => talk.change(eve, head, { text: 'No table.' }))).toEqual({
      code: 'not-allowed',
    })
    const edited = must(await talk.change(ada, head, { text: 'Which table, and of which year?' }))
    expect(edited).toMatchObject({ version: 2, editedAt: expect.any(String) })
    expect(await refusedWithoutTrace(() => talk.change(ada, head, { text: 'Which one?' }))).toMatchObject({
      code: 'stale',
      now: { text: 'Which table, and of which year?', version: 2 },
    })
  })

  test('is deleted by its author alone: its words are gone, its place stays while it has replies, and the history keeps that it was there', async () => {
    const { article, claim } = await aRentsClaim()
    const head = must(await talk.onClaim(ada, claim, 'Canary?'))
    const reply = must(await talk.onClaim(ben, claim, 'Table 4.', { replyTo: head.id }))
    expect(await refusedWithoutTrace(() => talk.remove(eve, head))).toEqual({ code: 'not-allowed' })
    must(await talk.remove(ada, head))
    expect(await onClaim(claim)).toMatchObject([
      { id: head.id, text: '', deletedAt: expect.any(String) },
      { id: reply.id, text: 'Table 4.' },
    ])
    expect(
      await refusedWithoutTrace(() => talk.change(ada, { ...head, version: 2 }, { text: 'Back?' })),
    ).toEqual({ code: 'not-there' })
    must(await talk.remove(ben, reply))
    expect(await onClaim(claim)).toEqual([])
    expect(must(await readClaim(rhea, { claimId: claim.id })).openComments).toBe(0)
    expect((await historyOf(article.id)).slice(2)).toMatchObject([
      { kind: 'comment-added', subject: head.id },
      { kind: 'comment-added', subject: reply.id },
      { kind: 'comment-removed', subject: head.id },
      { kind: 'comment-removed', subject: reply.id },
    ])
    expect(JSON.stringify(await db().comment.findMany({ where: { claimId: claim.id } }))).not.toMatch(
      /Canary/,
    )
  })
})
