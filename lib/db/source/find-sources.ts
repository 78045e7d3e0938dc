import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { openSourceSql, visibleSourceSql } from '@/lib/db/visible/sources'
import { wordsInLineSql } from '@/lib/db/words-in-line'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { sourceKey, withoutContacts, type SourceView } from '@/lib/domain/source'
import { sourceViewColumns, toSourceView } from './source-row'

/** A source as that person may know it. */
const seenBy = (actor: Actor, source: SourceView): SourceView =>
  may(actor, 'edit-source') ? source : withoutContacts(source)

/** The sources with these ids, in that order, as the reader may know them, who has to be allowed to see them. */
async function listById(db: Db, actor: Actor, ids: readonly string[]): Promise<SourceView[]> {
  const rows = await db.source.findMany({ where: { id: { in: [...ids] } }, select: sourceViewColumns })
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => known.get(id) ?? []).map((row) => seenBy(actor, toSourceView(row)))
}

/** The source with that id, or null when it is not there or not this person's to see. */
export async function findSource(db: Db, actor: Actor, id: string): Promise<SourceView | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT source."id" FROM "Source" source WHERE source."id" = ${id} AND ${visibleSourceSql(actor)}`
  return (
    (
      await listById(
        db,
        actor,
        rows.map((row) => row.id),
      )
    )[0] ?? null
  )
}

type SourcePage = Readonly<{ q?: string; limit: number; after?: Readonly<{ name: string; id: string }> }>

/** One page of the sources that this person may see and that were not merged into another, by name; `q` are words of the name, the last of which may be half-typed. */
export async function listSourcePage(
  db: Db,
  actor: Actor,
  { q, limit, after }: SourcePage,
): Promise<SourceView[]> {
  const asked = [
    Prisma.sql`source."mergedIntoId" IS NULL`,
    ...(q ? [wordsInLineSql(q, Prisma.sql`source."nameWords"`, Prisma.sql`source."name"`)] : []),
    ...(after ? [Prisma.sql`(source."name", source."id") > (${after.name}, ${after.id})`] : []),
    visibleSourceSql(actor),
  ]
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT source."id" FROM "Source" source WHERE ${Prisma.join(asked, ' AND ')} ORDER BY source."name", source."id" LIMIT ${limit}`
  return listById(
    db,
    actor,
    rows.map((row) => row.id),
  )
}

/** Another source that everybody may see and whose name is as good as this one, or null: of one that is hidden from somebody nothing is told. */
export async function findOpenNamesake(
  db: Db,
  actor: Actor,
  name: string,
  but: string | null = null,
): Promise<SourceView | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT source."id" FROM "Source" source
    WHERE source."nameKey" = ${sourceKey(name)} AND source."mergedIntoId" IS NULL AND source."id" IS DISTINCT FROM ${but} AND ${openSourceSql}
    ORDER BY source."createdAt", source."id" LIMIT 1`
  return (
    (
      await listById(
        db,
        actor,
        rows.map((row) => row.id),
      )
    )[0] ?? null
  )
}
