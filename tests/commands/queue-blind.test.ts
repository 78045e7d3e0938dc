import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listArticlesInput } from '@/lib/api/article/input'
import { listArticles } from '@/lib/views/article/list-articles'
import { readClaim } from '@/lib/views/claim/read-claims'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { deeds, must, yes } from '@/tests/support/desk'
import { aQueueDesk, queueOf, whyFor } from './queue-desk'

const { eve, edda, ada, ben, aClaim } = await aQueueDesk()
const no = { ...yes, substance: 'false' }

/** What the desk's line of the article says of this person: how many claims reviewed, and how many that wait. */
async function mineOf(person: Actor, { id }: Pick<ArticleView, 'id'>) {
  const { items } = must(await listArticles(person, listArticlesInput.parse({ limit: 200 })))
  return items.find((article) => article.id === id)!.mine
}

/** What may be stored of a claim, in any combination. */
const stored = fc.record({
  state: fc.constantFrom('open', 'in_review', 'agreed', 'contested', 'stale'),
  blindRound: fc.option(fc.integer({ min: 1, max: 3 })),
  verdict: fc.option(
    fc.record({
      status: fc.constantFrom('current', 'stale', 'superseded'),
      method: fc.constantFrom('agreement', 'adjudication'),
    }),
  ),
  hasAnswered: fc.boolean(),
})
type Stored = typeof stored extends fc.Arbitrary<infer T> ? T : never

/** Stores that of a claim, with a verdict of Eve’s and a review of Ben’s where there are some. */
async function store({ id }: Pick<Claim, 'id'>, facts: Stored): Promise<void> {
  const { state, blindRound, verdict, hasAnswered } = facts
  const round = blindRound ?? 1
  const given = {
    id: crypto.randomUUID(),
    round: 1,
    attribution: 'unknown',
    substance: 'true',
    explanation: '',
    decidedById: eve.id,
    seal: '',
  }
  const answered = {
    id: crypto.randomUUID(),
    reviewerId: ben.id,
    round,
    submittedAt: new Date(),
    seal: '',
  }
  await db().claim.update({
    where: { id },
    data: {
      state,
      blindRound,
      round,
      verdicts: { create: verdict ? [{ ...given, ...verdict }] : [] },
      reviews: { create: hasAnswered ? [answered] : [] },
    },
  })
}

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
      fc.asyncProperty(stored, async (facts) => {
        const claim = must(await deeds.mark(eve, article, 'Rents'))
        await store(claim, facts)
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
      }),
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
