'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Question } from '@/components/ui/question'
import { RelativeTime } from '@/components/ui/relative-time'
import { saidIn, type Comment } from '@/lib/domain/comment'
import { may } from '@/lib/domain/may'
import { EditComment } from './edit-comment'
import type { TalkContext } from './talk-deeds'

/** How the small deeds under a comment look. */
export const quietDeed =
  'text-13 text-ink-soft underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-10 pointer-coarse:px-1'

function Words({ comment: { text, mentions } }: { comment: Comment }) {
  return (
    <p translate="no" dir="auto" className="text-14 leading-relaxed wrap-anywhere whitespace-pre-wrap">
      {saidIn(text, mentions).map((said, at) =>
        said.mention ? (
          <span key={at} className="font-medium text-accent">
            {said.text}
          </span>
        ) : (
          said.text
        ),
      )}
    </p>
  )
}

/** One comment: who said it, when and what, and for its author the ways to change or delete it; `deeds` are those of its thread. */
export function CommentEntry({
  comment,
  around,
  deeds: more,
}: {
  comment: Comment
  around: TalkContext
  deeds?: ReactNode
}) {
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null)
  const [refusal, refuse] = useState<string | null>(null)
  const isOwn =
    comment.deletedAt === null && may(around.actor, 'edit-comment', { createdBy: comment.author.id })
  const remove = async () => {
    const answer = await around.deeds.removeComment({ commentId: comment.id, version: comment.version })
    if (answer.ok) return around.onSaid()
    refuse(`Not deleted. ${answer.problem.message}`)
    setDoing(null)
  }
  return (
    <article aria-label={`Comment by ${comment.author.name}`} className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-13 text-ink-faint">
        <bdi translate="no" className="font-medium text-ink">
          {comment.author.name}
        </bdi>
        <RelativeTime at={comment.at} />
        {comment.editedAt && comment.deletedAt === null && <span>edited</span>}
      </p>
      {doing === 'edit' && <EditComment comment={comment} around={around} onClose={() => setDoing(null)} />}
      {doing !== 'edit' &&
        (comment.deletedAt ? (
          <p className="text-14 text-ink-faint italic">Deleted by its author.</p>
        ) : (
          <Words comment={comment} />
        ))}
      {refusal && <Notice>{refusal}</Notice>}
      {doing === 'delete' && (
        <Question
          label="Delete this comment"
          onLeave={() => setDoing(null)}
          className="flex flex-wrap items-center gap-2 text-14"
        >
          <span>Delete this comment for good?</span>
          <Button autoFocus onClick={() => void remove()}>
            Delete comment
          </Button>
          <Button look="quiet" onClick={() => setDoing(null)}>
            Keep it
          </Button>
        </Question>
      )}
      {doing === null && (more || isOwn) && (
        <p className="flex flex-wrap gap-x-3">
          {more}
          {isOwn && (
            <button type="button" className={quietDeed} onClick={() => setDoing('edit')}>
              Edit
            </button>
          )}
          {isOwn && (
            <button type="button" className={quietDeed} onClick={() => setDoing('delete')}>
              Delete
            </button>
          )}
        </p>
      )}
    </article>
  )
}
