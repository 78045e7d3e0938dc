import 'server-only'
import { db } from '@/lib/db/client'
import { deleteUploads, listUnfinished } from '@/lib/db/file/write-file'
import { dropPartial, listGivenUp } from '@/lib/files/partial'

const patience = 24 * 3_600_000
const atOnce = 200

/** Forgets uploads with which nobody went on for a day, and the bytes that came of them. */
export async function sweepUploads(at: Date): Promise<void> {
  const before = new Date(at.getTime() - patience)
  await deleteUploads(db(), await listUnfinished(db(), before, atOnce))
  for (const id of await listGivenUp(before)) await dropPartial(id)
}
