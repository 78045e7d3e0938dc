import { counted } from '@/components/ui/counted'
import type { Claim } from '@/lib/domain/claim'

/**
 * What a claim holds beside the words that were marked, in words: all that would be lost if its mark were taken away as if it had not
 * been made. Nothing while it is a mere mark.
 */
export function moreThanMark(claim: Claim, claims: readonly Claim[]): string[] {
  const parts = claims.filter(({ parent }) => parent === claim.id).length
  const { evidence, asked, openComments } = claim
  return [
    claim.claimReviewed !== '' && 'its wording',
    (claim.claimant !== null || claim.claimDate !== null || claim.kind !== 'assertion') &&
      'who claims it, when or how',
    (claim.assignee !== null || claim.dueAt !== null) && 'whose work it is',
    claim.mine !== null && 'your review',
    claim.reviews.length > 0 && counted(claim.reviews.length, 'submitted review'),
    evidence.length > 0 && counted(evidence.length, 'piece of evidence', 'pieces of evidence'),
    asked.length > 0 && 'who was asked for comment',
    openComments > 0 && counted(openComments, 'comment'),
    parts > 0 && counted(parts, 'part'),
  ].filter((part) => part !== false)
}
