import 'server-only'
import { db } from '@/lib/db/client'

/** The files that were uploaded and kept, of all articles, behind that id in the order of their ids: under which SHA-256 their bytes lie. */
export const listKeptFiles = (
  after: string,
  most: number,
): Promise<{ id: string; articleId: string; sha256: string }[]> =>
  db().$queryRaw`
    SELECT "id", "articleId", "sha256" FROM "KeptFile" WHERE "state" = 'kept' AND "id" > ${after} ORDER BY "id" LIMIT ${most}`
