import 'server-only'
import type { z } from 'zod'
import type { saveDraftInput } from '@/lib/api/drafts/input'
import { db } from '@/lib/db/client'
import { measureDrafts } from '@/lib/db/drafts/measure-drafts'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

const mostDrafts = 500

const mostBytes = 32 * 1024 * 1024

/** Keeps the actor's half-written form, in place of what was kept of it before. */
export async function saveDraft(
  actor: Actor,
  { key, fields }: z.output<typeof saveDraftInput>,
): Promise<Outcome<{ savedAt: string }>> {
  if (!may(actor, 'keep-draft')) return refuse({ code: 'not-allowed' })
  const savedAt = new Date()
  const others = await measureDrafts(db(), actor.id, key)
  if (others.count >= mostDrafts || others.bytes + Buffer.byteLength(JSON.stringify(fields)) > mostBytes)
    return refuse({ code: 'against-rule', rule: 'too-many-drafts' })
  await db().draft.upsert({
    where: { personId_key: { personId: actor.id, key } },
    create: { personId: actor.id, key, body: fields, savedAt },
    update: { body: fields, savedAt },
  })
  return done({ savedAt: savedAt.toISOString() })
}

/** Forgets the actor's half-written form. */
export async function dropDraft(actor: Actor, { key }: { key: string }): Promise<Outcome<{ dropped: true }>> {
  if (!may(actor, 'keep-draft')) return refuse({ code: 'not-allowed' })
  await db().draft.deleteMany({ where: { personId: actor.id, key } })
  return done({ dropped: true })
}
