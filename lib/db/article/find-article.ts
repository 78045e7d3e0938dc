import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { visibleArticles } from '@/lib/db/visible/articles'
import type { Reader } from '@/lib/domain/person'
import { articleColumns, toArticle, type StoredArticle } from './article-row'

/** The article with that id, or null when it is not there, was deleted, or is not this reader's to see. */
export async function findArticle(db: Db, reader: Reader, id: string): Promise<StoredArticle | null> {
  const row = await db.article.findFirst({
    where: { id, ...visibleArticles(reader) },
    select: articleColumns,
  })
  return row && toArticle(row)
}

/** The number of the newest activity of each of these articles, in their order; null when the reader may see nothing of one of them. */
export async function findSeqs(db: Db, reader: Reader, ids: readonly string[]): Promise<number[] | null> {
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] }, ...visibleArticles(reader) },
    select: { id: true, lastOpenSeq: true },
  })
  const seqs = new Map(rows.map(({ id, lastOpenSeq }) => [id, lastOpenSeq]))
  return ids.every((id) => seqs.has(id)) ? ids.map((id) => seqs.get(id)!) : null
}

/** The articles that this reader may see and that fit, the newest first. */
export async function listStored(
  db: Db,
  reader: Reader,
  where: Prisma.ArticleWhereInput,
  limit: number,
): Promise<StoredArticle[]> {
  const rows = await db.article.findMany({
    where: { AND: [visibleArticles(reader), where] },
    select: articleColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toArticle)
}
