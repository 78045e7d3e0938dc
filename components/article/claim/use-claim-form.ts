'use client'

import type { ClaimDesk } from './claim-desk'
import { useMemo, useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import type { Review } from '@/lib/domain/review'
import { makeAutosave } from '@/components/form/autosave'
import type { Autosave, Picture } from '@/components/form/autosave-form'
import {
  claimAnswer,
  claimEdit,
  claimFormName,
  heldClaim,
  heldReview,
  reviewEdit,
  type ClaimWords,
  type ReviewWords,
} from './claim-as-form'
import { useAutosave } from '@/components/form/use-autosave'
import { clock, wait } from '@/components/form/wait'

type Desk = Pick<ClaimDesk, 'deeds' | 'onClaim' | 'saves'>
type Drawn<F extends Record<string, string>> = { form: Autosave<F>; picture: Picture<F> }

/** The claim's own fields as a form that saves itself. */
export function useClaimForm(claim: Claim, { deeds, onClaim, saves }: Desk): Drawn<ClaimWords> {
  const held = useMemo(() => heldClaim(claim), [claim])
  const [form] = useState(() =>
    saves.keep(claimFormName(claim.id), () =>
      makeAutosave<ClaimWords>(held, {
        wait,
        clock,
        save: async (changed, all, version) => {
          const answer = await deeds.editClaim({
            claimId: claim.id,
            version: version ?? 1,
            ...claimEdit(changed, all),
          })
          return claimAnswer(answer, heldClaim, onClaim)
        },
      }),
    ),
  )
  return { form, picture: useAutosave(form, held) }
}

/** The name under which the reader's review of this round is kept. */
export function reviewName(claim: Claim, me: string): string {
  return `review:${claim.id}:${claim.reviews.filter((review) => review.reviewer === me).length}`
}

/** The reader's own review of this round as a form that saves itself; a new round begins with the words of the `earlier` review, not its ratings. */
export function useReviewForm(
  claim: Claim,
  earlier: Review | null,
  me: string,
  { deeds, onClaim, saves }: Desk,
): Drawn<ReviewWords> {
  const held = useMemo(() => heldReview(claim), [claim])
  const [form] = useState(() =>
    saves.keep(reviewName(claim, me), () => {
      const made = makeAutosave<ReviewWords>(held, {
        wait,
        clock,
        save: async (changed, _all, version) => {
          const answer = await deeds.saveReview({
            claimId: claim.id,
            ...(version === undefined ? {} : { version }),
            ...reviewEdit(changed),
          })
          return claimAnswer(answer, heldReview, onClaim)
        },
      })
      if (earlier && !claim.mine)
        made.type({ reasoning: earlier.reasoning, wouldChange: earlier.wouldChange })
      return made
    }),
  )
  return { form, picture: useAutosave(form, held) }
}
