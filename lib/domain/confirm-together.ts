import { ruleAgainstConfirmingSigns } from './adjudicate'
import type { ArticleFacts } from './article'
import type { Claim } from './claim'
import type { Rule } from './outcome'
import { ratingFaults } from './rating-faults'
import type { Layer, Scale } from './scales'
import { differAtMostInSigns, type SealChange } from './what-changed'

/** What of a claim is not as it was when its verdict was sealed; null where that is not known. */
type Changes = readonly SealChange[] | null | undefined

/** Whether it is known that nothing but signs of a claim became others. */
export const isOnlySigns = (changes: Changes): boolean => Boolean(changes && differAtMostInSigns(changes))

/** The rule that keeps a person from confirming a stale verdict of an article together with others, or null. */
export function ruleAgainstConfirmingTogether(
  personId: string,
  { requiredReviews }: Pick<ArticleFacts, 'requiredReviews'>,
  scales: Record<Layer, Scale>,
): (claim: Claim, changes: Changes) => Rule | null {
  return (claim, changes) => {
    const rule = ruleAgainstConfirmingSigns(claim, personId, requiredReviews)
    if (rule) return rule
    const isGone = claim.verdict !== null && Object.keys(ratingFaults(claim.verdict, scales, true)).length > 0
    if (isGone) return 'rating-gone'
    return isOnlySigns(changes) ? null : 'not-only-signs'
  }
}
