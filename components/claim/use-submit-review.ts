'use client'

import { useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { layerQuestion, layers, type Layer } from '@/lib/domain/scales'
import { ownReview } from '@/lib/domain/take-back'
import type { Autosave } from './autosave-form'
import type { WayBack } from './column-props'
import { claimAnswer, heldReview, reviewEdit, type ReviewWords } from './held-forms'
import type { Surroundings } from './surroundings'
import { takeReviewBack } from './take-review-back'

type Refused = { message: string | null; fields: Record<string, string> }
const says = (layer: Layer) => `Answer “${layerQuestion[layer]}” before you submit.`
const nothing: Refused = { message: null, fields: {} }

/** Submitting a review: what is missing is said beside the fields, a refusal keeps the words, one that is done is the server's. */
export function useSubmitReview(
  claim: Claim,
  form: Autosave<ReviewWords>,
  { deeds, onClaim, offerBack, actor }: Pick<Surroundings, 'deeds' | 'onClaim' | 'offerBack' | 'actor'>,
) {
  const [isBusy, setBusy] = useState(false)
  const [refused, refuse] = useState<Refused>(nothing)

  /** How what was just submitted is taken back, as long as it stands. */
  const wayBack = (after: Claim): WayBack => {
    const own = ownReview(after, actor.id)
    return {
      done: 'Review submitted.',
      undone: 'Review taken back. It is a draft again.',
      undo: () => takeReviewBack(after, { deeds, onClaim }),
      isOver: (claims) =>
        !claims.some(({ reviews }) =>
          reviews.some(({ id, submittedAt }) => id === own?.id && submittedAt !== null),
        ),
    }
  }
  async function submit(): Promise<boolean> {
    if (isBusy) return false
    const { fields } = form.picture()
    const missing = layers.filter((layer) => !fields[layer])
    if (missing.length > 0) {
      refuse({ message: null, fields: Object.fromEntries(missing.map((layer) => [layer, says(layer)])) })
      return false
    }
    refuse(nothing)
    setBusy(true)
    try {
      if (!(await form.allSaved())) {
        const { state } = form.picture()
        const why = state.name === 'not-saved' ? state.why : ''
        refuse({
          message: `The review was not submitted, because it is not saved. ${why}`.trim(),
          fields: {},
        })
        return false
      }
      const version = form.version()
      const seen = version === undefined ? {} : { version }
      const answer = await deeds.saveReview({
        claimId: claim.id,
        ...seen,
        ...reviewEdit(form.picture().fields),
        submit: true,
      })
      const { now, ...rest } = { now: null, ...claimAnswer(answer, heldReview, onClaim) }
      if (answer.ok) offerBack?.(wayBack(answer.value))
      if (rest.ok) return true
      if (now) form.receive(now)
      refuse({ message: rest.problem.message, fields: rest.problem.fields ?? {} })
      return false
    } finally {
      setBusy(false)
    }
  }

  return { submit, isBusy, refused, forgive: () => refuse(nothing) }
}
