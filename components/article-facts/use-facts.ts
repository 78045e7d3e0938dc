'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { merge, settle, type Sheet } from '@/components/form/merge'
import { useDraft, type DraftDeeds, type DraftForm, type KeptDraft } from '@/components/form/use-draft'
import { useSubmit } from '@/components/form/use-submit'
import type { Answer } from '@/lib/api/contract'
import type { ArticleFacts } from '@/lib/domain/article'
import { fieldErrors, type FactsWords } from './article-words'
import {
  changesOf,
  draftedFacts,
  factsWords,
  isSettled,
  missingInFacts,
  resume,
  typedIn,
  type FactsForm,
} from './facts-words'

/** What the form of an article's facts asks of the desk. */
export type FactsDeeds = DraftDeeds & Pick<Client, 'editArticle' | 'listScales'>

type Facts = Readonly<{
  draft: DraftForm<FactsForm>
  theirs: Partial<FactsWords>
  choose: (key: keyof FactsWords, keep: 'mine' | 'theirs') => void
}> &
  Pick<ReturnType<typeof useSubmit>, 'form' | 'refusal' | 'isBusy'>

/** The facts as they were when they were read, and their version. */
type SeenFacts = Readonly<{ version: number; words: FactsWords }>

const isFacts = (now: unknown): now is ArticleFacts =>
  typeof now === 'object' && now !== null && 'byline' in now && 'version' in now

/** The facts as a colleague left them, where that is why the desk refused. */
function newerFacts(answer: Answer<unknown>): ArticleFacts | null {
  const { code, now } = answer.ok ? { code: null, now: null } : answer.problem
  return code === 'stale' && isFacts(now) ? now : null
}

/** The facts of an article being changed: saved on the version that was seen; what somebody else changed meanwhile stands beside what was typed. */
export function useFacts(
  article: ArticleFacts,
  kept: KeptDraft,
  deeds: FactsDeeds,
  onDone: () => void,
): Facts {
  const [start] = useState(() => factsWords(article))
  const draft = useDraft<FactsForm>(draftedFacts(article.id, start), kept, deeds)
  const [seen, see] = useState<SeenFacts>({ version: article.version, words: start })
  const [theirs, setTheirs] = useState(() => resume(start, kept.fields).theirs)
  const { base: _base, ...words } = draft.words

  function take(sheet: Sheet<FactsWords>): void {
    draft.type(typedIn(sheet))
    setTheirs(sheet.theirs)
  }
  /** Saves on that version; where a colleague changed nothing that was typed in, once more on theirs. */
  async function saveOn({ version, words: base }: SeenFacts, fields: FactsWords): Promise<Answer<unknown>> {
    const answer = await deeds.editArticle({ articleId: article.id, version, ...changesOf(base, fields) })
    const newer = newerFacts(answer)
    if (!newer) return answer
    const sheet = merge<FactsWords>({ base, fields, theirs: {} }, factsWords(newer))
    const seenNow = { version: newer.version, words: sheet.base }
    see(seenNow)
    take(sheet)
    return isSettled(sheet) ? saveOn(seenNow, sheet.fields) : answer
  }
  const { form, refusal, isBusy, forgive } = useSubmit({
    check: () => {
      const missing = missingInFacts(words, theirs)
      return Object.keys(missing).length > 0 ? { message: null, fields: missing } : null
    },
    ask: () => saveOn(seen, words),
    onDone: async () => {
      await draft.forget()
      onDone()
    },
    onRefused: (problem) => {
      if (newerFacts({ ok: false, problem })) return null
      const { message, fields } = problem
      return fields ? { message: null, fields: fieldErrors(fields) } : message
    },
  })
  const choose = (key: keyof FactsWords, keep: 'mine' | 'theirs') => {
    take(settle<FactsWords>({ base: seen.words, fields: words, theirs }, key, keep))
    forgive()
  }
  return { draft, theirs, choose, form, refusal, isBusy }
}
