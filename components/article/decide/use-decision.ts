'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { isClaim } from '@/components/article/session/is-claim'
import { useState } from 'react'

import { useDraft } from '@/components/form/use-draft'
import type { FormRefusal } from '@/components/form/use-send'
import { useSubmit } from '@/components/form/use-submit'
import { decisionDraft } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { layerQuestion, layers, type Layer } from '@/lib/domain/scales'
import { reviewsOfRound } from '@/lib/domain/standing'

/** A decision as its form holds it. */
export type DecisionWords = { attribution: string; substance: string; reason: string }

const nothingKept = { fields: {}, savedAt: null }

/** A form begins with the ratings on which all reviews of the round agree. */
function blankOf(claim: Claim): DecisionWords {
  const [first, ...others] = reviewsOfRound(claim)
  const shared = (layer: Layer) =>
    first && others.every((review) => review[layer] === first[layer]) ? (first[layer] ?? '') : ''
  return { attribution: shared('attribution'), substance: shared('substance'), reason: '' }
}

/** What a decision still needs, beside its fields; null when it has all. */
function missingIn(words: DecisionWords, isVote: boolean): FormRefusal | null {
  const missing = layers.flatMap((layer) =>
    words[layer] ? [] : [[layer, `Answer “${layerQuestion[layer]}” before you decide.`]],
  )
  if (!/\S/.test(words.reason))
    missing.push(['reason', isVote ? 'Say why you vote so.' : 'Say why you decide so.'])
  return missing.length > 0 ? { message: null, fields: Object.fromEntries(missing) } : null
}

/** The decision on a contested claim, an editor's or a vote, kept as a draft until the server has taken it. */
export function useDecision(claim: Claim, isVote: boolean, onDecided: () => void) {
  const { deeds, onClaim } = useClaimDesk()
  const [drafted] = useState(() => {
    const blank = blankOf(claim)
    const wordsOf = (draft: Readonly<Record<string, string>>) => ({
      attribution: draft.attribution ?? blank.attribution,
      substance: draft.substance ?? blank.substance,
      reason: draft.reason ?? '',
    })
    return { key: decisionDraft(claim.id), blank, wordsOf }
  })
  const draft = useDraft(drafted, nothingKept, deeds)
  const { words } = draft
  const submitting = useSubmit({
    check: () => missingIn(words, isVote),
    ask: () =>
      deeds[isVote ? 'castVote' : 'adjudicateClaim']({
        claimId: claim.id,
        ...words,
        version: claim.version,
      }),
    onDone: async (decided) => {
      await draft.forget()
      onClaim(decided)
      onDecided()
    },
    onRefused: ({ message, fields, now }) => {
      if (isClaim(now)) onClaim(now)
      return fields ? { message: null, fields } : `${message} Your words are kept.`
    },
  })
  return { draft, ...submitting }
}
