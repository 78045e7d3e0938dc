import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { ClaimState } from '@/lib/domain/claim'
import type { Reader } from '@/lib/domain/person'
import { begunSql, countingSql, givenBySql, inBlindRoundSql } from './reviews'

/** For a table named `claim`: joins `verdict`, its newest that is not superseded. */
export const verdictJoin = Prisma.sql`
    LEFT JOIN LATERAL (SELECT newest."attribution", newest."substance" FROM "Verdict" newest
      WHERE newest."claimId" = claim."id" AND newest."status" IN ('current', 'stale') ORDER BY newest."decidedAt" DESC, newest."id" LIMIT 1) verdict ON true`

/** For a table named `claim`: joins `seen`, the `state` and `round` that this reader sees of it while a blind round is open; as `veil` says it of one. */
export function seenJoin(reader: Exclude<Reader, 'desk'>): Prisma.Sql {
  return Prisma.sql`
    CROSS JOIN LATERAL (SELECT ${inBlindRoundSql} AND NOT ${begunSql(reader.id)} AS "isVeiled") veil
    CROSS JOIN LATERAL (SELECT
      CASE WHEN veil."isVeiled" THEN greatest(1, claim."blindRound" - 1) ELSE claim."round" END AS "round",
      CASE WHEN ${inBlindRoundSql} AND NOT veil."isVeiled" AND claim."state" <> 'dropped' THEN 'in-review' ELSE claim."state" END AS "state" OFFSET 0) seen`
}

/** Both of these. */
export const seenJoins = (reader: Exclude<Reader, 'desk'>): Prisma.Sql =>
  Prisma.sql`${verdictJoin} ${seenJoin(reader)}`

/** The claims, on a table named `claim`, that are stored in a state in which somebody may see that one: fewer to look at, by an index, before `seen` tells. */
export function storedInSql(state: ClaimState): Prisma.Sql {
  const stored = Prisma.sql`claim."state" = ${state}::"ClaimState"`
  return state === 'in-review' ? Prisma.sql`(${stored} OR ${inBlindRoundSql})` : stored
}

/** The ids of the claims in whose open blind round this reader has submitted a review that counts, and so may read what others wrote. */
function openedClaimsSql(reader: Exclude<Reader, 'desk'>): Prisma.Sql {
  return Prisma.sql`(SELECT claim."id" FROM "Claim" claim JOIN "Review" own ON own."claimId" = claim."id" AND own."round" = claim."blindRound" AND ${givenBySql('own', reader.id)}
    WHERE claim."closedWords" IS NOT NULL AND ${countingSql('own')})`
}

/** The claims, on a table named `claim`, that this reader finds by these words: by those that everybody has, and by those of an open blind round where the reader has submitted. */
export function hasWordsSql(reader: Exclude<Reader, 'desk'>, words: string): Prisma.Sql {
  const query = Prisma.sql`${words}::tsquery`
  const opened = Prisma.sql`ARRAY(${openedClaimsSql(reader)})`
  return Prisma.sql`(claim."words" @@ ${query} OR claim."id" = ANY(${opened}))
    AND (claim."closedWords" IS NULL OR claim."id" <> ALL(${opened}) OR (claim."words" || claim."closedWords") @@ ${query})`
}
