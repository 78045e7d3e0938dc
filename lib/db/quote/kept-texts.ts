import 'server-only'
import type { Db } from '@/lib/db/client'
import type { LookedIn } from '@/lib/domain/article-quotes'
import type { ForeignBlock } from '@/lib/domain/foreign-page'

/** A text that is kept of an article, with its blocks. */
export type KeptText = LookedIn & Readonly<{ text: string; blocks: readonly ForeignBlock[] }>

/** Which texts are kept of an article, the newest first, at most so many and so many bytes in all; they never change. */
export const listKeptTexts = (
  db: Db,
  articleId: string,
  most: Readonly<{ texts: number; bytes: number }>,
): Promise<LookedIn[]> =>
  db.$queryRaw<LookedIn[]>`
    SELECT "kind", "id", "name" FROM (
      SELECT "kind", "id", "name", "at", sum("bytes") OVER (ORDER BY "at" DESC, "id") AS "bytes" FROM (
      SELECT 'snapshot' AS "kind", "id", coalesce("title", "url") AS "name", "takenAt" AS "at", octet_length("text") AS "bytes" FROM "Snapshot"
      WHERE "articleId" = ${articleId} AND "state" = 'kept' AND "text" <> ''
      UNION ALL
      SELECT 'file', "id", "name", "uploadedAt", octet_length("text") FROM "KeptFile" WHERE "articleId" = ${articleId} AND "state" = 'kept' AND "text" <> ''
    ) one) kept WHERE "bytes" <= ${most.bytes} ORDER BY "at" DESC, "id" LIMIT ${most.texts}`

/** These texts of an article, in the order in which they are named. */
export async function readKeptTexts(
  db: Db,
  articleId: string,
  named: readonly LookedIn[],
): Promise<KeptText[]> {
  const ids = named.map(({ id }) => id)
  const rows = await db.$queryRaw<Pick<KeptText, 'id' | 'text' | 'blocks'>[]>`
    SELECT "id", "text", "blocks" FROM "Snapshot" WHERE "articleId" = ${articleId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "text", "blocks" FROM "KeptFile" WHERE "articleId" = ${articleId} AND "id" = ANY(${ids})`
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return named.flatMap((kept) => {
    const row = rowOf.get(kept.id)
    return row ? [{ ...kept, text: row.text, blocks: row.blocks }] : []
  })
}
