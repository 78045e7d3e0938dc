import 'server-only'
import { db } from '@/lib/db/client'
import { findFile } from '@/lib/db/file/find-file'
import { toFileSeen } from '@/lib/db/file/file-row'
import { servedType } from '@/lib/domain/file-kinds'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { checkedFile } from '@/lib/files/files'
import { partialSize } from '@/lib/files/partial'

/** What is answered of a file: its bytes with the media type that they leave the desk with, or of one on its way how many bytes are there. */
export type FileBytes =
  | Readonly<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; fileName: string }>
  | Readonly<{ offset: number }>

/** The bytes of a file as they were kept, for whoever sees its article; of one on its way how far that has come. */
export async function readFile(
  actor: Actor,
  { fileId }: Readonly<{ fileId: string }>,
): Promise<Outcome<FileBytes>> {
  const row = await findFile(db(), actor, fileId)
  if (!row) return refuse({ code: 'not-there' })
  const file = toFileSeen(row)
  if (!file) return done({ offset: await partialSize(fileId) })
  const bytes = await checkedFile(file.sha256)
  if (bytes === 'gone') return refuse({ code: 'against-rule', rule: 'file-gone' })
  if (bytes === 'changed') return refuse({ code: 'against-rule', rule: 'file-changed' })
  return done({ bytes, mediaType: servedType(file.mediaType), fileName: file.name })
}
