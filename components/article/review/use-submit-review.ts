import { useClaimDesk, type ClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { useSubmit } from '@/components/form/use-submit'
import type { Problem } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { layerQuestion, layers, type Layer } from '@/lib/domain/scales'
import { ownReview } from '@/lib/domain/take-back'
import type { Autosave } from '@/components/form/autosave-form'
import type { WayBack } from '@/components/article/session/steps'
import {
  heldReview,
  refusedClaim,
  reviewEdit,
  type ReviewWords,
} from '@/components/article/claim/claim-as-form'
import type { SaveState } from '@/components/form/save-state'
import { takeOwnReviewBack } from './take-own-review-back'

const missing = (layer: Layer) => `Answer “${layerQuestion[layer]}” before you submit.`

/** Why a review whose words are not with the desk is not submitted. */
const notSaved = (state: SaveState): Problem => ({
  code: 'failed',
  message:
    `The review was not submitted, because it is not saved. ${state.name === 'not-saved' ? state.why : ''}`.trim(),
})

/** How what was just submitted is taken back, as long as it stands. */
function wayBackFrom(
  claim: Claim,
  me: Actor,
  { deeds, onClaim }: Pick<ClaimDesk, 'deeds' | 'onClaim'>,
): WayBack {
  const own = ownReview(claim, me.id)
  return {
    done: 'Review submitted.',
    undone: 'Review taken back. It is a draft again.',
    undo: () => takeOwnReviewBack(claim, { deeds, onClaim }),
    isOver: (claims) =>
      !claims.some(({ reviews }) =>
        reviews.some(({ id, submittedAt }) => id === own?.id && submittedAt !== null),
      ),
  }
}

/** Submitting a review: what is missing is said beside the fields, a refusal keeps the words, one that is done is the server's. */
export function useSubmitReview(claim: Claim, draft: Autosave<ReviewWords>, onSubmitted: () => void) {
  const { deeds, onClaim, offerBack } = useClaimDesk()
  const { actor } = useReading()
  return useSubmit({
    check: () => {
      const { fields } = draft.picture()
      const open = layers.filter((layer) => !fields[layer])
      if (open.length === 0) return null
      return { message: null, fields: Object.fromEntries(open.map((layer) => [layer, missing(layer)])) }
    },
    ask: async () => {
      if (!(await draft.allSaved())) return { ok: false, problem: notSaved(draft.picture().state) }
      const version = draft.version()
      return deeds.saveReview({
        claimId: claim.id,
        ...(version === undefined ? {} : { version }),
        ...reviewEdit(draft.picture().fields),
        submit: true,
      })
    },
    onDone: (submitted) => {
      onClaim(submitted)
      offerBack(wayBackFrom(submitted, actor, { deeds, onClaim }))
      onSubmitted()
    },
    onRefused: (refused) => {
      const { problem, now } = refusedClaim(refused, heldReview, onClaim)
      if (now) draft.receive(now)
      return { message: problem.message, fields: problem.fields ?? {} }
    },
  })
}
