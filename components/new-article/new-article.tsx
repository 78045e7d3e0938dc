'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { DraftIsBack } from '@/components/form/draft-is-back'
import { DraftLine } from '@/components/form/draft-line'
import { useDraft, type DraftDeeds, type KeptDraft } from '@/components/form/use-draft'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { TickBox } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { ScaleView } from '@/lib/domain/scales'
import {
  articleOf,
  blankArticle,
  composedText,
  beginsWithTitle,
  fieldErrors,
  isBlankArticle,
  languageOf,
  articleWordsOf,
} from '@/components/article-facts/article-words'
import { FactsFields } from '@/components/article-facts/facts-fields'
import { PreviewPane } from './preview-pane'
import { TextSource } from './text-source'
import { usePreview } from './use-preview'

export type NewArticleDeeds = DraftDeeds & Pick<Client, 'createArticle' | 'previewArticle'>
type NewArticleProps = {
  deeds: NewArticleDeeds
  scales: readonly ScaleView[]
  kept: KeptDraft
  onMade: (articleId: string) => void
}

const draftedArticle = { key: 'new-article', blank: blankArticle, wordsOf: articleWordsOf }

/** The form of a new article beside the text as it will be read. Its words rest on the server as a draft until the article is made. */
export function NewArticle({ deeds, scales, kept, onMade }: NewArticleProps) {
  const { words, state, type, retry, clear, forget } = useDraft(draftedArticle, kept, deeds)
  const [restored, setRestored] = useState(!isBlankArticle(articleWordsOf(kept.fields)))
  const language = languageOf(words)
  const reading = usePreview(
    { text: composedText(words), title: words.title, language, fileName: words.fileName },
    deeds.previewArticle,
  )
  const title = words.title || (reading.preview?.title ?? '')
  const mayHead = /\S/.test(words.text) && /\S/.test(words.title) && !beginsWithTitle(words)

  const { form, isBusy, refusal, forgive } = useSubmit({
    check: () => {
      const missing = {
        ...(title.trim() || words.fileName ? {} : { title: 'The article needs a title.' }),
        ...(words.text.trim() ? {} : { text: 'The article needs a text.' }),
      }
      return Object.keys(missing).length > 0 ? { message: null, fields: missing } : null
    },
    ask: () => deeds.createArticle(articleOf(words)),
    onDone: async ({ id }) => {
      await forget()
      onMade(id)
    },
    onRefused: ({ message, fields }) => (fields ? { message: null, fields: fieldErrors(fields) } : message),
    leaves: true,
  })
  function startAnew() {
    setRestored(false)
    forgive()
    void clear()
  }
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form {...form} className="flex min-w-0 flex-col gap-5">
        <h1 className="font-reading text-24 font-semibold">New article</h1>
        {restored && <DraftIsBack savedAt={kept.savedAt} onStartAnew={startAnew} />}
        <TextSource words={words} type={type} error={refusal.fields.text} />
        <TextField
          label="Title"
          name="title"
          dir="auto"
          maxLength={300}
          error={refusal.fields.title}
          value={words.title}
          placeholder={reading.preview?.title ?? undefined}
          onChange={(event) => type({ title: event.target.value })}
        />
        {mayHead && (
          <TickBox
            label="Put the title at the head of the text, so that claims can be marked in it"
            checked={words.headed === 'yes'}
            onChange={(event) => type({ headed: event.target.checked ? 'yes' : 'no' })}
          />
        )}
        <FactsFields words={words} scales={scales} type={type} errors={refusal.fields} />
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" look="filled" busy={isBusy}>
            {isBusy ? 'Adding the article' : 'Add article'}
          </Button>
          <DraftLine state={state} keptAt={restored ? kept.savedAt : null} retry={retry} />
        </div>
      </form>
      <PreviewPane reading={reading} language={language} />
    </div>
  )
}
