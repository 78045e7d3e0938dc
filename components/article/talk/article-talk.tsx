'use client'

import Link from 'next/link'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { RevisionView } from '@/lib/domain/article'
import { placeOfSentence, type Comment, type Thread } from '@/lib/domain/comment'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { CommentForm } from './comment-form'
import { askedComment, type TalkContext, type TalkDeeds } from './talk-deeds'
import { TalkWaiting, ThreadList } from './thread-list'
import { useTalk } from './use-talk'

type ArticleTalkProps = {
  articleId: string
  revision: RevisionView
  /** The number of the sentence that is meant, or null for the article as a whole. */
  sentence: number | null
  lastSeq: number
  actor: Actor
  deeds: TalkDeeds
  onSentence: (number: number) => void
  onClaim: (claimId: string) => void
  onClose: () => void
}

const Quote = ({ children }: { children: ReactNode }) => (
  <blockquote
    translate="no"
    dir="auto"
    className="line-clamp-3 border-s-2 border-line-strong ps-3 font-reading text-16 leading-snug"
  >
    {children}
  </blockquote>
)

/** All that is said of an article, each thread with a way to its place; or of one of its sentences. */
export function ArticleTalk({
  articleId,
  revision,
  sentence,
  lastSeq,
  actor,
  deeds,
  onSentence,
  onClaim,
  onClose,
}: ArticleTalkProps) {
  const [meant, mean] = useState(sentence)
  const [asked] = useState(askedComment)
  const mayComment = may(actor, 'comment')
  const talk = useTalk((page) => deeds.listArticleComments({ articleId, ...page }), lastSeq)
  const around: TalkContext = { articleId, actor, deeds, asked, onSaid: talk.readAgain }
  const span = meant === null ? null : (revision.sentences[meant] ?? null)
  const isHere = ({ head }: Thread) =>
    meant === null || (head.sentence !== null && placeOfSentence(head.sentence, revision) === meant)
  const threads = talk.threads?.filter(isHere) ?? []
  const lead = (go: () => void) => {
    onClose()
    go()
  }
  const placeOfThread = ({ head }: Thread) => (
    <Place
      head={head}
      revision={revision}
      articleId={articleId}
      onSentence={(at) => lead(() => onSentence(at))}
      onClaim={(id) => lead(() => onClaim(id))}
    />
  )
  return (
    <Dialog title={span ? 'Comments on this sentence' : 'Comments'} wide onClose={onClose}>
      <div className="flex flex-col gap-5">
        {span && <Quote>{revision.text.slice(span.start, span.end)}</Quote>}
        {span && (
          <p>
            <Button look="quiet" onClick={() => mean(null)} className="-ms-3">
              All comments of this article
            </Button>
          </p>
        )}
        {mayComment && (
          <NewThread
            articleId={articleId}
            sentence={span && { revision: revision.number, start: span.start }}
            isAsked={sentence !== null || asked === null}
            around={around}
          />
        )}
        <TalkWaiting talk={talk} />
        {talk.threads && threads.length === 0 && (
          <p className="text-14 text-ink-soft">
            {span
              ? 'Nobody said anything of this sentence yet.'
              : 'Nobody said anything of this article yet.'}
          </p>
        )}
        <ThreadList threads={threads} around={around} placeOf={meant === null ? placeOfThread : undefined} />
      </div>
    </Dialog>
  )
}

type NewThreadProps = {
  articleId: string
  /** The sentence that is meant, or null for the article as a whole. */
  sentence: { revision: number; start: number } | null
  /** Whether somebody came to write. */
  isAsked: boolean
  around: TalkContext
}

/** The form of a new comment, or the button that opens it. */
function NewThread({ articleId, sentence, isAsked, around }: NewThreadProps) {
  const [isWriting, write] = useState(isAsked)
  const draft = sentence
    ? `comment:sentence:${articleId}:${sentence.revision}-${sentence.start}`
    : `comment:article:${articleId}`
  if (!isWriting)
    return (
      <p>
        <Button onClick={() => write(true)}>
          {sentence ? 'Comment on the sentence' : 'Comment on the article'}
        </Button>
      </p>
    )
  return (
    <CommentForm
      key={sentence?.start}
      draft={draft}
      around={around}
      takesFocus
      label={sentence ? 'Comment on this sentence' : 'Comment on the article'}
      verb="Comment"
      send={(said) =>
        around.deeds.commentOnArticle({ articleId, ...(sentence === null ? {} : { sentence }), ...said })
      }
      onDone={() => (write(false), around.onSaid())}
      onLeave={() => write(false)}
    />
  )
}

type PlaceProps = Pick<ArticleTalkProps, 'revision' | 'articleId' | 'onSentence' | 'onClaim'> & {
  head: Comment
}

/** What a thread is about, with the way there; nothing for the article as a whole. */
function Place({ head, revision, articleId, onSentence, onClaim }: PlaceProps) {
  const { claimId, evidenceId, sentence } = head
  if (claimId) {
    return (
      <p className="flex flex-wrap items-baseline gap-x-2 text-13 text-ink-soft">
        {evidenceId ? 'On the evidence of a claim' : 'On a claim'}
        <Button look="quiet" onClick={() => onClaim(claimId)}>
          Go to the claim
        </Button>
      </p>
    )
  }
  if (!sentence) return <p className="text-13 text-ink-soft">On the article</p>
  const at = placeOfSentence(sentence, revision)
  return (
    <div className="flex flex-col items-start">
      <Quote>{sentence.quote}</Quote>
      {at !== null && (
        <Button look="quiet" className="-ms-3" onClick={() => onSentence(at)}>
          Go to the sentence
        </Button>
      )}
      {at === null && (
        <p className="pt-1 text-13 text-ink-soft">
          These words are no longer in the text.{' '}
          <Link
            href={`/articles/${articleId}/revisions`}
            prefetch={false}
            className="underline underline-offset-2"
          >
            See revision {sentence.revision}
          </Link>
        </p>
      )}
    </div>
  )
}
