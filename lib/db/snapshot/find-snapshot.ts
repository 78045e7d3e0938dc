import 'server-only'
import type { Db } from '@/lib/db/client'
import { visibleArticles } from '@/lib/db/visible/articles'
import type { Reader } from '@/lib/domain/person'
import { snapshotColumns, toSnapshot, type StoredSnapshot } from './snapshot-row'

/** The snapshot with that id, or null when it is not there or its article is not this reader's to see. */
export async function findSnapshot(db: Db, reader: Reader, id: string): Promise<StoredSnapshot | null> {
  const row = await db.snapshot.findFirst({
    where: { id, article: visibleArticles(reader) },
    select: snapshotColumns,
  })
  return row && toSnapshot(row)
}

type Earlier = Readonly<{ id: string; articleId: string; takenAt: Date | null; fetchedById: string }>

/** What was kept of the same page before that moment, in articles that this reader may see, the newest first, at most so many. */
export function listEarlier(
  db: Db,
  reader: Reader,
  { id, addressNormalised, askedAt }: Pick<StoredSnapshot, 'id' | 'addressNormalised' | 'askedAt'>,
  most: number,
): Promise<Earlier[]> {
  return db.snapshot.findMany({
    where: {
      addressNormalised,
      state: 'kept',
      id: { not: id },
      takenAt: { lt: askedAt },
      article: visibleArticles(reader),
    },
    orderBy: [{ takenAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: { id: true, articleId: true, takenAt: true, fetchedById: true },
  })
}
