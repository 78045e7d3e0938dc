import 'server-only'
import type { Db } from '@/lib/db/client'
import { visibleSql } from '@/lib/db/visible/articles'
import type { Reader } from '@/lib/domain/person'

/** The beginning of what a kept page says, and by what its address is the same as another. */
type PageText = Readonly<{ id: string; page: string; text: string }>

/** Where the texts of these kept pages begin, that many signs of each; without those that the reader may not see or the desk could not read. */
export function listPageTexts(
  db: Db,
  reader: Reader,
  ids: readonly string[],
  signs: number,
): Promise<PageText[]> {
  return db.$queryRaw<PageText[]>`
    SELECT snapshot."id", snapshot."addressNormalised" AS "page", left(snapshot."text", ${signs}::int) AS "text"
    FROM "Snapshot" snapshot JOIN "Article" article ON article."id" = snapshot."articleId"
    WHERE snapshot."id" = ANY(${[...ids]}) AND snapshot."text" IS NOT NULL AND ${visibleSql(reader)}`
}
