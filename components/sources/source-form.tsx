'use client'

import { useState } from 'react'
import { BothWords } from '@/components/form/both-words'
import { DraftLine } from '@/components/form/draft-line'
import { merge, settle, type Sheet } from '@/components/form/merge'
import { useDraft, type DraftDeeds, type KeptDraft } from '@/components/form/use-draft'
import { formRefusalOf } from '@/components/form/use-send'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { Notice } from '@/components/ui/notice'
import type { Call } from '@/lib/api/contract'
import type { SourceView } from '@/lib/domain/source'
import { SourceFields } from './source-fields'
import {
  editOf,
  isSourceField,
  sourceLabel,
  unknownBase,
  sourceWordsOfDraft,
  wordsOfSource,
  type SourceWords,
} from './source-words'

export type SourceFormDeeds = DraftDeeds & Readonly<{ editSource: Call<'editSource'> }>
type SourceFormProps = Readonly<{
  source: SourceView
  kept: KeptDraft
  deeds: SourceFormDeeds
  onDone: () => void
  onLeave: () => void
}>

const changedMeanwhile =
  'Somebody changed this source while you were writing. Your words are kept; choose which stay, and save again.'

/** All that is said of a source, open for change; its words rest on the server as a draft until they are saved, and a colleague's stand beside them when both changed the same. */
export function SourceForm({ source, kept, deeds, onDone, onLeave }: SourceFormProps) {
  useFocusBack()
  const [start] = useState(() => wordsOfSource(source))
  const drafted = { key: `source:${source.id}`, blank: start, wordsOf: sourceWordsOfDraft(start) }
  const { words, now, state, type, retry, forget } = useDraft(drafted, kept, deeds)
  const [seen, setSeen] = useState<Pick<Sheet<SourceWords>, 'base' | 'theirs'>>({ base: start, theirs: {} })
  const isOld = words.after !== seen.base.after
  const sheet = { ...seen, base: isOld ? unknownBase(words) : seen.base, fields: words }
  const conflicts = Object.keys(seen.theirs).filter(isSourceField)
  const show = ({ fields, base, theirs }: Sheet<SourceWords>) => {
    type(fields)
    setSeen({ base, theirs })
  }
  const { form, isBusy, refusal } = useSubmit({
    check: () => (conflicts.length > 0 ? 'Choose first which words stay.' : null),
    ask: () => deeds.editSource(editOf(source.id, now(), sheet.base)),
    onDone: async () => {
      await forget()
      onDone()
    },
    onRefused: (problem) => {
      if (problem.code !== 'stale' || !problem.now) return formRefusalOf(problem)
      const theirs = wordsOfSource(problem.now)
      const { after: _after, ...met } = merge({ ...sheet, theirs: {} }, theirs).theirs
      const { fields } = merge({ ...sheet, theirs: {} }, theirs)
      show({ fields: { ...fields, after: theirs.after }, base: theirs, theirs: met })
      return changedMeanwhile
    },
  })
  const leave = async () => {
    await forget()
    onLeave()
  }
  return (
    <form
      {...form}
      aria-label="Edit source"
      className="flex flex-col gap-4 border-s-2 border-line-strong ps-4"
    >
      {conflicts.map((key) => (
        <BothWords
          key={key}
          label={`“${sourceLabel[key]}”`}
          mine={words[key]}
          theirs={seen.theirs[key] ?? ''}
          onKeep={(keep) => show(settle({ ...seen, fields: words }, key, keep))}
        />
      ))}
      <SourceFields words={words} errors={refusal.fields} onType={type} />
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="filled" busy={isBusy}>
          Save source
        </Button>
        <Button look="quiet" onClick={() => void leave()}>
          Discard
        </Button>
        <DraftLine state={state} keptAt={kept.savedAt} retry={retry} />
      </div>
    </form>
  )
}
