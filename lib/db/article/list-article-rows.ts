import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isOpenSql } from '@/lib/db/queue/assigned-work'
import { visibleSql } from '@/lib/db/visible/articles'
import type { ArticleState } from '@/lib/domain/article'
import type { Reader } from '@/lib/domain/person'
import { articleColumnsSql, toArticle, type ArticleColumns, type StoredArticle } from './article-row'
import { titleSql } from './title-words'

/** A place in the desk's list: the moment that it is sorted by, null for none, and an id for those of the same moment. */
export type DeskPlace = Readonly<{ at: Date | null; id: string }>

/** Which articles are listed: `q` are words of the title, `assignee` null for nobody, `dueBefore` the end of the time in which they are due. */
export type DeskSearch = Readonly<{
  q?: string
  state?: ArticleState
  assignee?: string | null
  dueBefore?: Date
  sort?: 'newest' | 'due'
  limit: number
  after?: DeskPlace
}>

/** Until when an article is to be finished, letter for letter as its index has it: what is closed or has no date, never. */
const deadline = Prisma.sql`(CASE WHEN ${isOpenSql} THEN coalesce(article."dueAt", 'infinity'::timestamptz) ELSE 'infinity'::timestamptz END)`

const never = 'infinity'

/** How a list is sorted, and what lies behind a place in it. */
const order = {
  newest: {
    by: Prisma.sql`article."lastActivityAt" DESC, article."id" DESC`,
    behind: ({ at, id }: DeskPlace) => Prisma.sql`(article."lastActivityAt", article."id") < (${at}, ${id})`,
  },
  due: {
    by: Prisma.sql`${deadline}, article."id"`,
    behind: ({ at, id }: DeskPlace) =>
      Prisma.sql`(${deadline}, article."id") > (${at?.toISOString() ?? never}::timestamptz, ${id})`,
  },
}

/** One page of what this reader sees of the desk, each with the name of whose work it is: the newest activity first, or what is due first. */
export async function listArticleRows(
  db: Db,
  reader: Reader,
  { q, state, assignee, dueBefore, sort = 'newest', limit, after }: DeskSearch,
): Promise<(StoredArticle & { assigneeName: string | null })[]> {
  const asked = [
    visibleSql(reader),
    ...(q ? [titleSql(q)] : []),
    ...(state ? [Prisma.sql`article."state" = ${state}::"ArticleState"`] : []),
    ...(assignee === undefined
      ? []
      : [
          assignee === null
            ? Prisma.sql`article."assigneeId" IS NULL`
            : Prisma.sql`article."assigneeId" = ${assignee}`,
        ]),
    ...(dueBefore ? [Prisma.sql`${deadline} < ${dueBefore}`] : []),
    ...(after ? [order[sort].behind(after)] : []),
  ]
  const rows = await db.$queryRaw<(ArticleColumns & { assigneeName: string | null })[]>`
    SELECT ${articleColumnsSql}, (SELECT person."name" FROM "Person" person WHERE person."id" = article."assigneeId") AS "assigneeName"
    FROM "Article" article WHERE ${Prisma.join(asked, ' AND ')} ORDER BY ${order[sort].by} LIMIT ${limit}`
  return rows.map(({ assigneeName, ...row }) => ({ ...toArticle(row), assigneeName }))
}
