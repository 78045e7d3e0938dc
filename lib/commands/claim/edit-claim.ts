import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { editClaimInput } from '@/lib/api/claim/input'
import { inClaim, type ClaimScene } from '@/lib/commands/engine/in-claim'
import { settleClaim } from '@/lib/commands/engine/make-verdicts'
import { notifyAssignee } from '@/lib/commands/notices/notify-people'
import { isOther } from '@/lib/domain/assignment'
import { quoteOf, type Claim } from '@/lib/domain/claim'
import type { Deed } from '@/lib/domain/deeds'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { assignmentColumns, assignmentFault } from './assign-claims'
import { claimColumnsOf, isParentHere } from './claim-fields'
import { placeSpans, spanRows } from './place-spans'

type Edit = z.output<typeof editClaimInput>

/** Replaces the claim's spans in the current revision; its quote is the words of the new ones. */
async function moveSpans(
  scene: ClaimScene,
  edit: Edit,
): Promise<Outcome<{ quote?: string; placedIn?: number }>> {
  if (edit.spans === undefined || edit.revision === undefined) return done({})
  const placed = await placeSpans(scene, { revision: edit.revision, spans: edit.spans })
  if (!placed.ok) return placed
  const { revision, passages } = placed.value
  await scene.tx.span.deleteMany({ where: { claimId: scene.claim.id, revisionId: revision.id } })
  await scene.tx.span.createMany({ data: spanRows(passages, scene.claim.id, revision.id, randomUUID) })
  return done({ quote: quoteOf(passages), placedIn: revision.number })
}

/** What is done by an edit: it may drop a claim or restore it, besides what else it changes. */
const deedOf = ({ state }: Edit): Deed =>
  state === 'dropped' ? 'drop-claim' : state === 'open' ? 'restore-claim' : 'edit-claim'

/** Whether the edit is of the assignment alone. */
const isNothingElse = ({
  claimId: _claim,
  version: _version,
  assignee: _assignee,
  dueAt: _due,
  ...fields
}: Edit): boolean => Object.values<unknown>(fields).every((field) => field === undefined)

/**
 * Changes those fields of a claim that are given, drops it with a reason, or restores a dropped one to what its reviews and verdict say; by
 * the version that was seen.
 */
export function editClaim(actor: Actor, edit: Edit): Promise<Outcome<Claim>> {
  return inClaim(actor, deedOf(edit), edit, async (scene) => {
    const { tx, claim, log } = scene
    if (!(await isParentHere(tx, edit.parent, claim.articleId, claim.id)))
      return refuse({ code: 'against-rule', rule: 'parent-elsewhere' })
    const fault = await assignmentFault(scene, claim, edit)
    if (fault) return fault
    const moved = await moveSpans(scene, edit)
    if (!moved.ok) return moved
    const standing =
      edit.state === 'dropped'
        ? { state: 'dropped' as const, dropReason: edit.reason }
        : edit.state === 'open'
          ? { state: 'open' as const, dropReason: null }
          : {}
    await tx.claim.update({
      where: { id: claim.id },
      data: {
        ...claimColumnsOf(edit),
        ...assignmentColumns(edit),
        ...moved.value,
        ...standing,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    const isAssigned = isOther(claim, edit)
    if (isAssigned) await log('claim-assigned', claim.id)
    if (edit.assignee !== claim.assignee) await notifyAssignee(scene, edit.assignee, [claim.id])
    if (isAssigned && isNothingElse(edit)) return done(null)
    await log(
      edit.state === 'dropped' ? 'claim-dropped' : edit.state === 'open' ? 'claim-restored' : 'claim-changed',
      claim.id,
    )
    if (edit.state === 'open') await settleClaim(scene, claim.id)
    return done(null)
  })
}
