import 'server-only'
import type { z } from 'zod'
import type { removeClaimInput } from '@/lib/api/claim/input'
import { db } from '@/lib/db/client'
import { findClaim } from '@/lib/db/claim/find-claim'
import { touch } from '@/lib/db/log'
import { mayHideReview } from '@/lib/domain/blind'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { changeArticle, inState } from './scene'

/**
 * Takes a claim and its evidence away as if it had not been marked; refused once anybody submitted a review of it, or may have done so
 * without its being seen, and where somebody else attached evidence.
 */
export async function removeClaim(
  actor: Actor,
  input: z.output<typeof removeClaimInput>,
): Promise<Outcome<{ id: string }>> {
  const found = await db().claim.findUnique({ where: { id: input.claimId }, select: { articleId: true } })
  if (!found) return refuse({ code: 'not-there' })
  return changeArticle(actor, 'read-article', found, async ({ tx, article, log }) => {
    const claim = await findClaim(tx, actor, input.claimId)
    if (!claim) return refuse({ code: 'not-there' })
    if (!may(actor, 'remove-claim', claim)) return refuse({ code: 'not-allowed' })
    return inState({ tx, article }, 'remove-claim', async () => {
      if (claim.version !== input.version) return refuse({ code: 'stale', now: claim })
      if (claim.reviews.length > 0)
        return refuse({ code: 'against-rule', rule: 'has-submitted-review', now: claim })
      if (mayHideReview(claim, article))
        return refuse({ code: 'against-rule', rule: 'may-be-reviewed', now: claim })
      if (claim.evidence.some((evidence) => evidence.addedBy !== actor.id))
        return refuse({ code: 'against-rule', rule: 'has-others-evidence', now: claim })
      if ((await tx.comment.count({ where: { claimId: claim.id } })) > 0)
        return refuse({ code: 'against-rule', rule: 'has-comments', now: claim })
      const parts = await tx.claim.findMany({ where: { parentId: claim.id }, select: { id: true } })
      await tx.claim.delete({ where: { id: claim.id }, select: { id: true } })
      for (const { id } of claim.evidence) await log('evidence-removed', id)
      await log('claim-removed', claim.id)
      touch(tx, ...parts.map(({ id }) => `claim:${id}`))
      return done({ id: claim.id })
    })
  })
}
