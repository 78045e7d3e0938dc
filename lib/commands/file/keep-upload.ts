import 'server-only'
import { createHash } from 'node:crypto'
import { inFile } from '@/lib/commands/engine/in-file'
import { toFileSeen, type StoredFile } from '@/lib/db/file/file-row'
import { findFile } from '@/lib/db/file/find-file'
import { setFileKept, type WholeFile } from '@/lib/db/file/write-file'
import { db } from '@/lib/db/client'
import { isPicture } from '@/lib/domain/file-kinds'
import { isReadable } from '@/lib/domain/foreign-page'
import type { UploadStanding } from '@/lib/domain/kept-file'
import { done, refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { putFile } from '@/lib/files/files'
import { dropPartial, readPartial } from '@/lib/files/partial'
import { sniffKind } from '@/lib/files/sniff'
import { drawPicture } from '@/lib/parse/draw-picture'
import { readForeign } from '@/lib/parse/read-foreign'

/** What stands in a file that was uploaded: its text where its kind is read, or why that could not be. */
async function readText(bytes: Uint8Array, mediaType: string): Promise<Pick<WholeFile, 'page' | 'unread'>> {
  if (!isReadable(mediaType)) return { page: null, unread: null }
  const read = await readForeign(bytes, { mediaType, contentType: null, address: '', status: 200 })
  if (!read.ok) return { page: null, unread: read.fault === 'cancelled' ? 'broken' : read.fault }
  const { text, blocks } = read.page
  return { page: { text, blocks }, unread: null }
}

/** Keeps the copy of a picture that is shown, and gives its SHA-256; null of what is no picture, or of one that cannot be drawn. */
async function keepPicture(bytes: Uint8Array, mediaType: string): Promise<string | null> {
  const picture = isPicture(mediaType) ? await drawPicture(bytes) : null
  return picture && putFile(picture)
}

/** Forgets what came, so that it can be sent anew, and says why. */
async function sendBack(id: string, rule: Rule): Promise<Outcome<never>> {
  await dropPartial(id)
  return refuse({ code: 'against-rule', rule, now: { id, offset: 0, file: null } satisfies UploadStanding })
}

async function standingNow(actor: Actor, id: string): Promise<Outcome<UploadStanding>> {
  const now = await findFile(db(), actor, id)
  const file = now && toFileSeen(now)
  return file ? done({ id, offset: file.bytes, file }) : refuse({ code: 'not-there' })
}

async function checkAndKeep(actor: Actor, upload: StoredFile): Promise<Outcome<UploadStanding>> {
  const { id, name, size, announced } = upload
  const bytes = await readPartial(id)
  if (bytes === null) return standingNow(actor, id) // whoever was quicker has kept it
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (bytes.length !== size || (announced !== null && announced !== sha256))
    return sendBack(id, 'bytes-differ')
  const mediaType = await sniffKind(bytes, name)
  if (mediaType === null) return sendBack(id, 'kind-not-kept')
  await putFile(bytes)
  const read = await readText(bytes, mediaType)
  const picture = await keepPicture(bytes, mediaType)
  const kept = await inFile(actor, 'send-slice', id, async ({ tx, at }) => {
    await setFileKept(tx, id, { mediaType, sha256, uploadedAt: at, picture, ...read })
    return done(null)
  })
  if (!kept.ok) return kept
  await dropPartial(id)
  return standingNow(actor, id)
}

const held = globalThis as { tickmarkKeeping?: Map<string, Promise<Outcome<UploadStanding>>> }

/**
 * Keeps a file of which all bytes have come, once they are what was announced and of a kind that is kept: the bytes first, so that no file
 * speaks of bytes that are not there, then its text and what it is. Whoever asks meanwhile waits for the same answer.
 */
export async function keepUpload(actor: Actor, upload: StoredFile): Promise<Outcome<UploadStanding>> {
  const keeping = (held.tickmarkKeeping ??= new Map<string, Promise<Outcome<UploadStanding>>>())
  const begun = keeping.get(upload.id) ?? checkAndKeep(actor, upload)
  keeping.set(upload.id, begun)
  try {
    return await begun
  } finally {
    keeping.delete(upload.id)
  }
}
