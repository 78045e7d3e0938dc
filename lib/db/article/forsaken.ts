import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { forsakenSql } from '@/lib/db/visible/articles'
import type { Forsaken } from '@/lib/domain/person'

/** One page of the forsaken articles, of each its id and version and nothing else. */
export function listForsakenRows(
  db: Db,
  { after, limit }: { after?: string; limit: number },
): Promise<Forsaken[]> {
  return db.$queryRaw`
    SELECT article."id", article."version" FROM "Article" article
    WHERE ${forsakenSql} ${after === undefined ? Prisma.empty : Prisma.sql`AND article."id" > ${after}`} ORDER BY article."id" LIMIT ${limit}`
}

/** The forsaken article of that id, or null; nobody else changes it until the transaction ends. */
export async function lockForsaken(tx: Db, id: string): Promise<Forsaken | null> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR UPDATE`
  const [row] = await tx.$queryRaw<
    Forsaken[]
  >`SELECT article."id", article."version" FROM "Article" article WHERE article."id" = ${id} AND ${forsakenSql}`
  return row ?? null
}
