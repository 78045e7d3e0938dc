import { describe, expect, test } from 'vitest'
import { writeCursor } from '@/lib/views/cursor'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readQueue } from '@/lib/views/queue/read-queue'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, talk } from '@/tests/support/desk'
import { aQueueDesk, queueOf, whyFor } from './queue-desk'

const { eve, ada, aClaim } = await aQueueDesk()

describe('what waits for me', () => {
  test('to answer: an open thread that mentions me or that I take part in, until I have the last word or it is resolved', async () => {
    const { article, claim } = await aClaim()
    const cleo = await aPerson('reviewer', 'Cleo')
    must(await talk.onClaim(ada, claim, 'Which table?'))
    expect(await Promise.all([ada, cleo].map((person) => whyFor(person, claim)))).toEqual([null, null])
    const head = must(await talk.onClaim(eve, claim, 'Do you know, Cleo?', { mentions: [cleo.id] }))
    expect(await whyFor(cleo, claim)).toEqual(['answer'])
    must(await talk.onClaim(cleo, claim, 'Table 4.', { replyTo: head.id }))
    expect(await Promise.all([eve, cleo, ada].map((person) => whyFor(person, claim)))).toEqual([
      ['answer'],
      null,
      null,
    ])
    await db().comment.update({ where: { id: head.id }, data: { resolvedAt: new Date() } })
    expect(await whyFor(eve, claim)).toBeNull()
    must(
      await setAccess(eve, {
        articleId: article.id,
        version: (await db().article.findUniqueOrThrow({ where: { id: article.id } })).version,
        restricted: true,
        named: [],
      }),
    )
    await db().comment.update({ where: { id: head.id }, data: { resolvedAt: null } })
    expect(await Promise.all([eve, cleo].map((person) => whyFor(person, claim)))).toEqual([['answer'], null])
  })

  test('to answer: the same of a thread on an article or on a sentence, with the words of the sentence', async () => {
    const cleo = await aPerson('reviewer', 'Cleo')
    const article = await anArticleOn(pageText, eve, { title: 'Talked of' })
    must(await editArticle(eve, { articleId: article.id, version: 1, dueAt: '2026-12-01T12:00:00Z' }))
    const threadsOf = async (person: Actor) =>
      (await queueOf(person)).filter(({ article: { id } }) => id === article.id)
    const start = article.revision.sentences[1]!.start
    const onSentence = must(
      await talk.onArticle(eve, article, 'Since when, Cleo?', {
        mentions: [cleo.id],
        sentence: { revision: 1, start },
      }),
    )
    const onArticle = must(await talk.onArticle(eve, article, 'And the rest, Cleo?', { mentions: [cleo.id] }))
    const line = {
      claim: null,
      state: null,
      claimReviewed: '',
      why: ['answer'],
      assignee: null,
      dueAt: '2026-12-01T12:00:00.000Z',
      article: { id: article.id, title: 'Talked of' },
    }
    const waits = await threadsOf(cleo)
    expect(waits).toHaveLength(2)
    expect(waits.find(({ thread }) => thread === onSentence.id)).toMatchObject({
      ...line,
      quote: 'It was the steepest rise since 1990.',
    })
    expect(waits.find(({ thread }) => thread === onArticle.id)).toMatchObject({ ...line, quote: '' })
    const { items, next } = must(await readQueue(cleo, { limit: 1 }))
    expect([...items, ...must(await readQueue(cleo, { limit: 1, cursor: next! })).items]).toEqual(waits)
    expect(await threadsOf(eve)).toEqual([])
    must(await talk.onArticle(cleo, article, 'Since 1990.', { replyTo: onSentence.id }))
    await db().comment.update({ where: { id: onArticle.id }, data: { resolvedAt: new Date() } })
    expect([(await threadsOf(cleo)).length, (await threadsOf(eve)).map(({ thread }) => thread)]).toEqual([
      0,
      [onSentence.id],
    ])
    await db().article.update({ where: { id: article.id }, data: { restricted: true } })
    expect(await threadsOf(eve)).toEqual([])
  })

  test('never what is dropped, of an article that is signed off, or not mine to see', async () => {
    const [dropped, closed, hidden] = [await aClaim(), await aClaim(), await aClaim()]
    for (const { claim } of [dropped, closed, hidden])
      must(await deeds.edit(eve, claim, { assignee: ada.id }))
    must(await deeds.edit(eve, { ...dropped.claim, version: 2 }, { state: 'dropped', reason: 'Twice.' }))
    await db().article.update({ where: { id: closed.article.id }, data: { state: 'signed_off' } })
    must(await setAccess(eve, { articleId: hidden.article.id, version: 1, restricted: true, named: [] }))
    await db().claim.update({ where: { id: hidden.claim.id }, data: { assigneeId: ada.id } })
    expect(await Promise.all([dropped, closed, hidden].map(({ claim }) => whyFor(ada, claim)))).toEqual([
      null,
      null,
      null,
    ])
  })

  test('is in the order in which it is due, read in pages without gap or double, what has no date last', async () => {
    const dora = await aPerson('reviewer', 'Dora')
    const article = await anArticleOn(pageText, eve)
    const due = [
      '2026-12-03T00:00:00.000Z',
      null,
      '2026-12-01T00:00:00.000Z',
      '2026-12-03T00:00:00.000Z',
      null,
    ]
    for (const dueAt of due)
      must(await deeds.edit(eve, must(await deeds.mark(eve, article, 'Rents')), { assignee: dora.id, dueAt }))
    const found = []
    for (let cursor: string | undefined; ;) {
      const { items, next } = must(await readQueue(dora, { limit: 2, cursor }))
      found.push(...items)
      if (next === null) break
      cursor = next
    }
    expect(found.map(({ dueAt }) => dueAt)).toEqual([due[2], due[0], due[3], null, null])
    expect(new Set(found.map(({ claim }) => claim)).size).toBe(5)
    for (const cursor of ['x', writeCursor('a'), writeCursor('never', 'a'), writeCursor('-')])
      expect(refusalOf(await readQueue(dora, { limit: 2, cursor }))).toMatchObject({ code: 'invalid' })
  })
})
