import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { visibleToSql } from '@/lib/db/visible/articles'
import type { PersonName } from '@/lib/domain/comment'

type NamesAsked = { ids?: readonly string[]; after?: readonly [name: string, id: string]; limit?: number }

/** The people who can sign in and may see the article, by name: all of them or those that are asked for; the sample's reviewer is nobody. */
export function listNamesOn(
  db: Db,
  articleId: string,
  { ids, after, limit }: NamesAsked,
): Promise<PersonName[]> {
  return db.$queryRaw`
    SELECT person."id", person."name" FROM "Person" person JOIN "Article" article ON article."id" = ${articleId}
    WHERE person."disabledAt" IS NULL AND person."email" NOT LIKE '%.invalid' AND ${visibleToSql(Prisma.sql`person."id"`)}
      ${ids ? Prisma.sql`AND person."id" = ANY(${[...ids]})` : Prisma.empty}
      ${after ? Prisma.sql`AND (person."name", person."id") > (${after[0]}, ${after[1]})` : Prisma.empty}
    ORDER BY person."name", person."id" LIMIT ${limit ?? null}::int`
}

/** These people by name, also those who left; whoever is not known any more is left out. */
export async function listNamesOf(db: Db, ids: readonly string[]): Promise<PersonName[]> {
  return ids.length === 0
    ? []
    : db.person.findMany({
        where: { id: { in: [...new Set(ids)] } },
        select: { id: true, name: true },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      })
}

/** The names of these people, also of those who left; who is not known any more is "Somebody". */
export async function namesOf(db: Db, ids: readonly string[]): Promise<(id: string) => PersonName> {
  const names = new Map((await listNamesOf(db, ids)).map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? 'Somebody' })
}
