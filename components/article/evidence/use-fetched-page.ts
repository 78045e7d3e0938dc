'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { useSend } from '@/components/form/use-send'
import type { SnapshotView } from '@/lib/domain/snapshot'

const askAgainAfter = 400

/** A page that is fetched, or was kept before: how it stands, how to begin and how to end it, and what is said against it. */
export function useFetchedPage(snapshotId: string, onKept: (page: SnapshotView) => void) {
  const { deeds } = useClaimDesk()
  const { article } = useReading()
  const [asked, setAsked] = useState<string | null>(null)
  const [page, setPage] = useState<SnapshotView | null>(null)
  const { isBusy, refusal, send } = useSend()
  const wanted = asked ?? (snapshotId || null)

  const read = useEffectEvent(async (id: string) => {
    const answer = await deeds.readSnapshot({ snapshotId: id })
    if (!answer.ok) return null
    setPage(answer.value)
    if (answer.value.state === 'kept' && asked === id) onKept(answer.value)
    if (answer.value.state !== 'fetching') setAsked(null)
    return answer.value.state
  })
  useEffect(() => {
    if (wanted === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const look = async () => {
      const state = await read(wanted)
      if (!isGone && state === 'fetching') timer = setTimeout(() => void look(), askAgainAfter)
    }
    void look()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [wanted])

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
