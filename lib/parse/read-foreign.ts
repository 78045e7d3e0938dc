import 'server-only'
import { contentFaults, type ForeignPage, type ReadingFault, type Received } from '@/lib/domain/foreign-page'
import { isForeignPage } from './check-page'
import { inChild, type ReadingLimits } from './in-child'

export type ReadForeign =
  Readonly<{ ok: true; page: ForeignPage }> | Readonly<{ ok: false; fault: ReadingFault | 'cancelled' }>

const faultTold = (read: unknown): ReadingFault | undefined => contentFaults.find((fault) => fault === read)

/** Reads foreign bytes of a kind that the desk can read, in a process of their own that is killed when it takes too much time or memory. */
export async function readForeign(
  bytes: Uint8Array,
  received: Received,
  patience: { signal?: AbortSignal; limits?: ReadingLimits } = {},
): Promise<ReadForeign> {
  const answer = await inChild({ program: 'child.mjs', given: { bytes, received } }, patience)
  if ('fault' in answer) return { ok: false, fault: answer.fault }
  const { read } = answer.told as Readonly<{ read: unknown }>
  if (isForeignPage(read)) return { ok: true, page: read }
  return { ok: false, fault: faultTold(read) ?? 'broken' }
}
