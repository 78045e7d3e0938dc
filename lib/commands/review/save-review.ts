import 'server-only'
import { inClaim } from '@/lib/commands/engine/in-claim'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { settleClaim } from '@/lib/commands/engine/make-verdicts'
import { sealerOf } from '@/lib/db/claim/seal-claims'
import type { Db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import { holdDraft } from '@/lib/db/review/hold-draft'
import { keepRules } from '@/lib/db/review/write-standings'
import { readScales } from '@/lib/db/scales/read-scales'
import { isAdrift, type Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { ratingFaults } from '@/lib/domain/rating-faults'
import { reviewedForm } from '@/lib/domain/review'
import { rulesOf } from '@/lib/domain/round'
import { countingReviews, isRoundOpen, roundFor } from '@/lib/domain/standing'
import { isQuoteMissing } from '@/lib/views/quote/quote-faults'
import { draftReview } from './draft-review'
import { enterReview } from './enter-review'
import { answeredOver, writeReview, type ReviewAnswer } from './write-review'

/**
 * Whether an answer says nothing but what its author submitted in the claim's last round, on the claim as it still is: it was sent again
 * since the first answer was lost, and begins no other round. Where the verdict of that round is stale, it is a look taken anew.
 */
function isSentAgain(
  { actor }: ArticleScene,
  claim: Claim,
  whole: Claim,
  answer: ReviewAnswer,
  seal: string,
): boolean {
  const last = whole.reviews.findLast(
    (review) => review.reviewer === actor.id && review.round === whole.round,
  )
  if (claim.mine || !last || isRoundOpen(whole) || last.seal !== seal) return false
  if (whole.verdict?.status === 'stale' && whole.verdict.round >= last.round) return false
  return (['attribution', 'substance', 'reasoning', 'confidence', 'wouldChange'] as const).every(
    (field) => answer[field] === undefined || answer[field] === last[field],
  )
}

/**
 * Submits the actor's answer, after which it never changes and the claim is judged. Whoever saves the same draft meanwhile waits, or has
 * been waited for.
 */
function submitReview(actor: Actor, answer: ReviewAnswer): Promise<Outcome<Claim>> {
  const { claimId, seal: seen } = answer
  const hold = (tx: Db) => holdDraft(tx, claimId, actor.id)
  return inClaim(actor, 'review-claim', { claimId, seal: seen, hold }, async (scene) => {
    const { tx, article, claim, whole, at } = scene
    if (isAdrift(claim)) return refuse({ code: 'against-rule', rule: 'is-adrift', now: claim })
    const { seal, sealedForm } = (await sealerOf(tx, article))(claim)
    if (isSentAgain(scene, claim, whole, answer, seal)) return done(null)
    if (answer.version !== undefined && answer.version !== (claim.mine?.version ?? 0))
      return refuse({ code: 'stale', now: claim })
    const review = answeredOver(claim.mine, answer)
    const fields = ratingFaults(review, await readScales(tx, article), true)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    if (await isQuoteMissing(tx, article, claim.id, review.attribution))
      return refuse({ code: 'against-rule', rule: 'quotation-not-found', now: claim })
    const round = roundFor(whole, actor.id) // others may have decided since the draft was begun
    if (round === null) return refuse({ code: 'against-rule', rule: 'has-answered', now: claim })
    const rules = rulesOf({ ...whole, round }, article)
    const isLast = countingReviews({ ...whole, round }).length + 1 >= rules.requiredReviews
    const id = await writeReview(scene, { ...review, round }, { submittedAt: at, seal, sealedForm })
    await keepRules(tx, claim.id, round, rules)
    const digest = sha256(reviewedForm({ ...review, id, reviewer: actor.id, round, seal }))
    await enterReview(
      scene,
      { claimId: claim.id, round },
      { isClosed: rules.blind, isLast },
      { kind: 'review-submitted', subject: id, digest },
    )
    await settleClaim(scene, claim.id, round)
    return done(null)
  })
}

/** Saves the actor's own answer: as a draft nobody else sees, or submitted. */
export const saveReview = (actor: Actor, answer: ReviewAnswer): Promise<Outcome<Claim>> =>
  answer.submit ? submitReview(actor, answer) : draftReview(actor, answer)
