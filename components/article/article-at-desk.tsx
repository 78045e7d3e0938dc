'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useClient } from '@/components/desk/use-client'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import { ArticleScreen } from './article-screen'
import { listenToDesk } from './listen'

type ArticleAtDeskProps = { dossier: Dossier; actor: Actor; now: string; search: string }

/** The article screen with the desk at its other end: deeds over the HTTP API, changes over the live line. */
export function ArticleAtDesk(props: ArticleAtDeskProps) {
  const router = useRouter()
  const { client, dialog } = useClient(props.actor.email)
  const refresh = useCallback(() => router.refresh(), [router])
  return (
    <>
      <ArticleScreen {...props} deeds={client} refresh={refresh} listen={listenToDesk} />
      {dialog}
    </>
  )
}
