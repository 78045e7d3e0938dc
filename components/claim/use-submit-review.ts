'use client'

import { useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { layerQuestion, layers, type Layer } from '@/lib/domain/scales'
import type { Autosave } from './autosave-form'
import { claimAnswer, heldReview, reviewEdit, type ReviewWords } from './held-forms'
import type { Surroundings } from './surroundings'

type Refused = { message: string | null; fields: Record<string, string> }
const says = (layer: Layer) => `Answer “${layerQuestion[layer]}” before you submit.`
const nothing: Refused = { message: null, fields: {} }

/** Submitting a review: what is missing is said beside the fields, a refusal keeps the words, one that is done is the server's. */
export function useSubmitReview(claim: Claim, form: Autosave<ReviewWords>, { deeds, onClaim }: Pick<Surroundings, 'deeds' | 'onClaim'>) {
  const [isBusy, setBusy] = useState(false)
  const [refused, refuse] = useState<Refused>(nothing)

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
        refuse({ message: `The review was not submitted, because it is not saved. ${why}`.trim(), fields: {} })
        return false
      }
      const version = form.version()
      const seen = version === undefined ? {} : { version }
      const answer = await deeds.saveReview({ claimId: claim.id, ...seen, ...reviewEdit(form.picture().fields), submit: true })
      const { now, ...rest } = { now: null, ...claimAnswer(answer, heldReview, onClaim) }
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
