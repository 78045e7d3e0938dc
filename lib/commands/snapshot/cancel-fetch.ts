import 'server-only'
import { inSnapshot } from '@/lib/commands/engine/in-snapshot'
import { setCancelled } from '@/lib/db/snapshot/write-snapshot'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { BegunFetch } from '@/lib/domain/snapshot'
import { endFetchHere } from './fetch-turns'

/** Cancels the fetch of a page; nothing of it is kept, wherever it has come to. */
export async function cancelFetch(
  actor: Actor,
  { snapshotId }: Readonly<{ snapshotId: string }>,
): Promise<Outcome<BegunFetch>> {
  const outcome = await inSnapshot(
    actor,
    'cancel-fetch',
    { snapshotId, ruleAgainst: ({ state }) => (state === 'fetching' ? null : 'not-fetching') },
    async ({ tx }) =>
      (await setCancelled(tx, snapshotId))
        ? done<BegunFetch>({ id: snapshotId, state: 'cancelled' })
        : refuse({ code: 'against-rule', rule: 'not-fetching' }),
  )
  if (outcome.ok) endFetchHere(snapshotId)
  return outcome
}
