'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import type { Evidence } from '@/lib/domain/evidence'
import { BothWords } from './both-words'
import { EvidenceFields } from './evidence-fields'
import { evidenceEdit, evidenceLabel, evidenceSentences, wordsOf, type EvidenceWords } from './evidence-words'
import { merge, settle, type Sheet } from './merge'
import { SaveLine } from './save-line'
import type { Surroundings } from './surroundings'
import { editEvidenceKey, useEvidenceDraft } from './use-evidence-draft'

type EditEvidenceProps = {
  evidence: Evidence
  kept: Readonly<Record<string, string>>
  around: Surroundings
  onClose: () => void
}
type Sentences = Partial<Record<keyof EvidenceWords, string>>

const isEvidence = (now: unknown): now is Evidence =>
  typeof now === 'object' && now !== null && 'stance' in now && 'version' in now

/** A piece of evidence open for change; when a colleague changed it first, both wordings stand side by side until one is chosen. */
export function EditEvidence({ evidence, kept, around, onClose }: EditEvidenceProps) {
  const { deeds, onClaim } = around
  useFocusBack()
  const [seen, setSeen] = useState({ version: evidence.version, base: wordsOf(evidence), theirs: {} })
  const { form, picture, forget } = useEvidenceDraft(editEvidenceKey(evidence.id), seen.base, kept, around)
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [sentences, setSentences] = useState<Sentences>({})
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
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (conflicts.length > 0) return setMessage('Choose first which words stay.')
    setBusy(true)
    await form.allSaved()
    const answer = await deeds.editEvidence({
      evidenceId: evidence.id,
      version: seen.version,
      ...evidenceEdit(seen.base, form.picture().fields),
    })
    setBusy(false)
    if (answer.ok) {
      leave()
      return onClaim(answer.value.claim)
    }
    const { code, message: says, fields, now } = answer.problem
    setSentences(evidenceSentences(fields))
    setMessage(code === 'invalid' && fields ? null : says)
    if (code === 'stale' && isEvidence(now)) {
      show(merge(sheet, wordsOf(now)), now.version)
      setMessage(
        'This evidence was changed while you were writing. Your words are kept; save again when they are right.',
      )
    }
  }
  return (
    <form
      data-own-keys
      aria-label="Edit evidence"
      noValidate
      onKeyDown={leaveOnEscape(onClose)}
      onSubmit={(event) => void save(event)}
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
        sentences={sentences}
        onType={form.type}
        onLeave={form.flush}
        takesFocus
      />
      {message && <Notice>{message}</Notice>}
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
