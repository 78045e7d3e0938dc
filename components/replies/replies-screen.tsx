'use client'

import { useState } from 'react'
import { BackToArticle } from '@/components/article-facts/back-to-article'
import { useClient } from '@/components/sign-in/use-client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SeenText } from '@/components/ui/seen-text'
import { Skeleton } from '@/components/ui/skeleton'
import type { ArticleFacts } from '@/lib/domain/article'
import { isClosed } from '@/lib/domain/article-state'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { AskForm, type AskDeeds } from './ask-form'
import type { AnswerDeeds } from './answer-form'
import { ReplyEntry } from './reply-entry'
import { useList } from './use-list'
import type { Call } from '@/lib/api/contract'

export type ReplyDeeds = AskDeeds & AnswerDeeds & Readonly<{ listReplies: Call<'listReplies'> }>
type OfArticle = Readonly<{
  article: Pick<ArticleFacts, 'id' | 'title' | 'state'>
  actor: Pick<Actor, 'id' | 'role' | 'email'>
}>

/** The screen of who was asked for comment on an article, over HTTP. */
export function RepliesScreen({ article, actor }: OfArticle) {
  const { client, dialog } = useClient(actor.email)
  return (
    <>
      <AskedForComment article={article} actor={actor} deeds={client} />
      {dialog}
    </>
  )
}

/** Who was asked for comment, the first one first, and the form to enter somebody; of a closed article only the list. */
export function AskedForComment({ article, actor, deeds }: OfArticle & Readonly<{ deeds: ReplyDeeds }>) {
  const { known, problem, readAgain } = useList((page) =>
    deeds.listReplies({ articleId: article.id, ...page }),
  )
  const [isAsking, ask] = useState(false)
  const isOpen = !isClosed(article.state)
  const mayAsk = isOpen && may(actor, 'ask-for-comment')
  const begin = mayAsk && !isAsking && (
    <Button look="filled" onClick={() => ask(true)}>
      Ask for comment
    </Button>
  )
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <BackToArticle articleId={article.id} prefetch={false} />
      <header className="flex flex-col gap-1">
        <h1 className="font-reading text-24 font-semibold">Asked for comment</h1>
        <p translate="no" dir="auto" className="text-14 text-ink-soft wrap-anywhere">
          <SeenText>{article.title}</SeenText>
        </p>
      </header>
      {isAsking && (
        <AskForm
          articleId={article.id}
          deeds={deeds}
          onDone={() => (ask(false), readAgain())}
          onLeave={() => ask(false)}
        />
      )}
      {problem && (
        <Notice>
          {problem} <Button onClick={readAgain}>Try again</Button>
        </Notice>
      )}
      {known === null && problem === null && <Skeleton className="h-32 w-full" />}
      {known?.length === 0 && !isAsking && (
        <EmptyState title="Nobody was asked yet" action={begin}>
          Whoever an article speaks ill of is asked before it is published. Choose the statements, copy the
          letter, and note what comes back.
        </EmptyState>
      )}
      {known && known.length > 0 && (
        <>
          {begin && <p>{begin}</p>}
          <ul aria-label="Who was asked" className="border-t border-line">
            {known.map((reply) => (
              <ReplyEntry
                key={reply.id}
                reply={reply}
                deeds={deeds}
                mayNote={mayAsk}
                mayEdit={isOpen && may(actor, 'edit-reply', { createdBy: reply.askedBy.id })}
                onChanged={readAgain}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
