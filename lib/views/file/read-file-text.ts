import 'server-only'
import { db } from '@/lib/db/client'
import { findFileText } from '@/lib/db/file/find-file'
import { toFileSeen } from '@/lib/db/file/file-row'
import { namesOf } from '@/lib/db/people/names'
import { unreadSays, type FileView } from '@/lib/domain/kept-file'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** A kept file as whoever sees its article reads it: what it is, who uploaded it, and its text. */
export async function readFileText(
  actor: Actor,
  { fileId }: Readonly<{ fileId: string }>,
): Promise<Outcome<FileView>> {
  const row = await findFileText(db(), actor, fileId)
  const file = row && toFileSeen(row)
  if (!file) return refuse({ code: 'not-there' })
  const nameOf = await namesOf(db(), [file.uploadedBy])
  return done({
    ...file,
    articleId: row.articleId,
    uploadedBy: nameOf(file.uploadedBy),
    page: row.page,
    unread: row.unread && { rule: row.unread, message: unreadSays[row.unread] },
  })
}
