'use client'

import { useState } from 'react'
import { isClaim } from '@/components/claim/held-forms'
import type { Surroundings } from '@/components/claim/surroundings'
import { useDraft, type DraftForm } from '@/components/draft/use-draft'
import { decisionDraft } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { layerQuestion, layers, type Layer } from '@/lib/domain/scales'
import { reviewsOfRound } from '@/lib/domain/standing'

/** A decision as its form holds it. */
export type DecisionWords = { attribution: string; substance: string; reason: string }

type Faults = Readonly<{ message: string | null; fields: Readonly<Record<string, string>> }>
const none: Faults = { message: null, fields: {} }
const nothingKept = { fields: {}, savedAt: null }

/** A form begins with the ratings on which all reviews of the round agree. */
function blankOf(claim: Claim): DecisionWords {
  const [first, ...others] = reviewsOfRound(claim)
  const shared = (layer: Layer) =>
    first && others.every((review) => review[layer] === first[layer]) ? (first[layer] ?? '') : ''
  return { attribution: shared('attribution'), substance: shared('substance'), reason: '' }
}

type Decision = Readonly<{
  form: DraftForm<DecisionWords>
  faults: Faults
  isBusy: boolean
  decide: () => Promise<boolean>
}>

/** The decision on a contested claim, an editor's or a vote, kept as a draft until the server has taken it. */
export function useDecision(
  claim: Claim,
  { deeds, onClaim }: Pick<Surroundings, 'deeds' | 'onClaim'>,
  isVote: boolean,
): Decision {
  const [drafted] = useState(() => {
    const blank = blankOf(claim)
    const wordsOf = (draft: Readonly<Record<string, string>>) => ({
      attribution: draft.attribution ?? blank.attribution,
      substance: draft.substance ?? blank.substance,
      reason: draft.reason ?? '',
    })
    return { key: decisionDraft(claim.id), blank, wordsOf }
  })
  const form = useDraft(drafted, nothingKept, deeds)
  const [faults, setFaults] = useState(none)
  const [isBusy, setBusy] = useState(false)

  async function decide(): Promise<boolean> {
    const { words } = form
    const missing = layers.flatMap((layer) =>
      words[layer] ? [] : [[layer, `Answer “${layerQuestion[layer]}” before you decide.`]],
    )
    if (!/\S/.test(words.reason))
      missing.push(['reason', isVote ? 'Say why you vote so.' : 'Say why you decide so.'])
    setFaults({ message: null, fields: Object.fromEntries(missing) })
    if (missing.length > 0 || isBusy) return false
    setBusy(true)
    const answer = await deeds[isVote ? 'castVote' : 'adjudicateClaim']({
      claimId: claim.id,
      ...words,
      version: claim.version,
    })
    setBusy(false)
    if (answer.ok) {
      await form.forget()
      onClaim(answer.value)
      return true
    }
    const { message, fields, now } = answer.problem
    setFaults({ message: fields ? null : `${message} Your words are kept.`, fields: fields ?? {} })
    if (isClaim(now)) onClaim(now)
    return false
  }
  return { form, faults, isBusy, decide }
}
