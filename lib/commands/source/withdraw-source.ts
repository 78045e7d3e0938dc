import 'server-only'
import type { z } from 'zod'
import type { restoreSourceInput, withdrawSourceInput } from '@/lib/api/source/input'
import { inSource } from '@/lib/commands/engine/in-source'
import { done, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'

const standsRule = ({ withdrawnAt }: SourceView): Rule | null =>
  withdrawnAt === null ? null : 'source-withdrawn'
const withdrawnRule = ({ withdrawnAt }: SourceView): Rule | null =>
  withdrawnAt === null ? 'source-stands' : null

/** Withdraws a source: all evidence that leans on it stays in the record and counts no more, and what was sealed with it is stale or outdated. */
export function withdrawSource(
  actor: Actor,
  { sourceId, version, reason }: z.output<typeof withdrawSourceInput>,
): Promise<Outcome<SourceView>> {
  const named = { sourceId, version, ruleAgainst: standsRule }
  return inSource(actor, 'withdraw-source', named, async ({ tx, at }) => {
    await tx.source.update({
      where: { id: sourceId },
      data: { withdrawnAt: at, withdrawnById: actor.id, withdrawnReason: reason, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ kind: 'source-withdrawn', reason, isShown: true })
  })
}

/** Takes the withdrawal of a source back: what leans on it counts again, and so do reviews that were of claims with it; a verdict that went stale stays stale. */
export function restoreSource(
  actor: Actor,
  { sourceId, version }: z.output<typeof restoreSourceInput>,
): Promise<Outcome<SourceView>> {
  const named = { sourceId, version, ruleAgainst: withdrawnRule }
  return inSource(actor, 'withdraw-source', named, async ({ tx }) => {
    await tx.source.update({
      where: { id: sourceId },
      data: { withdrawnAt: null, withdrawnById: null, withdrawnReason: null, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ kind: 'source-restored', isShown: true })
  })
}
