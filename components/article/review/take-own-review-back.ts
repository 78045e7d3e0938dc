import type { ClaimDesk } from '@/components/article/claim/claim-desk'
import { isFocusLost, onceDrawn } from '@/components/ui/focus-back'
import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { cardId } from '@/components/article/claim/card-id'

/** Puts the focus into the form of one's own review as soon as it is drawn, unless something else has it by then. */
function focusForm(claimId: string): void {
  const first = () =>
    document
      .getElementById(cardId(claimId))
      ?.querySelector<HTMLElement>('form[aria-label="Your review"] input')
  onceDrawn(
    () => Boolean(first()),
    () => isFocusLost() && first()?.focus({ preventScroll: true }),
  )
}

/** Takes one's own submitted review back: it is a draft again, and its form is in hand. */
export async function takeOwnReviewBack(
  { id, version }: Pick<Claim, 'id' | 'version'>,
  { deeds, onClaim }: Pick<ClaimDesk, 'deeds' | 'onClaim'>,
): Promise<Answer<Claim>> {
  const answer = await deeds.takeReviewBack({ claimId: id, version })
  if (answer.ok) {
    onClaim(answer.value)
    focusForm(id)
  }
  return answer
}
