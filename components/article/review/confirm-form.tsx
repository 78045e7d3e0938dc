'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { isClaim } from '@/components/article/session/is-claim'

import { DraftLine } from '@/components/form/draft-line'
import { useDraft } from '@/components/form/use-draft'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-field'
import type { Answer } from '@/lib/api/contract'
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
  onLeave: () => void
  onConfirmed: () => void
}

/** Asks why something that was said of another state of a claim still holds, and confirms it. */
export function ConfirmForm({ asks, onLeave, onConfirmed }: ConfirmFormProps) {
  const { deeds, onClaim } = useClaimDesk()
  const { words, type, state, retry, forget } = useDraft(
    { key: asks.draft, blank, wordsOf },
    nothingKept,
    deeds,
  )
  useFocusBack()
  const { form, isBusy, refusal } = useSubmit({
    ask: () => asks.send(words.reason),
    onDone: async (confirmed) => {
      await forget()
      onClaim(confirmed)
      onConfirmed()
    },
    onRefused: ({ message, fields, now }) => {
      if (isClaim(now)) onClaim(now)
      return fields?.[asks.field] ? { message: null, fields } : `${message} Your words are kept.`
    },
  })
  return (
    <form {...form} aria-label={asks.name} onKeyDown={leaveOnEscape(onLeave)} className="flex flex-col gap-3">
      <TextArea
        label={asks.label}
        hint={asks.hint}
        dir="auto"
        rows={2}
        autoFocus
        maxLength={20_000}
        value={words.reason}
        error={refusal.fields[asks.field]}
        onChange={(event) => type({ reason: event.target.value })}
      />
      {refusal.message && <Notice>{refusal.message}</Notice>}
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
