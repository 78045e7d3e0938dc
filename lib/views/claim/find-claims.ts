import 'server-only'
import type { z } from 'zod'
import type { searchClaimsInput } from '@/lib/api/claim/input'
import type { FoundClaim } from '@/lib/api/claim/output'
import type { List } from '@/lib/api/contract'
import { listStored } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { namesOf } from '@/lib/db/people/names'
import { readScalesOf } from '@/lib/db/scales/read-scales'
import type { Claim, Given } from '@/lib/domain/claim'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { findRating, type Layer, type Scale } from '@/lib/domain/scales'
import { reviewsKnown } from '@/lib/domain/standing'
import { searchClaims } from './search-claims'

type Ratings = Pick<FoundClaim, 'attribution' | 'substance'>

/** The ratings that somebody gave, on the scales of the claim's article. */
const ratingsOn = (
  scales: Record<Layer, Scale>,
  given: Pick<Given, 'attribution' | 'substance'> | null,
): Ratings => ({
  attribution: findRating(scales.attribution, given?.attribution),
  substance: findRating(scales.substance, given?.substance),
})

/** One page of the desk's claims as they are looked through: each with its article, its verdict in words and whose work it is. */
export async function findClaims(
  actor: Actor,
  asked: z.output<typeof searchClaimsInput>,
): Promise<Outcome<List<FoundClaim>>> {
  const found = await searchClaims(actor, asked)
  if (!found.ok) return found
  const { items, next } = found.value
  const articleIds = items.map(({ articleId }) => articleId)
  const stored = await listStored(db(), actor, { id: { in: articleIds } }, asked.limit)
  const scalesById = await readScalesOf(db(), stored)
  const articles = new Map(stored.map((article) => [article.id, article]))
  const workOf = ({ articleId, assignee }: Claim) => assignee ?? articles.get(articleId)?.assignee ?? null
  const nameOf = await namesOf(
    db(),
    items.flatMap((claim) => workOf(claim) ?? []),
  )
  return done({
    next,
    items: items.flatMap((claim) => {
      const { id, articleId, quote, claimReviewed, state, verdict, given } = claim
      const assignee = workOf(claim)
      const article = articles.get(articleId)
      const scales = scalesById.get(articleId)
      if (!article || !scales) return []
      const { title, language, direction } = article
      return [
        {
          id,
          quote,
          claimReviewed,
          state,
          ...ratingsOn(scales, verdict),
          yours: given && { ...ratingsOn(scales, given), ...reviewsKnown(claim) },
          assignee: assignee === null ? null : nameOf(assignee),
          article: { id: articleId, title, language, direction },
        },
      ]
    }),
  })
}
