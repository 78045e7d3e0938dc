import 'server-only'
import type { Db } from '@/lib/db/client'

/** How many drafts a person has but for the one of that key, and how many bytes they take in the database. */
export async function measureDrafts(
  db: Db,
  personId: string,
  but: string,
): Promise<{ count: number; bytes: number }> {
  const [others] = await db.$queryRaw<{ count: number; bytes: number }[]>`
    SELECT count(*)::int AS "count", coalesce(sum(pg_column_size("body")), 0)::float8 AS "bytes" FROM "Draft" WHERE "personId" = ${personId} AND "key" <> ${but}`
  return others ?? { count: 0, bytes: 0 }
}
