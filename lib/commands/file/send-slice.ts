import 'server-only'
import type { z } from 'zod'
import type { sendSliceInput } from '@/lib/api/file/input'
import { inFile } from '@/lib/commands/engine/in-file'
import { toFileSeen } from '@/lib/db/file/file-row'
import type { UploadStanding } from '@/lib/domain/kept-file'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { isDiskFull } from '@/lib/files/disk'
import { writeSlice } from '@/lib/files/partial'
import { keepUpload } from './keep-upload'

/**
 * Takes one piece of an upload, which begins where the last one ended; with the last one the file is whole, is checked and kept. A piece
 * that comes again is answered as when it came first.
 */
export async function sendSlice(
  actor: Actor,
  { fileId, offset, bytes }: z.output<typeof sendSliceInput>,
): Promise<Outcome<UploadStanding>> {
  const found = await inFile(actor, 'send-slice', fileId, async ({ file }) => done(file))
  if (!found.ok) return found
  const { size } = found.value
  const kept = toFileSeen(found.value)
  if (kept) return done({ id: fileId, offset: size, file: kept })
  if (offset + bytes.length > size)
    return refuse({ code: 'invalid', fields: { offset: 'This piece goes past the end of the file.' } })
  try {
    const there = await writeSlice(fileId, offset, bytes)
    const standing: UploadStanding = { id: fileId, offset: there, file: null }
    if (offset > there) return refuse({ code: 'against-rule', rule: 'slice-gap', now: standing })
    return there < size ? done(standing) : await keepUpload(actor, found.value)
  } catch (error) {
    if (isDiskFull(error)) return refuse({ code: 'no-room' })
    throw error
  }
}
