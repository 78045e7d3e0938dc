import 'server-only'
import { db } from '@/lib/db/client'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import type { DeskRules } from '@/lib/domain/desk'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** What holds for the whole desk, for who may change it. */
export async function readDesk(actor: Actor): Promise<Outcome<DeskRules>> {
  return may(actor, 'manage-desk') ? done(await readDeskRules(db())) : refuse({ code: 'not-allowed' })
}
