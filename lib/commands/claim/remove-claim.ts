import 'server-only'
import type { z } from 'zod'
import type { removeClaimInput } from '@/lib/api/claim/input'
import { inClaimForTheLastTime } from '@/lib/commands/engine/in-claim'
import { touch } from '@/lib/db/log'
import { mayHideReview } from '@/lib/domain/blind'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/**
 * Takes a claim and its evidence away as if it had not been marked; refused once anybody submitted a review of it, or may have done so
 * without its being seen, and where somebody else attached evidence.
 */
export function removeClaim(
  actor: Actor,
  input: z.output<typeof removeClaimInput>,
): Promise<Outcome<{ id: string }>> {
  return inClaimForTheLastTime(actor, 'remove-claim', input, async ({ tx, article, claim, log }) => {
    if (claim.reviews.length > 0)
      return refuse({ code: 'against-rule', rule: 'has-submitted-review', now: claim })
    if (mayHideReview(claim, article))
      return refuse({ code: 'against-rule', rule: 'may-be-reviewed', now: claim })
    if (claim.evidence.some((evidence) => evidence.addedBy !== actor.id))
      return refuse({ code: 'against-rule', rule: 'has-others-evidence', now: claim })
    if ((await tx.comment.count({ where: { claimId: claim.id } })) > 0)
      return refuse({ code: 'against-rule', rule: 'has-comments', now: claim })
    const asked = await tx.replyStatement.findMany({
      where: { claimId: claim.id },
      select: { replyId: true },
    })
    const parts = await tx.claim.findMany({ where: { parentId: claim.id }, select: { id: true } })
    await tx.claim.delete({ where: { id: claim.id }, select: { id: true } })
    for (const { id } of claim.evidence) await log('evidence-removed', id)
    await log('claim-removed', claim.id)
    touch(tx, ...parts.map(({ id }) => `claim:${id}`), ...asked.map(({ replyId }) => `reply:${replyId}`))
    return done({ id: claim.id })
  })
}
