'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { useClient } from '@/components/desk/use-client'
import type { Actor } from '@/lib/domain/person'
import { ArticleScreen } from './article-screen'
import { readForScreen } from './for-screen'
import { listenToDesk } from './listen'

type ArticleAtDeskProps = {
  /** As `writeForScreen` gives it. */
  dossier: string
  actor: Actor
  now: string
  search: string
}

/** The article screen with the desk at its other end: deeds over the HTTP API, changes over the live line. */
export function ArticleAtDesk({ dossier: written, ...props }: ArticleAtDeskProps) {
  const dossier = useMemo(() => readForScreen(written), [written])
  const router = useRouter()
  const { client, dialog } = useClient(props.actor.email)
  const refresh = useCallback(() => router.refresh(), [router])
  return (
    <>
      <ArticleScreen {...props} dossier={dossier} deeds={client} refresh={refresh} listen={listenToDesk} />
      {dialog}
    </>
  )
}
