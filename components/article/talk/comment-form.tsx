'use client'

import { submitOnEnter } from '@/components/form/submit-on-enter'
import { DraftLine } from '@/components/form/draft-line'
import type { KeptDraft } from '@/components/form/use-draft'
import { useReadDraft } from '@/components/form/use-read-draft'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { Answer } from '@/lib/api/contract'
import type { Comment } from '@/lib/domain/comment'
import { MentionArea } from './mention-area'
import type { TalkContext } from './talk-deeds'
import { useCommentDraft } from './use-comment-draft'

type CommentFormProps = {
  /** The name of the draft, and how the form and its button are called. */
  draft: string
  label: string
  verb: string
  around: TalkContext
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
  useFocusBack()
  const isEmpty = form.words.text.trim() === ''
  const {
    form: sent,
    isBusy,
    refusal,
  } = useSubmit({
    check: () => (isEmpty ? 'Write something first.' : null),
    ask: () => send(form.said()),
    onDone: async (comment) => {
      await form.clear()
      onDone(comment)
    },
    onRefused: ({ message }) => `Not added. ${message} Your words are kept.`,
  })
  return (
    <form
      {...sent}
      aria-label={label}
      onKeyDown={(event) => (submitOnEnter(event), leaveOnEscape(onLeave)(event))}
      className="flex flex-col gap-2"
    >
      <MentionArea
        label={label}
        text={form.words.text}
        error={isEmpty ? refusal.message : null}
        around={around}
        takesFocus={takesFocus}
        onType={(text) => form.type({ text })}
        onMention={form.mention}
        onLeave={form.retry}
      />
      {refusal.message && !isEmpty && <Notice>{refusal.message}</Notice>}
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
