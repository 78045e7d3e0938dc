import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Span } from '@/lib/anchor/span'
import { beginUpload } from '@/lib/commands/file/begin-upload'
import { sendSlice } from '@/lib/commands/file/send-slice'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readFileText } from '@/lib/views/file/read-file-text'

type Leant = Readonly<{ fileId: string; excerptAt: Span | null }>

/** Uploads a file that lies beside the sample, as a person would, and finds the excerpt in its text. */
export async function seedFile(
  actor: Actor,
  articleId: string,
  name: string,
  excerpt: string | undefined,
): Promise<Outcome<Leant>> {
  const bytes = new Uint8Array(await readFile(path.resolve('lib/commands/desk/sample', name)))
  const begun = await beginUpload(actor, { articleId, name, size: bytes.length })
  if (!begun.ok) return begun
  const fileId = begun.value.id
  const kept = await sendSlice(actor, { fileId, offset: 0, bytes })
  if (!kept.ok) return kept
  const file = await readFileText(actor, { fileId })
  if (!file.ok) return file
  const start = excerpt === undefined ? -1 : (file.value.page?.text.indexOf(excerpt) ?? -1)
  return done({ fileId, excerptAt: start < 0 ? null : { start, end: start + excerpt!.length } })
}
