'use client'

import { useEffect, useState } from 'react'
import { makeAutosave } from '@/components/claim/autosave'
import type { Autosave } from '@/components/claim/autosave-form'
import { useAutosave } from '@/components/claim/use-autosave'
import { isUnsaved, type SaveState } from '@/components/claim/save-state'
import type { Client } from '@/components/desk/deeds'
import { blankArticle, wordsOf, type ArticleWords } from './article-words'

export type DraftDeeds = Pick<Client, 'readDraft' | 'saveDraft' | 'dropDraft'>
export type KeptDraft = Readonly<{ fields: Readonly<Record<string, string>>; savedAt: string | null }>

const key = 'new-article'
const wait = (milliseconds: number, then: () => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}
const heldOf = ({ fields, savedAt }: KeptDraft) => ({ fields: wordsOf(fields), version: savedAt === null ? undefined : Date.parse(savedAt) })

function makeForm(kept: KeptDraft, { saveDraft }: DraftDeeds): Autosave<ArticleWords> {
  return makeAutosave(heldOf(kept), {
    save: async (_changed, all) => {
      const answer = await saveDraft({ key, fields: all })
      if (!answer.ok) return { ok: false, problem: answer.problem, now: null }
      return { ok: true, held: { fields: all, version: Date.parse(answer.value.savedAt) } }
    },
    wait,
    clock: () => new Date(),
  })
}

export type DraftForm = Readonly<{
  words: ArticleWords
  state: SaveState
  type: (change: Partial<ArticleWords>) => void
  retry: () => void
  clear: () => Promise<void>
  forget: () => Promise<void>
}>

/**
 * The form of a new article with its draft on the server. It begins with `kept`, and asks once more, since the page may come
 * out of the browser's memory and be older than the draft. `clear` empties the form, `forget` drops the draft of a form that is done.
 */
export function useDraft(kept: KeptDraft, deeds: DraftDeeds): DraftForm {
  const [form] = useState(() => makeForm(kept, deeds))
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
    void readDraft({ key }).then((answer) => answer.ok && form.receive(heldOf(answer.value)))
  }, [form, readDraft])
  const forget = async () => {
    await form.allSaved()
    await deeds.dropDraft({ key })
  }
  const clear = async () => {
    form.type(blankArticle)
    await forget()
  }
  return { words: picture.fields, state: picture.state, type: form.type, retry: form.retry, clear, forget }
}
