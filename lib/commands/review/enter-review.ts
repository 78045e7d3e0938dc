import 'server-only'
import type { ClaimScene } from '@/lib/commands/engine/in-claim'
import { holdActivity, releaseHeld } from '@/lib/db/history/held'
import type { ActivityKind } from '@/lib/domain/activity'

/**
 * Enters in the history what a reviewer did with a review of their own. While a blind round is closed it is held apart; what completes
 * the round lets all that was held of it into the history first.
 */
export async function enterReview(
  { tx, article, actor, at, log }: ClaimScene,
  place: { claimId: string; round: number },
  { isClosed, isLast }: { isClosed: boolean; isLast: boolean },
  { kind, subject, digest }: { kind: ActivityKind; subject: string; digest: string },
): Promise<void> {
  if (isClosed && !isLast)
    return holdActivity(tx, article.id, place, { actor: actor.id, kind, subject, at, digest })
  await releaseHeld(tx, article.id, [place], at) // also what was taken back while the round was closed, when it begins again openly
  await log(kind, subject)
}
