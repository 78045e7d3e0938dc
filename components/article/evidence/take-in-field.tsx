'use client'

import type { KeyboardEvent } from 'react'
import { TextField } from '@/components/ui/text-field'
import { isForWriting } from '@/components/ui/pressed'
import { kindOf } from './kind-words'
import { detailsOf } from '@/lib/domain/evidence-kinds'
import { takeIn, type TakenIn } from './take-in'
import { evidenceLabel, type EvidenceWords } from './evidence-words'
import { withoutOldPlace } from './leaning'

type TakeInFieldProps = {
  words: Pick<EvidenceWords, 'given' | 'stance' | 'fileId'>
  error: string | undefined
  takesFocus: boolean
  onType: (fields: Partial<EvidenceWords>) => void
  onLeave: () => void
}

/** Where one goes on after words were taken over: the first field of the kind that is still empty, or what it does to the claim. */
function fieldAfter({ fields }: TakenIn): string {
  if (fields.url) return '[data-fetch]'
  const [next] = detailsOf(kindOf({ kind: fields.kind ?? 'link' })).filter(
    ([name, rule]) => !fields[name] && !('isMoment' in rule),
  )
  return next ? `[name="${next[0]}"]` : 'input[type="radio"]'
}

/** One field that takes everything: it says what it takes the words for, and what Enter will do with them. */
export function TakeInField({ words, error, takesFocus, onType, onLeave }: TakeInFieldProps) {
  const taken = takeIn(words.given)
  const isAsContext = taken?.isWhole && words.stance === ''
  const take = (form: HTMLFormElement | null, isLast: boolean) => {
    if (!taken || !form) return
    const fields = withoutOldPlace(taken.fields, words)
    onType({ ...fields, given: '', ...(isAsContext && isLast ? { stance: 'context' } : {}) })
    setTimeout(() =>
      taken.isWhole && isLast
        ? form.requestSubmit()
        : form.querySelector<HTMLElement>(fieldAfter(taken))?.focus(),
    )
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isForWriting(event.nativeEvent)) return
    if (!taken) return
    event.preventDefault()
    take(event.currentTarget.form, !event.shiftKey)
  }
  const says = isAsContext
    ? 'A link. Enter adds it as context; Shift with Enter takes it over, to fetch it or to say more.'
    : taken?.says
  return (
    <TextField
      label={evidenceLabel.given}
      placeholder="https://… or call Mara Lind"
      autoComplete="off"
      dir="auto"
      autoFocus={takesFocus}
      value={words.given}
      error={error}
      hint={says}
      onChange={(event) => onType({ given: event.target.value })}
      onKeyDown={press}
      onBlur={onLeave}
    />
  )
}
