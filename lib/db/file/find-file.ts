import 'server-only'
import type { Db } from '@/lib/db/client'
import { visibleArticles } from '@/lib/db/visible/articles'
import type { Reader } from '@/lib/domain/person'
import {
  fileFactColumns,
  fileTextColumns,
  toFileText,
  type StoredFile,
  type StoredFileText,
} from './file-row'

/** The file with that id beside what it holds, or null when it is not there or its article is not this reader's to see. */
export function findFile(db: Db, reader: Reader, id: string): Promise<StoredFile | null> {
  return db.keptFile.findFirst({ where: { id, article: visibleArticles(reader) }, select: fileFactColumns })
}

/** The same with its text, of a file that was kept. */
export async function findFileText(db: Db, reader: Reader, id: string): Promise<StoredFileText | null> {
  const row = await db.keptFile.findFirst({
    where: { id, state: 'kept', article: visibleArticles(reader) },
    select: fileTextColumns,
  })
  return row && toFileText(row)
}
