'use client'

import { useEffect, useState } from 'react'
import { makeAutosave } from './autosave'
import type { Autosave } from './autosave-form'
import type { FormWords } from './merge'
import { useAutosave } from './use-autosave'
import { isUnsaved, type SaveState } from './save-state'
import type { Client } from '@/components/client/client'

export type DraftDeeds = Pick<Client, 'readDraft' | 'saveDraft' | 'dropDraft'>
export type KeptDraft = Readonly<{ fields: Readonly<Record<string, string>>; savedAt: string | null }>

/** A form that rests on the server: under which key, how an untouched one looks, and how one is read from a draft. */
export type Drafted<F extends FormWords> = Readonly<{
  key: string
  blank: F
  wordsOf: (draft: Readonly<Record<string, string>>) => F
}>

const wait = (milliseconds: number, then: () => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

function makeForm<F extends FormWords>(
  { key, wordsOf }: Drafted<F>,
  kept: KeptDraft,
  { saveDraft }: DraftDeeds,
): Autosave<F> {
  return makeAutosave(
    { fields: wordsOf(kept.fields), version: kept.savedAt === null ? undefined : Date.parse(kept.savedAt) },
    {
      save: async (_changed, all) => {
        const answer = await saveDraft({ key, fields: all })
        if (!answer.ok) return { ok: false, problem: answer.problem, now: null }
        return { ok: true, held: { fields: all, version: Date.parse(answer.value.savedAt) } }
      },
      wait,
      clock: () => new Date(),
    },
  )
}

export type DraftForm<F extends FormWords> = Readonly<{
  words: F
  /** The words at this moment, right after they were typed too. */
  now: () => F
  state: SaveState
  type: (change: Partial<F>) => void
  retry: () => void
  clear: () => Promise<void>
  forget: () => Promise<void>
}>

/**
 * A form with its draft on the server. It begins with `kept`, and asks once more, since the page may come out of the browser's memory
 * and be older than the draft. `clear` empties the form, `forget` drops the draft of a form that is done.
 */
export function useDraft<F extends FormWords>(
  drafted: Drafted<F>,
  kept: KeptDraft,
  deeds: DraftDeeds,
): DraftForm<F> {
  const [{ key, blank, wordsOf }] = useState(drafted)
  const [form] = useState(() => makeForm(drafted, kept, deeds))
  const picture = useAutosave(form, null)
  const unsaved = isUnsaved(picture.state)
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
  const { readDraft } = deeds
  useEffect(() => {
    void readDraft({ key }).then((answer) => {
      if (!answer.ok) return
      const { fields, savedAt } = answer.value
      form.receive({ fields: wordsOf(fields), version: savedAt === null ? undefined : Date.parse(savedAt) })
    })
  }, [form, key, readDraft, wordsOf])
  const forget = async () => {
    await form.allSaved()
    await deeds.dropDraft({ key })
  }
  const clear = async () => {
    form.type(blank)
    await forget()
  }
  return {
    words: picture.fields,
    now: () => form.picture().fields,
    state: picture.state,
    type: form.type,
    retry: form.retry,
    clear,
    forget,
  }
}
