'use client'

import { useState } from 'react'
import { merge, settle, type Sheet } from '@/components/form/merge'
import { useDraft, type DraftDeeds, type DraftForm, type KeptDraft } from '@/components/form/use-draft'
import { fieldErrors, type FactsWords } from './article-words'
import type { Client } from '@/components/client/client'
import type { ArticleFacts } from '@/lib/domain/article'
import {
  changesOf,
  draftedFacts,
  factsWords,
  isSettled,
  missingIn,
  resume,
  typedIn,
  type FactsForm,
} from './facts-words'

/** What the form of an article's facts asks of the desk. */
export type FactsDeeds = DraftDeeds & Pick<Client, 'editArticle' | 'listScales'>

type Facts = Readonly<{
  form: DraftForm<FactsForm>
  theirs: Partial<FactsWords>
  errors: Readonly<Record<string, string>>
  isBusy: boolean
  save: () => Promise<void>
  choose: (key: keyof FactsWords, keep: 'mine' | 'theirs') => void
}>

const isFacts = (now: unknown): now is ArticleFacts =>
  typeof now === 'object' && now !== null && 'byline' in now && 'version' in now

/** The facts of an article being changed: saved on the version that was seen; what somebody else changed meanwhile stands beside what was typed. */
export function useFacts(
  article: ArticleFacts,
  kept: KeptDraft,
  deeds: FactsDeeds,
  onDone: () => void,
): Facts {
  const [start] = useState(() => factsWords(article))
  const form = useDraft<FactsForm>(draftedFacts(article.id, start), kept, deeds)
  const [seen, see] = useState({ version: article.version, words: start })
  const [theirs, setTheirs] = useState(() => resume(start, kept.fields).theirs)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [isBusy, setBusy] = useState(false)
  const { base: _base, ...words } = form.words

  function take(sheet: Sheet<FactsWords>): void {
    form.type(typedIn(sheet))
    setTheirs(sheet.theirs)
  }
  /** Saves on that version; where a colleague changed nothing that was typed in, once more on theirs. */
  async function saveOn(version: number, before: FactsWords, typed: FactsWords): Promise<void> {
    const answer = await deeds.editArticle({ articleId: article.id, version, ...changesOf(before, typed) })
    if (answer.ok) {
      await form.forget()
      return onDone()
    }
    const { code, message, now, fields } = answer.problem
    if (code !== 'stale' || !isFacts(now)) return setErrors(fields ? fieldErrors(fields) : { '': message })
    const sheet = merge<FactsWords>({ base: before, fields: typed, theirs: {} }, factsWords(now))
    see({ version: now.version, words: sheet.base })
    take(sheet)
    if (isSettled(sheet)) await saveOn(now.version, sheet.base, sheet.fields)
  }
  async function save(): Promise<void> {
    if (isBusy) return
    const missing = missingIn(words, theirs)
    setErrors(missing)
    if (Object.keys(missing).length > 0) return
    setBusy(true)
    await saveOn(seen.version, seen.words, words)
    setBusy(false)
  }
  const choose = (key: keyof FactsWords, keep: 'mine' | 'theirs') => {
    take(settle<FactsWords>({ base: seen.words, fields: words, theirs }, key, keep))
    setErrors({})
  }
  return { form, theirs, errors, isBusy, save, choose }
}
