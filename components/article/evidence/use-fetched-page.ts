'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { useSend } from '@/components/form/use-send'
import { watchFetch } from '@/components/client/watch-fetch'
import type { SnapshotView } from '@/lib/domain/snapshot'

/** A page that is fetched, or was kept before: how it stands, how to begin and how to end it, and what is said against it. */
export function useFetchedPage(snapshotId: string, onKept: (page: SnapshotView) => void) {
  const { deeds } = useClaimDesk()
  const { article } = useReading()
  const [asked, setAsked] = useState<string | null>(null)
  const [page, setPage] = useState<SnapshotView | null>(null)
  const { isBusy, refusal, send } = useSend()
  const wanted = asked ?? (snapshotId || null)

  const show = useEffectEvent((found: SnapshotView | null) => {
    setPage(found)
    if (found?.state === 'kept' && asked === found.id) onKept(found)
    if (found?.state !== 'fetching') setAsked(null)
  })
  useEffect(
    () => (wanted === null ? undefined : watchFetch(deeds.readSnapshot, wanted, (found) => show(found))),
    [deeds, wanted],
  )

  return {
    page: page && (page.id === snapshotId || page.id === asked || page.state !== 'kept') ? page : null,
    isFetching: isBusy || asked !== null,
    refusal: refusal.message,
    begin: (url: string) => {
      setPage(null)
      return send(() => deeds.fetchSnapshot({ articleId: article.id, url }), {
        onDone: ({ id }) => setAsked(id),
        onRefused: ({ message, fields }) => fields?.url ?? message,
      })
    },
    cancel: () => asked !== null && send(() => deeds.cancelFetch({ snapshotId: asked })),
  }
}
