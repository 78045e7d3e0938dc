import { reviseArticleInput } from '@/lib/api/revision/input'
import { signOffInput } from '@/lib/api/sign-off/input'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Deed } from '@/lib/domain/deeds'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, talk, yes } from './desk'

let eve: Promise<Actor> | undefined

/** Eve, whose everything is that is of nobody else. */
export const anEditor = (): Promise<Actor> => (eve ??= aPerson('editor', 'Eve'))

/** A request that is right, as far as it is not the endpoint’s method and path. */
export type Prepared = { params?: Record<string, string>; body?: unknown; query?: string }
/** The deed of an endpoint and a request that is right: `status` where that may still be refused, for a reason other than the role. */
export type Requested = {
  deed: Deed
  status?: number
  prepare: (owner: Actor) => Promise<Prepared> | Prepared
}

/** A request on an article of Eve’s. */
export const onArticle = async (body?: unknown, query?: string): Promise<Prepared> => ({
  params: { articleId: (await anArticleOn(pageText, await anEditor())).id },
  body,
  query,
})

/** A claim that somebody marked in an article of Eve’s. */
export async function aClaimOf(owner: Actor): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, await anEditor())
  return { article, claim: must(await deeds.mark(owner, article, 'by a third')) }
}

/** A request on a claim. */
export const onClaim =
  (body?: unknown, query?: string) =>
  async (owner: Actor): Promise<Prepared> => ({
    params: { claimId: (await aClaimOf(owner)).claim.id },
    body,
    query,
  })

/** A claim on which two reviewers differ; a panel decides it where one is asked for. */
export const onContested =
  (body: unknown, panel = false) =>
  async (owner: Actor): Promise<Prepared> => {
    const { article, claim } = await aClaimOf(owner)
    await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, panel } })
    must(await deeds.review(await aPerson('reviewer'), claim, yes))
    must(await deeds.review(await aPerson('reviewer'), claim, { ...yes, substance: 'false' }))
    return { params: { claimId: claim.id }, body }
  }

/** Everybody who is signed in and may review. */
const reviewersSignedIn = () =>
  db().person.findMany({
    where: { sessions: { some: {} }, role: { not: 'reader' }, disabledAt: null },
    select: { id: true, name: true, email: true, role: true },
  })

/** A contested claim on which everybody who is signed in and may vote has voted, and nobody has counted. */
export const onVoted = async (owner: Actor): Promise<Prepared> => {
  const { params } = await onContested({}, true)(owner)
  const [claimId, at] = [params!.claimId!, new Date()]
  await db().panelVote.createMany({
    data: (await reviewersSignedIn()).map(({ id }) => ({
      claimId,
      round: 1,
      personId: id,
      attribution: 'said-on-record',
      substance: 'true',
      reason: 'The table.',
      at,
    })),
  })
  return { params, query: '?version=1' }
}

/** A claim that everybody who is signed in and may review has reviewed in the same moment, and that nobody has judged. */
export const onReviewed = async (owner: Actor): Promise<Prepared> => {
  const { article, claim } = await aClaimOf(owner)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 100 } })
  const { seals } = await db().claim.findUniqueOrThrow({ where: { id: claim.id }, select: { seals: true } })
  const answer = {
    claimId: claim.id,
    seal: seals.at(-1) ?? null,
    round: 1,
    attribution: 'said-on-record',
    substance: 'true',
    submittedAt: new Date(),
  }
  await db().review.createMany({
    data: (await reviewersSignedIn()).map(({ id }) => ({
      ...answer,
      id: crypto.randomUUID(),
      reviewerId: id,
    })),
  })
  return { params: { claimId: claim.id }, query: '?version=1' }
}

/** A claim whose verdict evidence has made stale. */
export const onStale =
  (body: unknown) =>
  async (owner: Actor): Promise<Prepared> => {
    const { claim } = await aClaimOf(owner)
    must(await deeds.review(await aPerson('reviewer'), claim, yes))
    must(await deeds.attach(await anEditor(), claim))
    return { params: { claimId: claim.id }, body }
  }

/** An article with a claim whose verdict is stale since the quotes of its sentence are others now. */
export const onOtherSigns = async (): Promise<Prepared> => {
  const eve = await anEditor()
  const article = await anArticleOn(pageText, eve)
  const claim = must(await deeds.mark(eve, article, 'Nobody can live here'))
  must(await deeds.review(await aPerson('reviewer'), claim, yes))
  must(
    await reviseArticle(
      eve,
      reviseArticleInput.parse({ articleId: article.id, version: 1, text: pageText.replace(/[“”]/g, '"') }),
    ),
  )
  return {
    params: { articleId: article.id },
    body: { claims: [{ id: claim.id, version: 1 }], reason: 'Straight quotes.' },
  }
}

/** A claim on which everybody who is signed in and may review has a review that evidence has made outdated. */
export const onOutdated = async (): Promise<Prepared> => {
  const { article, claim } = await aClaimOf(await anEditor())
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 100 } })
  for (const person of await reviewersSignedIn()) must(await deeds.review(person, claim, yes))
  must(await deeds.attach(await anEditor(), claim))
  return { params: { claimId: claim.id }, body: { version: 1 } }
}

const onlyGates = ['sentences', 'claims', 'reviews'].map((gate) => ({ gate, reason: 'For the test.' }))

/** An article that an editor other than the reviewer can sign off, with reasons. */
export async function signable(): Promise<Prepared> {
  const article = await anArticleOn(pageText, await anEditor())
  must(
    await deeds.review(
      await aPerson('reviewer'),
      must(await deeds.mark(await anEditor(), article, 'by a third')),
      yes,
    ),
  )
  return { params: { articleId: article.id }, body: { version: 1, overrides: onlyGates } }
}

/** A request on an article that is signed off, or published since. */
export async function signedOff(state: 'signed_off' | 'published' = 'signed_off'): Promise<Prepared> {
  const { params, body } = await signable()
  must(await signOffArticle(await aPerson('editor'), signOffInput.parse({ ...params, ...(body as object) })))
  await db().article.update({ where: { id: params!.articleId }, data: { state } })
  return { params }
}

/** A request on a comment. */
export const onComment =
  (body?: unknown, query?: string) =>
  async (owner: Actor): Promise<Prepared> => {
    const article = await anArticleOn(pageText, await anEditor())
    return {
      params: { commentId: must(await talk.onArticle(owner, article, 'Ready by noon.')).id },
      body,
      query,
    }
  }
