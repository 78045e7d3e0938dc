'use client'

import { EarlyWordingField } from '@/components/article/claim/early-wording-field'
import { useSession } from '@/components/article/subscribe/use-session'

/** Whether the caret is in the field for the first letters of a claim's wording. */
export const areFirstLettersInHand = (): boolean =>
  document.activeElement?.closest('[data-first-letters]') != null

const always = () => true

/**
 * A field out of sight between the key that marks a claim and the frame that shows its panel: the highlight is painted first, and letters
 * that are typed meanwhile are the claim's own words, not keys.
 */
export function FirstLetters() {
  const claimId = useSession(({ firstLetters }) => firstLetters)
  return (
    claimId !== null && (
      <div data-first-letters className="sr-only">
        <EarlyWordingField key={claimId} claimId={claimId} takeFresh={always} />
      </div>
    )
  )
}
