import 'server-only'
import type { z } from 'zod'
import type { FoundClaim, List } from '@/lib/api/answers'
import type { searchClaimsInput } from '@/lib/api/work-inputs'
import { listStored } from '@/lib/db/articles'
import { db } from '@/lib/db/client'
import { namesOf } from '@/lib/db/names'
import { readScalesOf } from '@/lib/db/scales'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { Claim, Given } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { findRating } from '@/lib/domain/scales'
import { reviewsKnown } from '@/lib/domain/standing'
import { searchClaims } from './search-claims'

/** One page of the desk's claims as they are looked through: each with its article, its verdict in words and whose work it is. */
export async function findClaims(
  actor: Actor,
  asked: z.output<typeof searchClaimsInput>,
): Promise<Outcome<List<FoundClaim>>> {
  const found = await searchClaims(actor, asked)
  if (!found.ok) return found
  const { items, next } = found.value
  const stored = await listStored(
    db(),
    actor,
    { id: { in: items.map(({ articleId }) => articleId) } },
    asked.limit,
  )
  const scales = await readScalesOf(db(), stored)
  const articles = new Map(
    stored.map(({ id, title, language, direction }) => [id, { id, title, language, direction }]),
  )
  const heldBy = new Map(stored.map(({ id, assignee }) => [id, assignee]))
  const workOf = ({ articleId, assignee }: Claim) => assignee ?? heldBy.get(articleId) ?? null
  const nameOf = await namesOf(
    db(),
    items.flatMap((claim) => workOf(claim) ?? []),
  )
  return done({
    next,
    items: items.flatMap((claim) => {
      const { id, articleId, quote, claimReviewed, state, verdict } = claim
      const assignee = workOf(claim)
      const article = articles.get(articleId)
      const on = scales.get(articleId)
      if (!article || !on) return []
      const ratingsIn = (from: Pick<Given, 'attribution' | 'substance'> | null) => ({
        attribution: findRating(on.attribution, from?.attribution),
        substance: findRating(on.substance, from?.substance),
      })
      const yours = claim.given && { ...ratingsIn(claim.given), ...reviewsKnown(claim) }
      return [
        {
          id,
          quote,
          claimReviewed,
          state,
          ...ratingsIn(verdict),
          yours,
          assignee: assignee === null ? null : nameOf(assignee),
          article,
        },
      ]
    }),
  })
}
