import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ParsedInput } from '@/lib/api/contract'
import type { Review } from '@/lib/domain/review'
import { findRating, layerQuestion, layers, type Layer, type Scale } from '@/lib/domain/scales'
import type { ClaimScene } from './engine/in-claim'

/** What somebody answers: the fields that are named. */
export type Answer = ParsedInput<'saveReview'>

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

/** What the review says once the answer is laid over the draft: a field that is not named stays as it was. */
export const answeredOver = (draft: Review | null, answer: Answer): ReviewWords => ({
  attribution: answer.attribution !== undefined ? answer.attribution : (draft?.attribution ?? null),
  substance: answer.substance !== undefined ? answer.substance : (draft?.substance ?? null),
  reasoning: answer.reasoning ?? draft?.reasoning ?? '',
  confidence: answer.confidence !== undefined ? answer.confidence : (draft?.confidence ?? null),
  wouldChange: answer.wouldChange ?? draft?.wouldChange ?? '',
})

/** Writes the actor's review of a claim over their draft, or anew, and gives its id. */
export async function writeReview(
  { tx, actor, claim, at }: Pick<ClaimScene, 'tx' | 'actor' | 'claim' | 'at'>,
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
