'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SeenText } from '@/components/ui/seen-text'
import { replyAnswerLabel, replyChannelLabel, sayAsked, type Reply } from '@/lib/domain/reply'
import { AnswerForm, type AnswerDeeds } from './answer-form'

type ReplyEntryProps = Readonly<{
  reply: Reply
  deeds: AnswerDeeds
  mayNote: boolean
  mayEdit: boolean
  onChanged: () => void
}>

/** One party that was asked: about what, until when, what it answered, and what can be done about it. */
export function ReplyEntry({ reply, deeds, mayNote, mayEdit, onChanged }: ReplyEntryProps) {
  const [isNoting, note] = useState(false)
  const { isBusy, refusal, send } = useSend()
  const isWithdrawn = reply.withdrawnAt !== null
  const change = (to: Readonly<{ withdrawn: boolean }> | Readonly<{ answer: null }>) =>
    void send(() => deeds.changeReply({ replyId: reply.id, version: reply.version, ...to }), {
      onDone: onChanged,
    })
  return (
    <li className="flex flex-col gap-3 border-b border-line py-5">
      <ReplyFacts reply={reply} />
      {isNoting && (
        <AnswerForm
          reply={reply}
          deeds={deeds}
          onDone={() => (note(false), onChanged())}
          onLeave={() => note(false)}
        />
      )}
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        {!isWithdrawn && mayNote && !isNoting && (
          <Button onClick={() => note(true)}>
            {reply.answer === null ? 'Note their answer' : 'Note another answer'}
          </Button>
        )}
        {!isWithdrawn && mayNote && reply.answer !== null && (
          <Button look="quiet" busy={isBusy} onClick={() => change({ answer: null })}>
            Take the answer back
          </Button>
        )}
        {!isWithdrawn && (
          <Link
            href={`/articles/${reply.articleId}/replies/letter?reply=${reply.id}`}
            prefetch={false}
            className="px-2 text-14 underline underline-offset-4"
          >
            Letter
          </Link>
        )}
        {mayEdit && (
          <Button look="quiet" busy={isBusy} onClick={() => change({ withdrawn: !isWithdrawn })}>
            {isWithdrawn ? 'Restore' : 'Withdraw'}
          </Button>
        )}
      </div>
    </li>
  )
}

/** What is known of it, without anything to press. */
function ReplyFacts({ reply }: Readonly<{ reply: Reply }>) {
  const { answer, words, channel, askedBy, notedBy, statements, withdrawnAt } = reply
  return (
    <>
      <h2 className="font-reading text-19 font-semibold wrap-anywhere">
        <bdi translate="no">
          <SeenText>{reply.party}</SeenText>
        </bdi>
      </h2>
      {withdrawnAt !== null && <p className="text-14 text-ink-soft">Withdrawn: this entry counts no more.</p>}
      <p className="text-14 text-ink-soft">
        {sayAsked({ ...reply, party: 'them' })}. {replyChannelLabel[channel]}, by {askedBy.name}.
      </p>
      <ol className="list-decimal ps-6 font-reading text-16">
        {statements.map(({ claimId, words: statement }) => (
          <li key={`${claimId} ${statement}`} translate="no" dir="auto" className="wrap-anywhere">
            <SeenText>{statement}</SeenText>
          </li>
        ))}
      </ol>
      {answer !== null && (
        <div className="flex flex-col gap-1 border-s-2 border-line-strong ps-3">
          <p className="text-14 font-medium">
            {replyAnswerLabel[answer]}
            {notedBy && <span className="font-normal text-ink-soft"> (noted by {notedBy.name})</span>}
          </p>
          {words && (
            <p translate="no" dir="auto" className="font-reading text-16 wrap-anywhere whitespace-pre-wrap">
              <SeenText>{words}</SeenText>
            </p>
          )}
        </div>
      )}
    </>
  )
}
