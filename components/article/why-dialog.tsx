'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import type { Why } from './session/session'

const longest = 1000

type WhyDialogProps = {
  why: Why
  words: string
  onGive: (reason: string) => void
  onLeave: (words: string) => void
}

/** Asks for the reason why there is nothing to check; the sentence may be cleared without one. */
export function WhyDialog({ why, words, onGive, onLeave }: WhyDialogProps) {
  const [reason, write] = useState(why.words)
  const { isBusy, refusal } = why
  const give = (event: FormEvent) => {
    event.preventDefault()
    onGive(reason)
  }
  return (
    <Dialog title="Nothing to check" onClose={() => onLeave(reason)}>
      <form onSubmit={give} className="flex flex-col gap-4">
        <p className="text-14 text-ink-soft">
          <bdi translate="no">{words}</bdi>
        </p>
        <TextField
          label="Why"
          optional
          error={refusal}
          value={reason}
          onChange={(event) => write(event.target.value)}
          maxLength={longest}
          dir="auto"
          hint="For example: a question, a description, an opinion of the author."
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={() => onLeave(reason)}>
            Cancel
          </Button>
          <Button look="filled" type="submit" busy={isBusy}>
            {why.isNew ? 'Nothing to check' : 'Save reason'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
