import 'server-only'
import { db } from '@/lib/db/client'
import { findFile } from '@/lib/db/file/find-file'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { checkedFile } from '@/lib/files/files'

/** The copy of a picture that is shown, WebP, for whoever sees its article: drawn anew, with nothing in it but what is seen. */
export async function showPicture(
  actor: Actor,
  { fileId }: Readonly<{ fileId: string }>,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const row = await findFile(db(), actor, fileId)
  if (!row?.picture) return refuse({ code: 'not-there' })
  const bytes = await checkedFile(row.picture)
  if (bytes === 'gone') return refuse({ code: 'against-rule', rule: 'file-gone' })
  return bytes === 'changed' ? refuse({ code: 'against-rule', rule: 'file-changed' }) : done(bytes)
}
