import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { confirmReviewInput } from '@/lib/api/review/input'
import { inClaim } from '@/lib/commands/engine/in-claim'
import { makeVerdicts, settleClaim } from '@/lib/commands/engine/make-verdicts'
import { findClaim } from '@/lib/db/claim/find-claim'
import { sealerOf } from '@/lib/db/claim/seal-claims'
import { sha256 } from '@/lib/db/log'
import { ruleAgainstConfirmingReview } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { confirmedForm } from '@/lib/domain/review'
import { rulesOf } from '@/lib/domain/round'
import { countingReviews, outdatedReview, renewalOf } from '@/lib/domain/standing'
import { enterReview } from './enter-review'

/**
 * Says that the actor's outdated review holds for the claim as it is now, with or without a word: it counts again, and where all on whose
 * reviews a stale verdict rests have said so, the verdict is made anew.
 */
export function confirmReview(
  actor: Actor,
  { note = '', ...named }: z.output<typeof confirmReviewInput>,
): Promise<Outcome<Claim>> {
  return inClaim(actor, 'review-claim', named, async (scene) => {
    const { tx, article, claim, whole, at } = scene
    const rule = ruleAgainstConfirmingReview(claim, actor.id)
    const review = outdatedReview(claim, actor.id)
    if (rule || !review) return refuse({ code: 'against-rule', rule: rule ?? 'not-outdated', now: claim })
    const rules = rulesOf(whole, article)
    const isLast = countingReviews(whole).length + 1 >= rules.requiredReviews
    const confirmation = { id: randomUUID(), note: note.trim(), ...(await sealerOf(tx, article))(claim) }
    await tx.reviewConfirmation.create({
      data: { ...confirmation, reviewId: review.id, at },
      select: { id: true },
    })
    const isClosed = rules.blind && whole.verdict?.round !== whole.round
    await enterReview(
      scene,
      { claimId: claim.id, round: review.round },
      { isClosed, isLast },
      {
        kind: 'review-confirmed',
        subject: confirmation.id,
        digest: sha256(confirmedForm(review.id, confirmation)),
      },
    )
    const now = await findClaim(tx, 'desk', claim.id)
    const renewal = now && renewalOf(now, rules)
    if (now && renewal)
      await makeVerdicts(scene, [
        { ...renewal, claim: now, round: now.round, method: 'agreement', reason: null },
      ])
    await settleClaim(scene, claim.id)
    return done(null)
  })
}
