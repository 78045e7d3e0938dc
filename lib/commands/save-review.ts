import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { saveReviewInput } from '@/lib/api/inputs'
import { snake } from '@/lib/db/case'
import { findClaim } from '@/lib/db/claims'
import { sha256 } from '@/lib/db/log'
import type { Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { judge, reviewedForm, type Review } from '@/lib/domain/review'
import { findRating, layerQuestion, layers, scalesFor } from '@/lib/domain/scales'
import { changeClaim, type ClaimScene } from './scene'
import { sealOf } from './settle-verdict'

type Answer = z.output<typeof saveReviewInput>

/** A sentence for each rating that is not on the article's scale, or is missing from a review that is submitted. */
function faults(review: Pick<Review, 'attribution' | 'substance'>, kind: 'own-copy' | 'external', isSubmitted: boolean): Record<string, string> {
  const scales = scalesFor(kind)
  return Object.fromEntries(layers.flatMap((layer) => {
    const key = review[layer]
    if (key === null) return isSubmitted ? [[layer, `Answer “${layerQuestion[layer]}” before you submit.`]] : []
    return findRating(scales[layer], key) ? [] : [[layer, `This rating is not on the scale: ${scales[layer].ratings.map((rating) => rating.key).join(', ')}.`]]
  }))
}

/** The round a new answer belongs to: the present one until its verdict is made or the reviewer has answered in it, then the next. */
function roundFor(claim: Claim, actor: Actor): number {
  const isDecided = claim.verdict !== null && claim.reviews.some((review) => review.round === claim.round)
  return isDecided || claim.reviews.some((review) => review.round === claim.round && review.reviewer === actor.id) ? claim.round + 1 : claim.round
}

/** Makes the verdict when the round's reviews agree, and lets it take the place of the one before. */
async function decide({ tx, actor, article, whole: before, at, log }: ClaimScene, round: number): Promise<void> {
  const claim = await findClaim(tx, 'desk', before.id)
  if (!claim) return
  const judgement = judge(claim.reviews.filter((review) => review.round === round), article.requiredReviews)
  const blindRound = article.blind && judgement.state === 'in-review' ? round : null
  await tx.claim.update({ where: { id: claim.id }, data: { state: snake(judgement.state), round, blindRound }, select: { id: true } })
  if (judgement.state !== 'agreed') return
  const { attribution, substance, explanation } = judgement
  await tx.verdict.updateMany({ where: { claimId: claim.id, status: { in: ['current', 'stale'] } }, data: { status: 'superseded' } })
  await tx.verdict.create({
    data: {
      id: randomUUID(), claimId: claim.id, round, attribution, substance, explanation, method: 'agreement', decidedById: actor.id, decidedAt: at,
      seal: sealOf(claim, article.kind),
    },
    select: { id: true },
  })
  await log('verdict-made', claim.id)
}

/** Saves the actor's own answer: as a draft nobody else sees, or submitted, after which it never changes and the claim is judged. */
export function saveReview(actor: Actor, answer: Answer): Promise<Outcome<Claim>> {
  return changeClaim(actor, 'review-claim', { claimId: answer.claimId }, async (scene) => {
    const { tx, article, claim, whole, at, log } = scene
    if (claim.state === 'dropped') return refuse({ code: 'against-rule', rule: 'is-dropped', now: claim })
    const draft = claim.mine
    if (answer.version !== undefined && answer.version !== (draft?.version ?? 0)) return refuse({ code: 'stale', now: claim })
    const review = {
      attribution: answer.attribution !== undefined ? answer.attribution : (draft?.attribution ?? null),
      substance: answer.substance !== undefined ? answer.substance : (draft?.substance ?? null),
      reasoning: answer.reasoning ?? draft?.reasoning ?? '',
      confidence: answer.confidence !== undefined ? answer.confidence : (draft?.confidence ?? null),
      wouldChange: answer.wouldChange ?? draft?.wouldChange ?? '',
    }
    const submit = answer.submit ?? false
    const fields = faults(review, article.kind, submit)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    const round = draft && !submit ? draft.round : roundFor(whole, actor) // others may have decided since the draft was begun
    const id = draft?.id ?? randomUUID()
    const seal = sealOf(claim, article.kind)
    const isLast = whole.reviews.filter((each) => each.round === round).length + 1 >= article.requiredReviews
    const submitted = submit
      ? {
          submittedAt: at, seal,
          submittedSeq: await log('review-submitted', id, { digest: sha256(reviewedForm({ ...review, id, reviewer: actor.id, round, seal })), isQuiet: article.blind && !isLast }),
        }
      : {}
    if (draft) await tx.review.update({ where: { id }, data: { ...review, ...submitted, round, savedAt: at, version: { increment: 1 } }, select: { id: true } })
    else await tx.review.create({ data: { id, claimId: claim.id, reviewerId: actor.id, round, ...review, ...submitted, savedAt: at }, select: { id: true } })
    if (submit) await decide(scene, round)
    return done(null)
  })
}
