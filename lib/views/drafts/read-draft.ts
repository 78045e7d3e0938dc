import 'server-only'
import { db } from '@/lib/db/client'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** The actor's own half-written form of that key; no fields and no time when nothing is kept. */
export async function readDraft(
  actor: Actor,
  { key }: { key: string },
): Promise<Outcome<{ fields: Record<string, string>; savedAt: string | null }>> {
  if (!may(actor, 'keep-draft')) return refuse({ code: 'not-allowed' })
  const row = await db().draft.findUnique({ where: { personId_key: { personId: actor.id, key } } })
  return done({
    fields: (row?.body ?? {}) as Record<string, string>,
    savedAt: row?.savedAt.toISOString() ?? null,
  })
}
