import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Whether a piece of evidence, on a table named `evidence`, counts; as `isCountingEvidence` says it of one. */
export const countingEvidenceSql = Prisma.sql`(evidence."withdrawnAt" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "Source" named JOIN "Source" root ON root."id" = coalesce(named."mergedIntoId", named."id") WHERE named."id" = evidence."sourceId" AND root."withdrawnAt" IS NOT NULL))`
