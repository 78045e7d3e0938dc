import 'server-only'
import type { z } from 'zod'
import type { editDeskInput } from '@/lib/api/desk/input'
import { scalesOfDesk } from '@/lib/commands/article/choose-scales'
import { change } from '@/lib/db/change'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import type { DeskRules } from '@/lib/domain/desk'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { rulesOn, sourceRulesChange } from '@/lib/domain/source-rules'

/** Changes what holds for the whole desk, when it is still as the writer saw it. */
export function editDesk(
  actor: Actor,
  { version, ...given }: z.output<typeof editDeskInput>,
): Promise<Outcome<DeskRules>> {
  return change(async (tx) => {
    if (!may(actor, 'manage-desk')) return refuse({ code: 'not-allowed' })
    await tx.$queryRaw`SELECT 1 FROM "Desk" WHERE "id" = 1 FOR UPDATE`
    const before = await readDeskRules(tx)
    if (before.version !== version) return refuse({ code: 'stale', now: before })
    if (Object.values<unknown>(given).every((value) => value === undefined)) return done(before)
    const scales = await scalesOfDesk(tx, given)
    if (!scales.ok) return scales
    const after = { ...before, ...given }
    const sourceRules = given.sourceRules && rulesOn(after).map(({ key }) => key)
    await tx.desk.update({
      where: { id: 1 },
      data: { ...given, sourceRules, version: { increment: 1 } },
      select: { id: true },
    })
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'settings-changed',
      subject: Object.keys(given).join(' '),
      reason: sourceRulesChange(before, {
        ...before,
        ...given,
        sourceRules: sourceRules ?? before.sourceRules,
      }),
      at: new Date(),
    })
    return done(await readDeskRules(tx))
  })
}
