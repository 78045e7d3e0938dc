import 'server-only'
import type { Db } from '@/lib/db/client'
import type { RevisionFacts } from '@/lib/domain/article'

/** One page of an article's revisions without their texts, the newest first, those before a number. */
export async function listRevisionFacts(
  db: Db,
  articleId: string,
  page: { limit: number; before?: number },
): Promise<RevisionFacts[]> {
  const rows = await db.revision.findMany({
    where: { articleId, ...(page.before === undefined ? {} : { number: { lt: page.before } }) },
    orderBy: { number: 'desc' },
    take: page.limit,
    select: { number: true, sha256: true, createdAt: true, createdById: true },
  })
  const people = await db.person.findMany({
    where: { id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ createdById, createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    createdBy: createdById,
    createdByName: names.get(createdById) ?? null,
  }))
}
