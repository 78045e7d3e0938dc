'use client'

import { BackToArticle } from '@/components/article-facts/back-to-article'
import { PreviewText } from '@/components/preview/preview'
import { useClient } from '@/components/sign-in/use-client'
import { Notice } from '@/components/ui/notice'
import { SeenText } from '@/components/ui/seen-text'
import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts } from '@/lib/domain/article'
import { directionOf } from '@/lib/domain/direction'
import { noWordsSays } from '@/lib/domain/foreign-page'
import type { SnapshotView } from '@/lib/domain/snapshot'
import { FetchAgain } from './fetch-again'
import { FetchUnderWay } from './fetch-under-way'
import { Compared } from './compared'
import { SnapshotStrip } from './snapshot-strip'

type SnapshotScreenProps = {
  snapshot: SnapshotView
  sentences: readonly Span[]
  article: Pick<ArticleFacts, 'id' | 'title'>
  email: string
  mayFetch: boolean
  mayCancel: boolean
}

/** What stood at an address when it was fetched: where it came from, what it is, and its text as the article's is read. */
export function SnapshotScreen({
  snapshot,
  sentences,
  article,
  email,
  mayFetch,
  mayCancel,
}: SnapshotScreenProps) {
  const { client, dialog } = useClient(email)
  const { state, url, page } = snapshot
  const language = page?.language ?? 'und'
  const direction = page?.language ? directionOf(page.language) : 'ltr'
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <BackToArticle articleId={article.id} prefetch={false} />
          <h1 translate="no" dir="auto" className="font-reading text-24 font-semibold break-words">
            <SeenText>{page?.title ?? url}</SeenText>
          </h1>
        </div>
        {mayFetch && state !== 'fetching' && <FetchAgain snapshot={snapshot} client={client} />}
      </header>
      <SnapshotStrip snapshot={snapshot} />
      {state === 'fetching' && <FetchUnderWay snapshot={snapshot} client={client} mayCancel={mayCancel} />}
      <WhatItIs snapshot={snapshot} />
      <Compared snapshot={snapshot} language={language} direction={direction} />
      {page && page.text !== '' && (
        <div>
          <PreviewText
            read={{ text: page.text, blocks: page.blocks, sentences }}
            language={language}
            direction={direction}
          />
        </div>
      )}
      {dialog}
    </div>
  )
}

const readingSays = {
  article: null,
  main: 'The desk read what the page marks as its main part, since nothing in it reads like an article.',
  page: 'The desk read the whole page, since nothing in it reads like an article.',
} as const

/** What came in place of an article, or why nothing came, in one sentence each. */
function WhatItIs({ snapshot: { state, failure, page, answer, wallMessage } }: { snapshot: SnapshotView }) {
  if (failure) return <Notice>{failure.message}</Notice>
  if (state === 'cancelled') return <Notice kind="news">The fetch was cancelled; nothing was kept.</Notice>
  if (answer && !page)
    return (
      <Notice kind="news">
        The file is kept as it came. The desk cannot show what stands in such a file.
      </Notice>
    )
  if (!page) return null
  if (page.wall !== 'article') return <Notice>{wallMessage}</Notice>
  if (page.text === '') return <Notice kind="news">{noWordsSays(answer?.mediaType ?? '')}</Notice>
  const says = readingSays[page.reading]
  return says && <Notice kind="news">{says}</Notice>
}
