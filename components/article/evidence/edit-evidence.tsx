'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import type { Evidence } from '@/lib/domain/evidence'
import { BothWords } from '@/components/form/both-words'
import { EvidenceFields } from './evidence-fields'
import {
  evidenceEdit,
  evidenceLabel,
  evidenceSentences,
  evidenceWordsOf,
  type EvidenceWords,
} from './evidence-words'
import { merge, settle, type Sheet } from '@/components/form/merge'
import { SaveLine } from '@/components/form/save-line'
import { editEvidenceKey, useEvidenceDraft } from './use-evidence-draft'

type EditEvidenceProps = {
  evidence: Evidence
  kept: Readonly<Record<string, string>>
  onClose: () => void
}

const changedMeanwhile =
  'This evidence was changed while you were writing. Your words are kept; save again when they are right.'

const isEvidence = (now: unknown): now is Evidence =>
  typeof now === 'object' && now !== null && 'stance' in now && 'version' in now

/** A piece of evidence open for change; when a colleague changed it first, both wordings stand side by side until one is chosen. */
export function EditEvidence({ evidence, kept, onClose }: EditEvidenceProps) {
  const desk = useClaimDesk()
  useFocusBack()
  const [seen, setSeen] = useState({ version: evidence.version, base: evidenceWordsOf(evidence), theirs: {} })
  const { form, picture, forget } = useEvidenceDraft(editEvidenceKey(evidence.id), seen.base, kept, desk)
  const conflicts = Object.keys(seen.theirs) as (keyof EvidenceWords)[]
  const sheet: Sheet<EvidenceWords> = { ...seen, fields: picture.fields }

  /** Both wordings after a choice or a colleague's change: what is to be written goes into the form. */
  const show = (next: Sheet<EvidenceWords>, version: number) => {
    form.type(next.fields)
    setSeen({ version, base: next.base, theirs: next.theirs })
  }
  const leave = () => {
    forget()
    onClose()
  }
  const {
    form: sent,
    isBusy,
    refusal,
  } = useSubmit({
    check: () => (conflicts.length > 0 ? 'Choose first which words stay.' : null),
    ask: async () => {
      await form.allSaved()
      return desk.deeds.editEvidence({
        evidenceId: evidence.id,
        version: seen.version,
        ...evidenceEdit(seen.base, form.picture().fields),
      })
    },
    onDone: ({ claim }) => {
      leave()
      desk.onClaim(claim)
    },
    onRefused: ({ code, message, fields, now }) => {
      const told = evidenceSentences(fields)
      if (code !== 'stale' || !isEvidence(now))
        return { message: code === 'invalid' && fields ? null : message, fields: told }
      show(merge(sheet, evidenceWordsOf(now)), now.version)
      return { message: changedMeanwhile, fields: told }
    },
  })
  return (
    <form
      {...sent}
      data-own-keys
      aria-label="Edit evidence"
      onKeyDown={leaveOnEscape(onClose)}
      className="flex flex-col gap-3 border-s-2 border-line-strong ps-3"
    >
      {conflicts.map((key) => (
        <BothWords
          key={key}
          label={`“${evidenceLabel[key]}”`}
          mine={sheet.fields[key]}
          theirs={sheet.theirs[key] ?? ''}
          onKeep={(keep) => show(settle(sheet, key, keep), seen.version)}
        />
      ))}
      <EvidenceFields
        words={sheet.fields}
        sentences={refusal.fields}
        onType={form.type}
        onLeave={form.flush}
        takesFocus
      />
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" busy={isBusy}>
          Save evidence
        </Button>
        <Button look="quiet" onClick={leave}>
          Cancel
        </Button>
      </div>
      <SaveLine state={picture.state} of="draft" onRetry={form.retry} />
    </form>
  )
}
