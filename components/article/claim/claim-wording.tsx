import { useClaimDesk } from './claim-desk'
import type { Claim } from '@/lib/domain/claim'
import { ClaimFacts } from './claim-facts'
import { areFactsAsked, ClaimFields, ClaimWording } from './claim-fields'
import { factsSay } from './claim-words'
import { takeEarly } from './early-wording'
import { Fold } from '@/components/ui/fold'
import { useClaimForm } from './use-claim-form'

type Part = { claim: Claim }

function EditedWording({ claim }: Part) {
  const desk = useClaimDesk()
  const begin = () => ({ takesFocus: desk.takeFresh(claim.id), early: takeEarly(claim.id) })
  return <ClaimWording {...useClaimForm(claim, desk)} begin={begin} />
}

/** What is claimed, in its own words: for whoever may, the field that holds them. */
export function Wording({ mayEdit, ...part }: Part & { mayEdit: boolean }) {
  if (mayEdit)
    return (
      <section aria-label="The claim">
        <EditedWording {...part} />
      </section>
    )
  const { claimReviewed } = part.claim
  return (
    claimReviewed && (
      <section aria-label="The claim">
        <p dir="auto" translate="no" className="text-16 break-words">
          {claimReviewed}
        </p>
      </section>
    )
  )
}

function EditedFacts({ claim }: Part) {
  const own = useClaimForm(claim, useClaimDesk())
  return (
    <Fold title="Facts" says={factsSay(claim)} isAsked={areFactsAsked(own)}>
      <ClaimFields {...own} />
    </Fold>
  )
}

/** The facts of a claim, folded: for whoever may, the fields that hold them. */
export function Facts({ mayEdit, ...part }: Part & { mayEdit: boolean }) {
  return mayEdit ? (
    <EditedFacts {...part} />
  ) : (
    <Fold title="Facts" says={factsSay(part.claim)}>
      <ClaimFacts claim={part.claim} />
    </Fold>
  )
}
