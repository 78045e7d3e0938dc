'use client'

import type { ClaimDesk } from '@/components/article/claim/claim-desk'
import { useState } from 'react'
import { makeAutosave } from '@/components/form/autosave'
import type { Autosave, Picture } from '@/components/form/autosave-form'
import { restored, type EvidenceWords } from './evidence-words'
import { useAutosave } from '@/components/form/use-autosave'
import { clock, wait } from '@/components/form/wait'

/** A half-written piece of evidence that is kept on the server under `key`; `kept` is what was there when the form opened. */
export function useEvidenceDraft(
  key: string,
  start: EvidenceWords,
  kept: Readonly<Record<string, string>>,
  { deeds, saves }: Pick<ClaimDesk, 'deeds' | 'saves'>,
): {
  form: Autosave<EvidenceWords>
  picture: Picture<EvidenceWords>
  forget: () => void
} {
  const [form] = useState(() =>
    saves.keep(key, () =>
      makeAutosave<EvidenceWords>(
        { fields: restored(start, kept), version: undefined },
        {
          wait,
          clock,
          save: async (_changed, all) => {
            const answer = await deeds.saveDraft({ key, fields: all })
            return answer.ok
              ? { ok: true, held: { fields: all, version: undefined } }
              : { ...answer, now: null }
          },
        },
      ),
    ),
  )
  const forget = () => void saves.forget(key).then(() => deeds.dropDraft({ key }))
  return { form, picture: useAutosave(form, null), forget }
}

/** The key of the draft of a claim's new evidence. */
export const newEvidenceKey = (claimId: string): string => `evidence:${claimId}`

/** The key of the draft of a change to a piece of evidence. */
export const editEvidenceKey = (evidenceId: string): string => `evidence-edit:${evidenceId}`
