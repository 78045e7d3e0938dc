import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listStaleInput } from '@/lib/api/review/input'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { listClaimsById } from '@/lib/db/claim/find-claim'
import { db } from '@/lib/db/client'
import { readScales } from '@/lib/db/scales/read-scales'
import { listStalePage, readStaleForms } from '@/lib/db/review/list-verdicts'
import { ruleAgainstConfirmingSigns } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { ratingFaults } from '@/lib/domain/rating-faults'
import type { Layer, Scale } from '@/lib/domain/scales'
import { differAtMostInSigns, type SealChange, type StaleClaim } from '@/lib/domain/what-changed'
import { noCursor, readPlaceInTime, writeCursor } from '@/lib/views/cursor'
import { listChangesByName } from './changes-since'

/** One page of the claims of an article whose verdicts are stale, in the order they were made, each with what changed, then and now. */
export async function listStale(
  actor: Actor,
  { articleId, limit, cursor }: z.output<typeof listStaleInput>,
): Promise<Outcome<List<StaleClaim>>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  const after = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (!article || after === null) return refuse(article ? noCursor : { code: 'not-there' })
  const rows = await listStalePage(db(), articleId, { limit: limit + 1, after })
  const ids = rows.slice(0, limit).map(({ id }) => id)
  const stale = (await listClaimsById(db(), actor, ids)).filter(({ state }) => state === 'stale')
  const forms = await readStaleForms(db(), ids)
  const changes = await listChangesByName(
    stale.map((claim) => ({ claim, form: forms.get(claim.id) ?? null })),
    article,
  )
  const ruleOf = ruleFor(actor, article, await readScales(db(), article))
  const last = rows[limit - 1]
  return done({
    items: stale.map((claim, at) => {
      const { id, version, seal, quote } = claim
      return {
        id,
        version,
        seal,
        quote,
        changes: changes[at] ?? null,
        onlySigns: isInSigns(changes[at]),
        rule: ruleOf(claim, changes[at]),
      }
    }),
    next: rows.length > limit && last ? writeCursor(last.createdAt.toISOString(), last.id) : null,
  })
}

type Changes = readonly SealChange[] | null | undefined

const isInSigns = (changes: Changes): boolean => Boolean(changes && differAtMostInSigns(changes))

/** The rule that keeps a person from confirming a stale verdict together with others, or null. */
export function ruleFor(
  actor: Actor,
  { requiredReviews }: Pick<StoredArticle, 'requiredReviews'>,
  scales: Record<Layer, Scale>,
): (claim: Claim, changes: Changes) => Rule | null {
  return (claim, changes) => {
    const rule = ruleAgainstConfirmingSigns(claim, actor.id, requiredReviews)
    if (rule) return rule
    const isGone = claim.verdict !== null && Object.keys(ratingFaults(claim.verdict, scales, true)).length > 0
    return isGone ? 'rating-gone' : isInSigns(changes) ? null : 'not-only-signs'
  }
}
