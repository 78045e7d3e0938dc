'use client'

import { useState, type FormEvent } from 'react'
import { isClaim } from '@/components/claim/held-forms'
import type { Surroundings } from '@/components/claim/surroundings'
import { DraftLine } from '@/components/draft/draft-line'
import { useDraft } from '@/components/draft/use-draft'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-field'
import type { Answer, Problem } from '@/lib/api/answers'
import type { Claim } from '@/lib/domain/claim'

const blank = { reason: '' }
const wordsOf = (draft: Readonly<Record<string, string>>) => ({ reason: draft.reason ?? '' })
const nothingKept = { fields: {}, savedAt: null }

/** What is confirmed: its name, the question and what follows, where half-written words are kept, the field they go to, and the deed. */
export type Confirming = Readonly<{
  name: string
  label: string
  hint: string
  draft: string
  field: 'reason' | 'note'
  send: (words: string) => Promise<Answer<Claim>>
}>

type ConfirmFormProps = {
  asks: Confirming
  around: Pick<Surroundings, 'deeds' | 'onClaim'>
  onLeave: () => void
  onConfirmed: () => void
}

/** Asks why something that was said of another state of a claim still holds, and confirms it. */
export function ConfirmForm({ asks, around: { deeds, onClaim }, onLeave, onConfirmed }: ConfirmFormProps) {
  const { words, type, state, retry, forget } = useDraft(
    { key: asks.draft, blank, wordsOf },
    nothingKept,
    deeds,
  )
  const [isBusy, setBusy] = useState(false)
  useFocusBack()
  const [problem, setProblem] = useState<Problem | null>(null)
  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const answer = await asks.send(words.reason)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      if (isClaim(answer.problem.now)) onClaim(answer.problem.now)
      return
    }
    await forget()
    onClaim(answer.value)
    onConfirmed()
  }
  return (
    <form
      aria-label={asks.name}
      noValidate
      onKeyDown={leaveOnEscape(onLeave)}
      onSubmit={(event) => void confirm(event)}
      className="flex flex-col gap-3"
    >
      <TextArea
        label={asks.label}
        hint={asks.hint}
        dir="auto"
        rows={2}
        autoFocus
        maxLength={20_000}
        value={words.reason}
        error={problem?.fields?.[asks.field]}
        onChange={(event) => type({ reason: event.target.value })}
      />
      {problem && !problem.fields?.[asks.field] && <Notice>{problem.message} Your words are kept.</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="filled" busy={isBusy}>
          Confirm
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Later
        </Button>
        <DraftLine state={state} keptAt={null} retry={retry} />
      </div>
    </form>
  )
}
