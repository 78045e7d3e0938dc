import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { saveReviewInput } from '@/lib/api/review/input'
import { sha256 } from '@/lib/db/log'
import { readScales } from '@/lib/db/scales'
import { keepRules } from '@/lib/db/verdicts'
import { isAdrift, type Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { ruleAgainst } from '@/lib/domain/claim-state'
import { reviewedForm, type Review } from '@/lib/domain/review'
import { rulesOf } from '@/lib/domain/round'
import { findRating, layerQuestion, layers, type Layer, type Scale } from '@/lib/domain/scales'
import { countingReviews, isRoundOpen, roundFor } from '@/lib/domain/standing'
import { enterReview } from './enter-review'
import { settleClaim } from './make-verdicts'
import { changeClaim, type ClaimScene, type Scene } from './scene'
import { sealerOf } from './seal-claims'

type Answer = z.output<typeof saveReviewInput>
type ReviewWords = Pick<Review, 'attribution' | 'substance' | 'reasoning' | 'confidence' | 'wouldChange'>

/** A sentence for each rating that is not on the article's scale, or is missing from an answer that is to count. */
export function ratingFaults(
  review: Readonly<Record<Layer, string | null>>,
  scales: Record<Layer, Scale>,
  isSubmitted: boolean,
): Record<string, string> {
  return Object.fromEntries(
    layers.flatMap((layer) => {
      const key = review[layer]
      if (key === null)
        return isSubmitted ? [[layer, `Answer “${layerQuestion[layer]}” before you submit.`]] : []
      return findRating(scales[layer], key)
        ? []
        : [
            [
              layer,
              `This rating is not on the scale: ${scales[layer].ratings.map((rating) => rating.key).join(', ')}.`,
            ],
          ]
    }),
  )
}

/**
 * Whether an answer says nothing but what its author submitted in the claim's last round, on the claim as it still is: it was sent again
 * since the first answer was lost, and begins no other round. Where the verdict of that round is stale, it is a look taken anew.
 */
function isSentAgain({ actor }: Scene, claim: Claim, whole: Claim, answer: Answer, seal: string): boolean {
  const last = whole.reviews.findLast(
    (review) => review.reviewer === actor.id && review.round === whole.round,
  )
  if (!answer.submit || claim.mine || !last || isRoundOpen(whole) || last.seal !== seal) return false
  if (whole.verdict?.status === 'stale' && whole.verdict.round >= last.round) return false
  return (['attribution', 'substance', 'reasoning', 'confidence', 'wouldChange'] as const).every(
    (field) => answer[field] === undefined || answer[field] === last[field],
  )
}

/** What the review says once the answer is laid over the draft: a field that is not named stays as it was. */
const answeredOver = (draft: Review | null, answer: Answer): ReviewWords => ({
  attribution: answer.attribution !== undefined ? answer.attribution : (draft?.attribution ?? null),
  substance: answer.substance !== undefined ? answer.substance : (draft?.substance ?? null),
  reasoning: answer.reasoning ?? draft?.reasoning ?? '',
  confidence: answer.confidence !== undefined ? answer.confidence : (draft?.confidence ?? null),
  wouldChange: answer.wouldChange ?? draft?.wouldChange ?? '',
})

/** Writes the actor's review of a claim over their draft, or anew, and gives its id. */
async function writeReview(
  { tx, actor, claim, at }: ClaimScene,
  review: ReviewWords & Readonly<{ round: number }>,
  submitted: Readonly<{ submittedAt: Date; seal: string; sealedForm: string }> | null,
): Promise<string> {
  const id = claim.mine?.id ?? randomUUID()
  const written = { ...review, ...submitted, savedAt: at }
  if (claim.mine)
    await tx.review.update({
      where: { id },
      data: { ...written, version: { increment: 1 } },
      select: { id: true },
    })
  else
    await tx.review.create({
      data: { id, claimId: claim.id, reviewerId: actor.id, ...written },
      select: { id: true },
    })
  return id
}

/** Why an answer cannot be taken, or null. */
function ruleAgainstAnswer(claim: Claim, submit: boolean) {
  return ruleAgainst('review-claim', claim.state) ?? (submit && isAdrift(claim) ? 'is-adrift' : null)
}

/** Saves the actor's own answer: as a draft nobody else sees, or submitted, after which it never changes and the claim is judged. */
export function saveReview(actor: Actor, answer: Answer): Promise<Outcome<Claim>> {
  const { submit = false } = answer
  const named = { claimId: answer.claimId, seal: submit ? answer.seal : undefined }
  return changeClaim(actor, 'review-claim', named, async (scene) => {
    const { tx, article, claim, at } = scene
    const rule = ruleAgainstAnswer(claim, submit)
    if (rule) return refuse({ code: 'against-rule', rule, now: claim })
    const whole = submit ? await scene.readWhole() : claim // a draft goes by what its reviewer sees
    const { seal, sealedForm } = (await sealerOf(tx, article))(claim)
    if (isSentAgain(scene, claim, whole, answer, seal)) return done(null)
    const draft = claim.mine
    if (answer.version !== undefined && answer.version !== (draft?.version ?? 0))
      return refuse({ code: 'stale', now: claim })
    const review = answeredOver(draft, answer)
    const fields = ratingFaults(review, await readScales(tx, article), submit)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    const next = roundFor(whole, actor.id) // others may have decided since the draft was begun
    if (submit && next === null) return refuse({ code: 'against-rule', rule: 'has-answered', now: claim })
    const round = draft && !submit ? draft.round : (next ?? whole.round + 1)
    const rules = rulesOf({ ...whole, round }, article)
    const isLast = countingReviews({ ...whole, round }).length + 1 >= rules.requiredReviews
    const submitted = submit ? { submittedAt: at, seal, sealedForm } : null
    const id = await writeReview(scene, { ...review, round }, submitted)
    if (!submit) return done(null)
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
