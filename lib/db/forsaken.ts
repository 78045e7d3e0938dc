import 'server-only'
import { may } from '@/lib/domain/may'
import { roles, type Forsaken } from '@/lib/domain/person'
import type { Db } from './client'
import { Prisma } from './generated/client'

/** The roles of those who can name others on a restricted article. */
const keepers = roles.filter((role) => may({ id: '', role }, 'restrict-article'))

/** The restricted articles, on a table named `article`, on which nobody is left who can sign in and name others. */
const forsakenSql = Prisma.sql`article."deletedAt" IS NULL AND article."restricted" AND NOT EXISTS (
  SELECT 1 FROM "ArticleAccess" access JOIN "Person" keeper ON keeper."id" = access."personId"
  WHERE access."articleId" = article."id" AND keeper."disabledAt" IS NULL AND keeper."role"::text = ANY(${keepers}))`

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
