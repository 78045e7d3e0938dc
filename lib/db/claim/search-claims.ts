import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { plannedAnew } from '@/lib/db/hot-statements'
import { assignedTo } from '@/lib/db/queue/assigned-work'
import { hiddenArticlesSql } from '@/lib/db/visible/articles'
import { hasWordsSql, seenJoin, storedInSql, verdictJoin } from '@/lib/db/visible/claims'
import type { ClaimState } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { readQuery, tsqueryOf } from '@/lib/words/query'

/** Which claims are looked for; `q` are words of anything that is said in it, `rating` a key of either scale, `assignee` whose work they are, null for nobody's. */
export type ClaimSearch = Readonly<{
  q?: string
  state?: ClaimState
  rating?: string
  assignee?: string | null
  limit: number
  before?: { at: Date; id: string }
}>

/** What is that person's work, or nobody's. */
const isWorkOf = (assignee: string | null): Prisma.Sql =>
  assignee === null
    ? Prisma.sql`claim."assigneeId" IS NULL AND EXISTS (SELECT 1 FROM "Article" article WHERE article."id" = claim."articleId" AND article."assigneeId" IS NULL)`
    : Prisma.sql`claim."id" IN (${assignedTo(assignee)})`

/** The ids of one page of the desk's claims, the newest first, as this reader sees them; nothing is joined for a claim that is not asked for. */
export async function searchClaimIds(
  db: Db,
  actor: Actor,
  { q, state, rating, assignee, limit, before }: ClaimSearch,
): Promise<string[]> {
  const query = q ? readQuery(q) : null
  if (query?.length === 0) return []
  const joins = [...(state ? [seenJoin(actor)] : []), ...(rating ? [verdictJoin] : [])]
  const asked = [
    Prisma.sql`claim."articleId" NOT IN ${hiddenArticlesSql(actor)}`,
    ...(query ? [hasWordsSql(actor, tsqueryOf(query))] : []),
    ...(state ? [Prisma.sql`${storedInSql(state)} AND seen."state" = ${state}::"ClaimState"`] : []),
    ...(rating ? [Prisma.sql`(verdict."substance" = ${rating} OR verdict."attribution" = ${rating})`] : []),
    ...(assignee === undefined ? [] : [isWorkOf(assignee)]),
    ...(before ? [Prisma.sql`(claim."createdAt", claim."id") < (${before.at}, ${before.id})`] : []),
  ]
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT ${Prisma.raw(plannedAnew)} claim."id" FROM "Claim" claim ${joins.length > 0 ? Prisma.join(joins, ' ') : Prisma.empty}
    WHERE ${Prisma.join(asked, ' AND ')} ORDER BY claim."createdAt" DESC, claim."id" DESC LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
