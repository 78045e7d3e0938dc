import 'server-only'
import type { z } from 'zod'
import type { setSourceRulesInput } from '@/lib/api/desk/input'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { db } from '@/lib/db/client'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { viewSourceRules, type SourceRulesView } from '@/lib/domain/source-rules'
import { editDesk } from './edit-desk'

/** Switches rules for sources on and off, as the settings do; those that are not named stay as they are. */
export async function setSourceRules(
  actor: Actor,
  { version, rules, independentSources }: z.output<typeof setSourceRulesInput>,
): Promise<Outcome<SourceRulesView>> {
  const on = new Set((await readDeskRules(db())).sourceRules)
  for (const { key, isOn } of rules) {
    if (isOn) on.add(key)
    else on.delete(key)
  }
  const outcome = await editDesk(actor, { version, independentSources, sourceRules: [...on] })
  if (outcome.ok) return done(viewSourceRules(outcome.value))
  const { refusal } = outcome
  return refusal.code === 'stale'
    ? { ok: false, refusal: { ...refusal, now: viewSourceRules(await readDeskRules(db())) } }
    : outcome
}
