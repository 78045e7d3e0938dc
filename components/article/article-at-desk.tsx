'use client'

import { use, useState } from 'react'
import { DeskBell } from '@/components/notices/desk-bell'
import { useClient } from '@/components/sign-in/use-client'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import { ArticleGone } from './article-gone'
import { ArticleLoading } from './article-loading'
import { ArticleScreen } from './article-screen'
import { unpackDossier, packDossier } from '@/lib/wire/dossier'
import { takeOver } from '@/lib/wire/page-handoff'
import { listenToDesk } from './listen'
import { blockStart } from '@/components/article/text/read-selection'
import { useDossier } from './use-dossier'

type ArticleAtDeskProps = {
  /** The key under which the server's page has handed the dossier over. */
  handedOver: string
  articleId: string
  lastSeq: number
  actor: Actor
  now: string
  search: string
}

const isServer = typeof window === 'undefined'

/** The dossier that came with the page: its facts from the page's data, its words from the blocks as they stand there. */
function fromPage(key: string): Dossier | null {
  const written = document.getElementById(key)
  if (!written?.textContent) return null
  const blocks = document.querySelectorAll(`article [${blockStart}]`)
  return unpackDossier(
    written.textContent,
    Array.from(blocks, (block) => block.textContent),
  )
}

/** The article screen with the desk at its other end: deeds over the HTTP API, changes over the live line. Text and claims are sent once, in the page. */
export function ArticleAtDesk({ handedOver, articleId, lastSeq, ...props }: ArticleAtDeskProps) {
  const onServer = isServer ? use(takeOver(handedOver)) : null
  const { client, dialog } = useClient(props.actor.email)
  const { dossier, problem, isGone, readAgain } = useDossier({
    articleId,
    lastSeq,
    client,
    first: () => onServer ?? (isServer ? null : fromPage(handedOver)),
  })
  const [key] = useState(dossier && handedOver)
  if (isGone) return <ArticleGone />
  if (!dossier) return <ArticleLoading problem={problem} onRetry={readAgain} />
  return (
    <>
      <ArticleScreen
        {...props}
        dossier={dossier}
        deeds={client}
        refresh={readAgain}
        listen={listenToDesk}
        bell={<DeskBell className="max-sm:hidden" />}
      />
      {dialog}
      {key && (
        <script type="application/json" id={key} suppressHydrationWarning>
          {isServer ? packDossier(dossier) : ''}
        </script>
      )}
    </>
  )
}
