import 'server-only'
import { db } from '@/lib/db/client'
import type { DeskActivity, DeskActivityKind, Head } from '@/lib/domain/activity'

/** The desk's own history with the head that its row notes, as they stand at one moment. */
export function readDeskRecord(): Promise<{ head: Head; activity: DeskActivity[] }> {
  return db().$transaction(
    async (tx) => {
      const { lastSeq, lastHash } = await tx.desk.findUniqueOrThrow({
        where: { id: 1 },
        select: { lastSeq: true, lastHash: true },
      })
      const rows = await tx.deskActivity.findMany({ orderBy: { seq: 'asc' } })
      return {
        head: { seq: lastSeq, hash: lastHash },
        activity: rows.map(({ actorId, at, kind, ...row }) => ({
          ...row,
          at: at.toISOString(),
          actor: actorId,
          kind: kind as DeskActivityKind,
        })),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 120_000 },
  )
}
