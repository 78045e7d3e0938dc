'use client'

import { useState } from 'react'
import { DraftLine } from '@/components/form/draft-line'
import { useDraft, type DraftDeeds, type KeptDraft } from '@/components/form/use-draft'
import { useReadDraft } from '@/components/form/use-read-draft'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { useFocusBack } from '@/components/ui/focus-back'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Call } from '@/lib/api/contract'
import { longestReply, replyAnswerLabel, replyAnswers, type Reply } from '@/lib/domain/reply'
import { answerInput, blankAnswer, restoredIn } from './reply-words'

export type AnswerDeeds = DraftDeeds & Readonly<{ changeReply: Call<'changeReply'> }>
type AnswerFormProps = Readonly<{ reply: Reply; deeds: AnswerDeeds; onDone: () => void; onLeave: () => void }>

const answers = replyAnswers.map((value) => ({ value, label: replyAnswerLabel[value] }))

/** What a party answered; half-written it is a draft on the server, and a refusal keeps every word. */
export function AnswerForm(props: AnswerFormProps) {
  const key = `reply-answer:${props.reply.id}`
  const kept = useReadDraft(key, props.deeds)
  return kept ? <KeptAnswerForm {...props} draft={key} kept={kept} /> : <Skeleton className="h-32 w-full" />
}

function KeptAnswerForm({
  reply,
  deeds,
  draft,
  kept,
  onDone,
  onLeave,
}: AnswerFormProps & { draft: string; kept: KeptDraft }) {
  useFocusBack()
  const [blank] = useState(() => blankAnswer(new Date()))
  const [wordsOf] = useState(() => restoredIn(blank))
  const { words, now, state, type, retry, forget } = useDraft({ key: draft, blank, wordsOf }, kept, deeds)
  const { form, isBusy, refusal } = useSubmit({
    ask: () => deeds.changeReply(answerInput(reply, now())),
    onDone: async () => {
      await forget()
      onDone()
    },
  })
  return (
    <form
      {...form}
      aria-label="Note their answer"
      className="flex flex-col gap-3 border-s-2 border-line-strong ps-4"
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="What they did"
          options={answers}
          value={words.answer}
          error={refusal.fields.answer}
          onChange={({ target }) => type({ answer: target.value })}
        />
        <TextField
          label="When"
          type="datetime-local"
          value={words.answeredAt}
          error={refusal.fields.answeredAt}
          onChange={({ target }) => type({ answeredAt: target.value })}
        />
      </div>
      <TextArea
        label="Their words"
        optional={words.answer !== 'answered'}
        dir="auto"
        maxLength={longestReply}
        value={words.words}
        error={refusal.fields.words}
        onChange={({ target }) => type({ words: target.value })}
      />
      {refusal.message && <Notice>{refusal.message} Your words are kept.</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" busy={isBusy}>
          Note answer
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Later
        </Button>
        <DraftLine state={state} keptAt={kept.savedAt} retry={retry} />
      </div>
    </form>
  )
}
