import 'server-only'
import { placedSpans } from '@/lib/db/claim/placed-spans'
import type { Db } from '@/lib/db/client'
import type { ClaimSpan } from '@/lib/domain/claim'
import type { Fate } from '@/lib/domain/revise'

/** A claim as a new revision needs it: where it stands. */
export type StandingClaim = Readonly<{ id: string; spans: readonly ClaimSpan[]; isDropped: boolean }>

/** All claims of an article, dropped ones too, with their spans in every revision, in the order in which their words were first placed. */
export async function listStandingClaims(tx: Db, articleId: string): Promise<StandingClaim[]> {
  const claims = await tx.claim.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      state: true,
      spans: placedSpans,
    },
  })
  return claims
    .map(({ id, state, spans }) => ({
      id,
      isDropped: state === 'dropped',
      spans: spans.map(({ revision, ...span }) => ({ ...span, revision: revision.number })),
    }))
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** Stores where the claims stand in a new revision, in one statement. */
export async function insertFates(
  tx: Db,
  revisionId: string,
  fates: readonly Fate[],
  newId: () => string,
): Promise<void> {
  const rows = fates.flatMap(({ claimId, spans }) =>
    spans.map((span, ordinal) => ({ id: newId(), claimId, ordinal, ...span })),
  )
  await tx.$executeRaw`
    INSERT INTO "Span" ("id", "claimId", "revisionId", "ordinal", "start", "end", "exact", "prefix", "suffix", "anchor")
    SELECT row."id", row."claimId", ${revisionId}, row."ordinal", row."start", row."end", row."exact", row."prefix", row."suffix", row."anchor"::"Anchor"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row("id" text, "claimId" text, "ordinal" int, "start" int, "end" int, "exact" text, "prefix" text, "suffix" text, "anchor" text)`
}

/** Says of sentences of a new revision what was said of them in the one before; `kept` tells where each begins now. */
export async function carryCleared(
  tx: Db,
  from: string,
  to: string,
  kept: ReadonlyMap<number, number>,
): Promise<void> {
  const rows = [...kept].map(([before, now]) => ({ before, now }))
  await tx.$executeRaw`
    INSERT INTO "ClearedSentence" ("revisionId", "start", "byId", "reason", "at")
    SELECT ${to}, row."now", "byId", "reason", "at"
    FROM "ClearedSentence" JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row("before" int, "now" int) ON row."before" = "start"
    WHERE "revisionId" = ${from}`
}
