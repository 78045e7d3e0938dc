import type { PersonName } from './comment'
import type { ForeignBlock, ReadingFault } from './foreign-page'

/** Bytes that are sent at once of a file that is uploaded. */
export const sliceBytes = 1024 * 1024

/** What is known of a file that was kept, beside what it holds; `name` is a label as its uploader's machine had it. */
export type FileSeen = Readonly<{
  id: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  uploadedBy: string
  uploadedAt: string
  /** Whether there is a copy that is shown, of a picture. */
  isShown: boolean
}>

/** What is listed of a file that evidence leans on. */
export type ListedFile = Pick<FileSeen, 'id' | 'sha256' | 'mediaType' | 'bytes' | 'name'>

/** The files that evidence leans on, each once, in the order of their ids. */
export function filesOf(evidence: readonly Readonly<{ file?: ListedFile | null }>[]): ListedFile[] {
  const byId = new Map(evidence.flatMap(({ file }) => (file ? [[file.id, file] as const] : [])))
  return [...byId.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, sha256, mediaType, bytes, name }) => ({ id, sha256, mediaType, bytes, name }))
}

/** How far an upload has come: `offset` is the number of bytes that are there; `file` is what was kept, once all are. */
export type UploadStanding = Readonly<{ id: string; offset: number; file: FileSeen | null }>

/** The text of a file, block by block. */
export type FileText = Readonly<{ text: string; blocks: readonly ForeignBlock[] }>

/** A kept file as it is read: by whom it was uploaded, and its text; `unread` tells why there is none of a kind that is read. */
export type FileView = Readonly<
  Omit<FileSeen, 'uploadedBy'> & {
    articleId: string
    uploadedBy: PersonName
    page: FileText | null
    unread: Readonly<{ rule: ReadingFault; message: string }> | null
  }
>

/** Why the text of a file could not be read; the file is kept all the same. */
export const unreadSays: Record<ReadingFault, string> = {
  'too-tangled': 'The text of this file cannot be read here: there is more in it than can be read.',
  'too-much-memory': 'The text of this file cannot be read here: it took too much memory.',
  'took-too-long': 'The text of this file cannot be read here: it took too long.',
  broken: 'The text of this file cannot be read here: it is broken.',
  locked: 'The text of this file cannot be read here: it is locked with a password.',
  'unpacks-too-far': 'The text of this file cannot be read here: it unpacks to more than can be read.',
  'declares-a-type':
    'The text of this file cannot be read here: it declares a type of document (DOCTYPE), as no document needs to.',
}
