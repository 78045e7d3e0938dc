import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { ReadingFault } from '@/lib/domain/foreign-page'
import type { FileText } from '@/lib/domain/kept-file'

type Begun = Readonly<{
  id: string
  articleId: string
  name: string
  size: number
  announced: string | null
  uploadedById: string
  begunAt: Date
}>

/** Enters a file that is to be uploaded. */
export async function insertFile(tx: Db, begun: Begun): Promise<void> {
  await tx.keptFile.create({ data: begun, select: { id: true } })
}

/** What came of an upload once all of it is there: its kind and SHA-256, and what could be read in it. */
export type WholeFile = Readonly<{
  mediaType: string
  sha256: string
  uploadedAt: Date
  page: FileText | null
  unread: ReadingFault | null
  /** The SHA-256 of the copy that is shown of a picture. */
  picture: string | null
}>

/** Keeps a file once its bytes are among those of the desk, unless it is kept already; from then on nothing of it changes. */
export async function setFileKept(tx: Db, id: string, { page, ...facts }: WholeFile): Promise<void> {
  await tx.keptFile.updateMany({
    where: { id, state: 'uploading' },
    data: {
      ...facts,
      text: page?.text ?? null,
      blocks: page ? (page.blocks as unknown as Prisma.InputJsonValue) : Prisma.DbNull,
      state: 'kept',
    },
  })
}

/** Forgets those of these uploads that are not whole. */
export async function deleteUploads(db: Db, ids: readonly string[]): Promise<void> {
  await db.keptFile.deleteMany({ where: { id: { in: [...ids] }, state: 'uploading' } })
}

/** The ids of uploads that were begun before that moment and are not whole, at most so many. */
export async function listUnfinished(db: Db, before: Date, most: number): Promise<string[]> {
  const rows = await db.keptFile.findMany({
    where: { state: 'uploading', begunAt: { lt: before } },
    orderBy: [{ begunAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
