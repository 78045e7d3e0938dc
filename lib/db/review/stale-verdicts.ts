import 'server-only'
import type { Db } from '@/lib/db/client'
import { appendActivities, type NewEntry } from '@/lib/db/log'

/** Marks the verdicts of these claims as stale, the claims too where they stood by them, and writes each down in the history. */
export async function staleVerdicts(
  tx: Db,
  articleId: string,
  claimIds: readonly string[],
  entry: Pick<NewEntry, 'actor' | 'at'>,
): Promise<void> {
  if (claimIds.length === 0) return
  const seqs = await appendActivities(
    tx,
    articleId,
    claimIds.map((subject) => ({ ...entry, kind: 'verdict-stale', subject })),
  )
  const rows = JSON.stringify(claimIds.map((id, at) => ({ id, seq: seqs[at] })))
  await tx.$executeRaw`UPDATE "Verdict" SET "status" = 'stale', "staleSince" = ${entry.at} WHERE "status" = 'current' AND "claimId" IN (SELECT row."id" FROM jsonb_to_recordset(${rows}::jsonb) AS row("id" text))`
  await tx.$executeRaw`
    UPDATE "Claim" SET "lastSeq" = row."seq", "lastOpenSeq" = row."seq", "state" = CASE WHEN "state" IN ('agreed', 'adjudicated') THEN 'stale' ELSE "state" END
    FROM jsonb_to_recordset(${rows}::jsonb) AS row("id" text, "seq" int) WHERE "Claim"."id" = row."id"`
}
