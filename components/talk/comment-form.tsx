'use client'

import { useState, type FormEvent } from 'react'
import { submitOnEnter } from '@/components/claim/submit-on-enter'
import { DraftLine } from '@/components/draft/draft-line'
import type { KeptDraft } from '@/components/draft/use-draft'
import { useReadDraft } from '@/components/draft/use-read-draft'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { Answer } from '@/lib/api/answers'
import type { Comment } from '@/lib/domain/comment'
import { MentionArea } from './mention-area'
import type { TalkAround } from './talk-deeds'
import { useCommentDraft } from './use-comment-draft'

type CommentFormProps = {
  /** The name of the draft, and how the form and its button are called. */
  draft: string
  label: string
  verb: string
  around: TalkAround
  takesFocus?: boolean
  send: (said: { text: string; mentions: string[] }) => Promise<Answer<Comment>>
  onDone: (comment: Comment) => void
  onLeave: () => void
}

const blank = { text: '', mentions: '' }

/** A new comment or a reply; half-written it is a draft on the server, and a refusal keeps every word. */
export function CommentForm(props: CommentFormProps) {
  const kept = useReadDraft(props.draft, props.around.deeds)
  return kept ? <KeptForm {...props} kept={kept} /> : <Skeleton className="h-16 w-full" />
}

function KeptForm({
  draft,
  label,
  verb,
  around,
  takesFocus,
  kept,
  send,
  onDone,
  onLeave,
}: CommentFormProps & { kept: KeptDraft }) {
  const form = useCommentDraft(draft, blank, kept, around.deeds)
  const [isBusy, setBusy] = useState(false)
  useFocusBack()
  const [refusal, refuse] = useState<string | null>(null)
  const isEmpty = form.words.text.trim() === ''
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    if (isEmpty) return refuse('Write something first.')
    setBusy(true)
    refuse(null)
    const answer = await send(form.said())
    setBusy(false)
    if (!answer.ok) return refuse(`Not added. ${answer.problem.message} Your words are kept.`)
    await form.clear()
    onDone(answer.value)
  }
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => (submitOnEnter(event), leaveOnEscape(onLeave)(event))}
      className="flex flex-col gap-2"
    >
      <MentionArea
        label={label}
        text={form.words.text}
        error={isEmpty ? refusal : null}
        around={around}
        takesFocus={takesFocus}
        onType={(text) => form.type({ text })}
        onMention={form.mention}
        onLeave={form.retry}
      />
      {refusal && !isEmpty && <Notice>{refusal}</Notice>}
      <div className="flex flex-wrap items-center gap-x-2">
        <Button type="submit" busy={isBusy} title="Ctrl + Enter does the same">
          {verb}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Later
        </Button>
        <DraftLine state={form.state} keptAt={isEmpty ? null : kept.savedAt} retry={form.retry} />
      </div>
    </form>
  )
}
