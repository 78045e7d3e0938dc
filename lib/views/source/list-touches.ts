import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listTouchesInput } from '@/lib/api/source/input'
import { listClaimsById } from '@/lib/db/claim/find-claim'
import { db } from '@/lib/db/client'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { readScalesOf } from '@/lib/db/scales/read-scales'
import { findSource } from '@/lib/db/source/find-sources'
import { listFamilyIds, listLeaningPage, listSignedArticles } from '@/lib/db/source/list-leaning'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { rulesOn } from '@/lib/domain/source-rules'
import { touchOf, type SourceTouch } from '@/lib/domain/source-touch'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'

/** What claims that lean on these sources would become without them. */
async function touchesOf(claims: readonly Claim[], family: readonly string[]): Promise<SourceTouch[]> {
  const articles = await listSignedArticles(db(), [...new Set(claims.map(({ articleId }) => articleId))])
  const scales = await readScalesOf(
    db(),
    [...articles.values()].map(({ article }) => article),
  )
  const rules = rulesOn(await readDeskRules(db()))
  const ids = new Set(family)
  return claims.flatMap((claim) => {
    const found = articles.get(claim.articleId)
    const scale = scales.get(claim.articleId)?.substance
    if (!found || !scale) return []
    const { id, title, language, direction, state } = found.article
    const article = { id, title, language, direction, state, signOff: found.signOff }
    return [touchOf(claim, ids, { article, scale, rules })]
  })
}

/** One page of the claims that lean on a source, the newest first, each with what it would become without it: of those that the actor may see. */
export async function listTouches(
  actor: Actor,
  { sourceId, limit, cursor }: z.output<typeof listTouchesInput>,
): Promise<Outcome<List<SourceTouch>>> {
  if (!may(actor, 'read-sources')) return refuse({ code: 'not-allowed' })
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (before === null) return refuse(noCursor)
  const source = await findSource(db(), actor, sourceId)
  if (!source) return refuse({ code: 'not-there' })
  const family = await listFamilyIds(db(), sourceId)
  const found = await listLeaningPage(db(), actor, family, { limit: limit + 1, before })
  const { items, next } = cutPage(found, limit, (last) => [last.createdAt.toISOString(), last.id])
  const claims = await listClaimsById(
    db(),
    actor,
    items.map(({ id }) => id),
  )
  return done({ items: await touchesOf(claims, family), next })
}
