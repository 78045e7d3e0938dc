import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ParsedInput } from '@/lib/api/contract'
import type { ClaimScene } from '@/lib/commands/engine/in-claim'
import type { Review } from '@/lib/domain/review'

/** What somebody answers: the fields that are named. */
export type ReviewAnswer = ParsedInput<'saveReview'>

type ReviewWords = Pick<Review, 'attribution' | 'substance' | 'reasoning' | 'confidence' | 'wouldChange'>

/** What the review says once the answer is laid over the draft: a field that is not named stays as it was. */
export const answeredOver = (draft: Review | null, answer: ReviewAnswer): ReviewWords => ({
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
