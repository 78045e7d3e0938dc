import 'server-only'
import { inDraft } from '@/lib/commands/engine/in-draft'
import { readScales } from '@/lib/db/scales/read-scales'
import type { Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { ratingFaults } from '@/lib/domain/rating-faults'
import { roundFor } from '@/lib/domain/standing'
import { answeredOver, writeReview, type ReviewAnswer } from './write-review'

/** Saves the actor's answer as a draft; it goes by what its reviewer sees. */
export function draftReview(actor: Actor, answer: ReviewAnswer): Promise<Outcome<Claim>> {
  return inDraft(actor, 'review-claim', answer, async (scene) => {
    const { tx, article, claim } = scene
    const review = answeredOver(claim.mine, answer)
    const fields = ratingFaults(review, await readScales(tx, article), false)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    const round = claim.mine?.round ?? roundFor(claim, actor.id) ?? claim.round + 1
    await writeReview(scene, { ...review, round }, null)
    return done(null)
  })
}
