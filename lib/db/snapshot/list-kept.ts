import 'server-only'
import { db } from '@/lib/db/client'

/** The snapshots that were kept, of all articles, behind that id in the order of their ids: under which SHA-256 their bytes lie. */
export const listKept = (
  after: string,
  most: number,
): Promise<{ id: string; articleId: string; sha256: string }[]> =>
  db().$queryRaw`
    SELECT "id", "articleId", "sha256" FROM "Snapshot" WHERE "state" = 'kept' AND "id" > ${after} ORDER BY "id" LIMIT ${most}`
