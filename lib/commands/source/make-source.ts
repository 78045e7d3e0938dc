import 'server-only'
import type { z } from 'zod'
import type { makeSourceInput } from '@/lib/api/source/input'
import { change } from '@/lib/db/change'
import { madeId } from '@/lib/db/deed-key'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { findOpenNamesake, findSource } from '@/lib/db/source/find-sources'
import { holdName } from '@/lib/db/source/name-source'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { sourceColumnsOf } from './source-columns'

/** Enters a source for everybody; a name that everybody knows already is not entered twice. */
export function makeSource(
  actor: Actor,
  given: z.output<typeof makeSourceInput>,
): Promise<Outcome<SourceView>> {
  return change(async (tx) => {
    if (!may(actor, 'edit-source')) return refuse({ code: 'not-allowed' })
    await holdName(tx, given.name)
    const known = await findOpenNamesake(tx, actor, given.name)
    if (known) return refuse({ code: 'against-rule', rule: 'source-known', now: known })
    const [id, at] = [madeId(), new Date()]
    await tx.source.create({
      data: {
        id,
        ...sourceColumnsOf(given),
        name: given.name,
        isListed: true,
        createdById: actor.id,
        createdAt: at,
      },
      select: { id: true },
    })
    await appendDeskActivity(tx, { actor: actor.id, kind: 'source-made', subject: id, at })
    const made = await findSource(tx, actor, id)
    return made ? done(made) : refuse({ code: 'not-there' })
  })
}
