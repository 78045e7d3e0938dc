import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { ReadingFault } from '@/lib/domain/foreign-page'
import type { FileSeen, FileText } from '@/lib/domain/kept-file'

/** The columns of a file by which it is told of. */
export const fileSeenColumns = {
  id: true,
  name: true,
  size: true,
  uploadedById: true,
  mediaType: true,
  sha256: true,
  uploadedAt: true,
  picture: true,
} as const satisfies Prisma.KeptFileSelect

/** The columns of a file beside what it holds. */
export const fileFactColumns = {
  ...fileSeenColumns,
  articleId: true,
  state: true,
  announced: true,
} as const satisfies Prisma.KeptFileSelect

/** A file as it is stored, beside what it holds. */
export type StoredFile = Prisma.KeptFileGetPayload<{ select: typeof fileFactColumns }>

/** The columns of a file with its text. */
export const fileTextColumns = {
  ...fileFactColumns,
  text: true,
  blocks: true,
  unread: true,
} as const satisfies Prisma.KeptFileSelect

/** A file with the text that was read in it, or why none was. */
export type StoredFileText = StoredFile & Readonly<{ page: FileText | null; unread: ReadingFault | null }>

type TextColumns = Prisma.KeptFileGetPayload<{ select: typeof fileTextColumns }>

/** A row as the desk takes it; what its columns hold was written by the desk alone. */
export function toFileText({ text, blocks, unread, ...facts }: TextColumns): StoredFileText {
  const page = text === null ? null : { text, blocks: blocks as unknown as FileText['blocks'] }
  return { ...facts, page, unread: unread as ReadingFault | null }
}

type Facts = Prisma.KeptFileGetPayload<{ select: typeof fileSeenColumns }>

/** What is told of a file that was kept; null of one that is still on its way. */
export function toFileSeen({ id, name, mediaType, size, sha256, ...uploaded }: Facts): FileSeen | null {
  const { uploadedById: uploadedBy, uploadedAt, picture } = uploaded
  if (mediaType === null || sha256 === null || uploadedAt === null) return null
  return {
    id,
    name,
    mediaType,
    bytes: size,
    sha256,
    uploadedBy,
    uploadedAt: uploadedAt.toISOString(),
    isShown: picture !== null,
  }
}
