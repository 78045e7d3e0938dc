import 'server-only'
import type { Db } from '@/lib/db/client'

/**
 * Until the transaction ends nobody else writes this person's review of the claim, and the claim is not removed: enough for a draft, which
 * nobody else sees. Who holds the article as well takes that first.
 */
export async function holdDraft(tx: Db, claimId: string, personId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`draft ${claimId} ${personId}`}::text, 0))::text FROM "Claim" WHERE "id" = ${claimId} FOR KEY SHARE`
}
