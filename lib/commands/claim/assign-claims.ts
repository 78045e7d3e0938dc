import 'server-only'
import type { z } from 'zod'
import type { assignClaimsInput } from '@/lib/api/claim/input'
import { inClaims } from '@/lib/commands/engine/in-claims'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { notifyAssignee } from '@/lib/commands/notices/notify-people'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { appendActivities } from '@/lib/db/log'
import { canTakeWork } from '@/lib/db/people/colleagues'
import { isOther, mayAssign, type Assignment, type AssignmentChange } from '@/lib/domain/assignment'
import type { Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** The columns for what was given of an assignment. */
export const assignmentColumns = ({ assignee, dueAt }: AssignmentChange) => ({
  assigneeId: assignee,
  dueAt: dueAt ? new Date(dueAt) : dueAt,
})

/** Why the actor cannot assign a claim so, or null: the right to, and whether the one who is named can take work here. */
export async function assignmentFault(
  { tx, actor, article }: ArticleScene,
  now: Assignment,
  wish: AssignmentChange,
): Promise<ReturnType<typeof refuse> | null> {
  if (!isOther(now, wish)) return null
  if (!mayAssign(actor, now, wish)) return refuse({ code: 'not-allowed' })
  const isNew = wish.assignee && wish.assignee !== now.assignee
  return isNew && !(await canTakeWork(tx, article, wish.assignee))
    ? refuse({ code: 'against-rule', rule: 'cannot-take-work' })
    : null
}

/** Assigns several claims of an article in one go, or none of them: those that were changed meanwhile are refused with what they are now. */
export function assignClaims(
  actor: Actor,
  { articleId, claims: named, ...wish }: z.output<typeof assignClaimsInput>,
): Promise<Outcome<{ items: Claim[] }>> {
  return inClaims(actor, 'assign-claims', { articleId, claims: named }, async (scene) => {
    const { tx, article, ids, at } = scene
    if (wish.assignee && !(await canTakeWork(tx, article, wish.assignee)))
      return refuse({ code: 'against-rule', rule: 'cannot-take-work' })
    const seqs = await appendActivities(
      tx,
      articleId,
      ids.map((subject) => ({ actor: actor.id, kind: 'claim-assigned', subject, at })),
    )
    await tx.claim.updateMany({
      where: { id: { in: ids } },
      data: { ...assignmentColumns(wish), version: { increment: 1 } },
    })
    await tx.$executeRaw`
      UPDATE "Claim" claim SET "lastSeq" = told."seq", "lastOpenSeq" = told."seq"
      FROM unnest(${ids}::text[], ${seqs}::int[]) told("id", "seq") WHERE claim."id" = told."id"`
    await notifyAssignee(scene, wish.assignee, ids)
    return done({ items: await listClaimsOf(tx, actor, articleId, { id: { in: ids } }) })
  })
}
