'use client'

import { useEffect, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Thread } from '@/lib/domain/comment'
import { may } from '@/lib/domain/may'
import { CommentEntry, quietDeed } from './comment-entry'
import { CommentForm } from './comment-form'
import type { TalkContext } from './talk-deeds'

/** Brings the comment that the link names into sight and puts the focus on it, once. */
function useAskedFor(isAsked: boolean) {
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isAsked) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [isAsked])
  return place
}

/** A comment with its replies, and what can be done with the whole of it: answer, resolve, reopen. */
export function TalkThread({ thread: { head, replies }, around }: { thread: Thread; around: TalkContext }) {
  const [isAnswering, answer] = useState(false)
  const [refusal, refuse] = useState<string | null>(null)
  const isAsked = around.asked !== null && [head, ...replies].some(({ id }) => id === around.asked)
  const place = useAskedFor(isAsked)
  const mayComment = may(around.actor, 'comment')
  const turn = async () => {
    const done = await around.deeds.changeComment({
      commentId: head.id,
      version: head.version,
      resolved: head.resolvedAt === null,
    })
    refuse(done.ok ? null : `Not changed. ${done.problem.message}`)
    around.onSaid()
  }
  const reply = (said: { text: string; mentions: string[] }) =>
    around.deeds.commentOnArticle({ articleId: around.articleId, replyTo: head.id, ...said })
  const deeds = mayComment && (
    <>
      {!isAnswering && (
        <button type="button" className={quietDeed} onClick={() => answer(true)}>
          Reply
        </button>
      )}
      <button type="button" className={quietDeed} onClick={() => void turn()}>
        {head.resolvedAt ? 'Reopen' : 'Resolve'}
      </button>
    </>
  )
  return (
    <li
      ref={place}
      tabIndex={-1}
      className={classNames('flex flex-col gap-3 rounded-sm outline-offset-4', isAsked && 'bg-panel p-2')}
    >
      <CommentEntry comment={head} around={around} deeds={deeds} />
      {head.resolvedAt && (
        <p className="text-13 text-ink-faint">
          Resolved by <bdi translate="no">{head.resolvedBy?.name}</bdi>, <RelativeTime at={head.resolvedAt} />
          .
        </p>
      )}
      {refusal && <Notice>{refusal}</Notice>}
      {(replies.length > 0 || isAnswering) && (
        <ol className="flex flex-col gap-3 border-s-2 border-line ps-3">
          {replies.map((one) => (
            <li key={one.id}>
              <CommentEntry comment={one} around={around} />
            </li>
          ))}
          {isAnswering && (
            <li>
              <CommentForm
                draft={`reply:${head.id}`}
                label="Reply"
                verb="Reply"
                around={around}
                takesFocus
                send={reply}
                onDone={() => (answer(false), around.onSaid())}
                onLeave={() => answer(false)}
              />
            </li>
          )}
        </ol>
      )}
    </li>
  )
}
