import 'server-only'
import type { ClaimState } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { Db } from './client'
import { Prisma } from './generated/client'
import { seenJoins, visibleSql } from './visible'
import { workOf } from './work'

/** Which claims are looked for; `q` are words in the quote or the wording, `rating` a key of either scale, `assignee` whose work they are, null for nobody's. */
export type ClaimSearch = Readonly<{ q?: string; state?: ClaimState; rating?: string; assignee?: string | null; limit: number; before?: { at: Date; id: string } }>

/** The text that is searched, letter for letter as its index has it. */
const words = Prisma.sql`to_tsvector('simple', left(claim."quote", 100000) || ' ' || claim."claimReviewed")`

/** The state that the reader sees; the stored one comes first, which has an index. */
function inState(state: ClaimState): Prisma.Sql {
  const stored = Prisma.sql`claim."state" = ${state}::"ClaimState"`
  return Prisma.sql`${state === 'in-review' ? Prisma.sql`(${stored} OR claim."blindRound" IS NOT NULL)` : stored} AND seen."state" = ${state}::"ClaimState"`
}

/** What is that person's work, or nobody's. */
const isWorkOf = (assignee: string | null): Prisma.Sql =>
  assignee === null ? Prisma.sql`claim."assigneeId" IS NULL AND article."assigneeId" IS NULL` : Prisma.sql`claim."id" IN (${workOf(assignee)})`

/** The ids of one page of the desk's claims, the newest first, as this reader sees them. */
export async function searchClaimIds(db: Db, actor: Actor, { q, state, rating, assignee, limit, before }: ClaimSearch): Promise<string[]> {
  const asked = [
    visibleSql(actor),
    ...(q ? [Prisma.sql`${words} @@ websearch_to_tsquery('simple', ${q})`] : []),
    ...(state ? [inState(state)] : []),
    ...(rating ? [Prisma.sql`(verdict."substance" = ${rating} OR verdict."attribution" = ${rating})`] : []),
    ...(assignee === undefined ? [] : [isWorkOf(assignee)]),
    ...(before ? [Prisma.sql`(claim."createdAt", claim."id") < (${before.at}, ${before.id})`] : []),
  ]
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim."id" FROM "Claim" claim JOIN "Article" article ON article."id" = claim."articleId" ${seenJoins(actor)}
    WHERE ${Prisma.join(asked, ' AND ')} ORDER BY claim."createdAt" DESC, claim."id" DESC LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
