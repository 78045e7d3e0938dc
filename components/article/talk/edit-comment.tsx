'use client'

import { useState } from 'react'
import { BothWords } from '@/components/form/both-words'
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
import { writeChosen } from './mention-words'
import type { TalkContext } from './talk-deeds'
import { useCommentDraft } from './use-comment-draft'

type EditCommentProps = { comment: Comment; around: TalkContext; onClose: () => void }

const isComment = (now: unknown): now is Comment =>
  typeof now === 'object' && now !== null && 'replyTo' in now && 'version' in now

/** The comment as it is by now, where the answer is that it was changed meanwhile. */
function staleOne(answer: Answer<Comment>): Comment | null {
  if (answer.ok || answer.problem.code !== 'stale') return null
  return isComment(answer.problem.now) ? answer.problem.now : null
}

/** One's own comment open for change; its new words rest on the server until they are saved. */
export function EditComment(props: EditCommentProps) {
  const kept = useReadDraft(`edit-comment:${props.comment.id}`, props.around.deeds)
  return kept ? <KeptEdit {...props} kept={kept} /> : <Skeleton className="h-16 w-full" />
}

function KeptEdit({ comment, around, kept, onClose }: EditCommentProps & { kept: KeptDraft }) {
  const form = useCommentDraft(
    `edit-comment:${comment.id}`,
    { text: comment.text, mentions: writeChosen(comment.mentions) },
    kept,
    around.deeds,
  )
  const [seen, see] = useState({ version: comment.version, text: comment.text })
  const [theirs, setTheirs] = useState<Comment | null>(null)
  useFocusBack()
  const leave = async () => {
    await form.forget()
    onClose()
  }
  /** Saves on the version that was seen; one that somebody made by resolving alone takes nothing from anybody's words. */
  async function save(version: number): Promise<Answer<Comment>> {
    const answer = await around.deeds.changeComment({ commentId: comment.id, version, ...form.said() })
    const now = staleOne(answer)
    return now && now.text === seen.text && now.deletedAt === null ? save(now.version) : answer
  }
  const { forgive, ...submitting } = useSubmit({
    check: () => (theirs ? 'Choose first which words stay.' : null),
    ask: () => save(seen.version),
    onDone: () => {
      around.onSaid()
      return leave()
    },
    onRefused: (problem) => {
      const now = staleOne({ ok: false, problem })
      setTheirs(now)
      return now ? null : `Not saved. ${problem.message} Your words are kept.`
    },
  })
  const choose = (now: Comment, keep: 'mine' | 'theirs') => {
    if (keep === 'theirs') form.type({ text: now.text, mentions: writeChosen(now.mentions) })
    see({ version: now.version, text: now.text })
    setTheirs(null)
    forgive()
  }
  return (
    <form
      {...submitting.form}
      aria-label="Edit comment"
      onKeyDown={(event) => (submitOnEnter(event), leaveOnEscape(onClose)(event))}
      className="flex flex-col gap-2"
    >
      {theirs && (
        <BothWords
          label="This comment"
          mine={form.words.text}
          theirs={theirs.text}
          onKeep={(keep) => choose(theirs, keep)}
        />
      )}
      <MentionArea
        label="Comment"
        text={form.words.text}
        error={null}
        around={around}
        takesFocus
        onType={(text) => form.type({ text })}
        onMention={form.mention}
        onLeave={form.retry}
      />
      {submitting.refusal.message && <Notice>{submitting.refusal.message}</Notice>}
      <div className="flex flex-wrap items-center gap-x-2">
        <Button type="submit" busy={submitting.isBusy}>
          Save comment
        </Button>
        <Button look="quiet" onClick={() => void leave()}>
          Cancel
        </Button>
        <DraftLine state={form.state} keptAt={kept.savedAt} retry={form.retry} />
      </div>
    </form>
  )
}
