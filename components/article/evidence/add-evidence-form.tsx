'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useState, type KeyboardEvent } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { isForWriting } from '@/components/ui/pressed'
import { EvidenceFields } from './evidence-fields'
import { emptyEvidence, evidenceInput, evidenceSentences, type EvidenceWords } from './evidence-words'
import { SaveLine } from '@/components/form/save-line'
import { submitOnEnter } from '@/components/form/submit-on-enter'
import { TakeInField } from './take-in-field'
import { newEvidenceKey, useEvidenceDraft } from './use-evidence-draft'

type AddEvidenceFormProps = {
  claimId: string
  kept: Readonly<Record<string, string>>
  isAsked: boolean
  onClose: () => void
}

const noStance = 'Say what this evidence does to the claim.'

type Sentences = { message: null; fields: Readonly<Record<string, string>> }

const notTaken = 'Press Enter here to take these words over, or take them away.'

/** Escape puts the form away, and is nobody else's key then. */
function onEscape(event: KeyboardEvent, putAway: () => void): void {
  if (event.key !== 'Escape' || isForWriting(event.nativeEvent)) return
  event.nativeEvent.stopImmediatePropagation()
  event.preventDefault()
  putAway()
}

/** What keeps the form from being sent: words that were given and not taken over, or that nobody said what it does to the claim. */
function faultOf(words: EvidenceWords): Sentences | null {
  if (words.given.trim()) return { message: null, fields: { given: notTaken } }
  return evidenceInput(words) ? null : { message: null, fields: { stance: noStance } }
}

/** A new piece of evidence; half-written it is a draft on the server, and a refusal keeps every word. It takes the focus when somebody asked for it. */
export function AddEvidenceForm({ claimId, kept, isAsked, onClose }: AddEvidenceFormProps) {
  const desk = useClaimDesk()
  const { deeds, onClaim } = desk
  const [start] = useState(() => emptyEvidence(new Date()))
  const { form, picture, forget } = useEvidenceDraft(newEvidenceKey(claimId), start, kept, desk)
  const words = picture.fields
  const {
    form: sent,
    isBusy,
    refusal,
    forgive,
  } = useSubmit({
    check: () => faultOf(form.picture().fields),
    ask: async () => {
      await form.allSaved()
      return deeds.addEvidence({ claimId, ...evidenceInput(form.picture().fields)! })
    },
    onDone: ({ claim }) => {
      forget()
      onClaim(claim)
      onClose()
    },
    onRefused: ({ code, message, fields }) => ({
      message: code === 'invalid' && fields ? null : `Not added. ${message} Your words are kept.`,
      fields: evidenceSentences(fields),
    }),
  })
  const later = () => {
    if (picture.state.name === 'nothing-yet') void desk.saves.forget(newEvidenceKey(claimId))
    onClose()
  }
  const type = (change: Partial<EvidenceWords>) => {
    forgive(Object.keys(change))
    form.type(change)
  }
  return (
    <form
      {...sent}
      data-own-keys
      aria-label="Add evidence"
      onKeyDown={(event) => (submitOnEnter(event), onEscape(event, later))}
      className="flex flex-col gap-3 border-s-2 border-line-strong ps-3"
    >
      {Object.keys(kept).length > 0 && (
        <p className="text-13 text-ink-soft">What you had begun to write is here again.</p>
      )}
      <EvidenceFields
        words={words}
        sentences={refusal.fields}
        onType={type}
        onLeave={form.flush}
        takesFocus={false}
      >
        <TakeInField
          words={words}
          error={refusal.fields.given}
          takesFocus={isAsked}
          onType={type}
          onLeave={form.flush}
        />
      </EvidenceFields>
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" busy={isBusy}>
          Add evidence
        </Button>
        <Button look="quiet" onClick={later}>
          Later
        </Button>
        <Button look="quiet" onClick={() => (forget(), onClose())}>
          Discard
        </Button>
      </div>
      <SaveLine state={picture.state} of="draft" onRetry={form.retry} />
    </form>
  )
}
