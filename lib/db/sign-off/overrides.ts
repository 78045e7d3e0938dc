import 'server-only'
import type { Db } from '@/lib/db/client'
import type { GateName } from '@/lib/domain/gate'
import type { Override } from '@/lib/domain/sign-off'

/** All gates that were ever let pass on an article, the oldest first. */
export async function listOverrides(db: Db, articleId: string): Promise<Override[]> {
  const rows = await db.gateOverride.findMany({
    where: { articleId },
    orderBy: [{ at: 'asc' }, { gate: 'asc' }],
    select: { gate: true, reason: true, byId: true, at: true, endedAt: true },
  })
  return rows.map(({ gate, reason, byId, at, endedAt }) => ({
    gate: gate as GateName,
    reason,
    by: byId,
    at: at.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }))
}

/** The overrides of an article hold no more. */
export async function endOverrides(tx: Db, articleId: string, at: Date): Promise<void> {
  await tx.gateOverride.updateMany({ where: { articleId, endedAt: null }, data: { endedAt: at } })
}
