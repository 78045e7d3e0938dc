import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { listArticlesInput } from '@/lib/api/inputs'
import { writeCursor } from '@/lib/commands/cursor'
import { editArticle } from '@/lib/commands/edit-article'
import { listArticles } from '@/lib/commands/list-articles'
import { readClaim } from '@/lib/commands/read-claims'
import { readQueue } from '@/lib/commands/read-queue'
import { setAccess } from '@/lib/commands/restrict-article'
import { searchClaims } from '@/lib/commands/search-claims'
import { reviseArticle } from '@/lib/commands/revise-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, talk, yes } from '@/tests/support/desk'

let eve: Actor
let edda: Actor
let ada: Actor
let ben: Actor

beforeAll(async () => {
  eve = await aPerson('editor', 'Eve')
  edda = await aPerson('editor', 'Edda')
  ada = await aPerson('reviewer', 'Ada')
  ben = await aPerson('reviewer', 'Ben')
})

const no = { ...yes, substance: 'false' }
const queueOf = async (person: Actor) => must(await readQueue(person, { limit: 200 })).items
/** Why this claim waits for the person; null when it does not. */
const whyFor = async (person: Actor, { id }: Pick<Claim, 'id'>) =>
  (await queueOf(person)).find(({ claim }) => claim === id)?.why ?? null

async function aClaim(
  rules: { requiredReviews?: number; blind?: boolean; panel?: boolean } = {},
): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: article.id }, data: rules })
  return { article, claim: must(await deeds.mark(eve, article, 'by a third')) }
}

/** What the desk's line of the article says of this person: how many claims reviewed, and how many that wait. */
async function mineOf(person: Actor, { id }: Pick<ArticleView, 'id'>) {
  const { items } = must(await listArticles(person, listArticlesInput.parse({ limit: 200 })))
  return items.find((article) => article.id === id)!.mine
}

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

describe('while a blind round is open', () => {
  test('neither the queue nor the search tells of another’s review', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2, blind: true })
    must(await deeds.edit(eve, claim, { assignee: ben.id }))
    const learns = async (person: Actor) =>
      JSON.stringify([
        (await queueOf(person)).filter(({ article: { id } }) => id === article.id),
        must(await searchClaims(person, { limit: 50, state: 'open' })).items.map(({ id }) => id),
        must(await searchClaims(person, { limit: 50, state: 'in-review' })).items,
        must(await searchClaims(person, { limit: 50, rating: 'false' })).items,
      ])
    const before = await Promise.all([ben, eve, edda].map(learns))
    must(await deeds.review(ada, claim, no))
    expect(await Promise.all([ben, eve, edda].map(learns))).toEqual(before)
    expect(
      must(await searchClaims(ada, { limit: 50, state: 'in-review' })).items.map(({ id }) => id),
    ).toContain(claim.id)
    must(await deeds.review(ben, claim, yes))
    expect(await whyFor(edda, claim)).toEqual(['adjudicate'])
    must(await deeds.review(ada, claim, no)) // a second round begins, of which nobody else may learn
    expect(await Promise.all([edda, eve, ben].map((person) => whyFor(person, claim)))).toEqual([
      ['adjudicate'],
      ['adjudicate'],
      null,
    ])
  })

  test('a claim is found under the state that it is read with, whatever is stored of it', async () => {
    const { article } = await aClaim({ requiredReviews: 2, blind: true })
    const states = ['open', 'in-review', 'agreed', 'contested', 'adjudicated', 'stale'] as const
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('open', 'in_review', 'agreed', 'contested', 'stale'),
        fc.option(fc.integer({ min: 1, max: 3 })),
        fc.option(
          fc.record({
            status: fc.constantFrom('current', 'stale', 'superseded'),
            method: fc.constantFrom('agreement', 'adjudication'),
          }),
        ),
        fc.boolean(),
        async (state, blindRound, verdict, hasAnswered) => {
          const claim = must(await deeds.mark(eve, article, 'Rents'))
          await db().claim.update({
            where: { id: claim.id },
            data: {
              state,
              blindRound,
              round: blindRound ?? 1,
              verdicts: {
                create: verdict
                  ? [
                      {
                        ...verdict,
                        id: crypto.randomUUID(),
                        round: 1,
                        attribution: 'unknown',
                        substance: 'true',
                        explanation: '',
                        decidedById: eve.id,
                        seal: '',
                      },
                    ]
                  : [],
              },
              reviews: {
                create: hasAnswered
                  ? [
                      {
                        id: crypto.randomUUID(),
                        reviewerId: ben.id,
                        round: blindRound ?? 1,
                        submittedAt: new Date(),
                        seal: '',
                      },
                    ]
                  : [],
              },
            },
          })
          const read = must(await readClaim(ben, { claimId: claim.id })).state
          const found = await Promise.all(
            states.map(async (asked) =>
              must(await searchClaims(ben, { limit: 200, state: asked })).items.some(
                ({ id }) => id === claim.id,
              )
                ? [asked]
                : [],
            ),
          )
          expect(found.flat()).toEqual([read])
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('what the desk says of an article to each', () => {
  test('how many of its claims they reviewed in the present round, and how many wait for them, as the queue has it', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2 })
    const other = must(await deeds.mark(eve, article, 'Rents'))
    expect([await mineOf(ada, article), await mineOf(ben, article)]).toEqual([
      { reviewed: 0, waiting: 2 },
      { reviewed: 0, waiting: 2 },
    ])
    must(await deeds.review(ada, claim, yes))
    expect([await mineOf(ada, article), await mineOf(ben, article)]).toEqual([
      { reviewed: 1, waiting: 1 },
      { reviewed: 0, waiting: 2 },
    ])
    must(await deeds.review(ben, claim, no))
    expect([await mineOf(ada, article), await mineOf(ben, article), await mineOf(edda, article)]).toEqual([
      { reviewed: 1, waiting: 1 },
      { reviewed: 1, waiting: 1 },
      { reviewed: 0, waiting: 2 },
    ])
    must(await deeds.review(ada, other, yes))
    must(await deeds.attach(ben, other))
    expect(await mineOf(ada, article)).toEqual({ reviewed: 2, waiting: 1 })
    for (const person of [ada, ben, edda]) {
      const queued = (await queueOf(person)).filter(
        (line) => line.claim !== null && line.article.id === article.id,
      )
      expect((await mineOf(person, article)).waiting).toBe(queued.length)
    }
  })

  test('nothing of others’ reviews in a blind round that is open', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2, blind: true })
    const before = [await mineOf(ben, article), await mineOf(edda, article)]
    must(await deeds.review(ada, claim, yes))
    expect([await mineOf(ben, article), await mineOf(edda, article)]).toEqual(before)
    expect(await mineOf(ada, article)).toEqual({ reviewed: 1, waiting: 0 })
  })
})
