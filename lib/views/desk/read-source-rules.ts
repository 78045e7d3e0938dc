import 'server-only'
import { db } from '@/lib/db/client'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { viewSourceRules, type SourceRulesView } from '@/lib/domain/source-rules'

/** The rules for sources, which everybody may know by whom an article can be read. */
export async function readSourceRules(actor: Actor): Promise<Outcome<SourceRulesView>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  return done(viewSourceRules(await readDeskRules(db())))
}
