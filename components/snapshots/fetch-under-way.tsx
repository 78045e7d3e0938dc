import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Client } from '@/components/client/client'
import { saysFetching, watchFetch } from '@/components/client/watch-fetch'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { SnapshotView } from '@/lib/domain/snapshot'

type FetchUnderWayProps = {
  snapshot: Pick<SnapshotView, 'id' | 'progress'>
  client: Pick<Client, 'readSnapshot' | 'cancelFetch'>
  mayCancel: boolean
}

/** How far a page is that is being fetched, and the way to cancel it; when it has ended the screen is read anew. */
export function FetchUnderWay({ snapshot: { id, progress: first }, client, mayCancel }: FetchUnderWayProps) {
  const router = useRouter()
  const [progress, setProgress] = useState(first)
  const { isBusy, refusal, send } = useSend()
  useEffect(
    () =>
      watchFetch(client.readSnapshot, id, (snapshot) =>
        snapshot?.state === 'fetching' ? setProgress(snapshot.progress) : router.refresh(),
      ),
    [client, id, router],
  )
  const cancel = () =>
    send(() => client.cancelFetch({ snapshotId: id }), {
      onDone: () => router.refresh(),
      onRefused: () => (router.refresh(), null),
    })
  const { bytes, of } = progress ?? { bytes: 0, of: null }
  const says = saysFetching(bytes)
  return (
    <div className="flex flex-col items-start gap-3">
      <p role="status" className="text-14">
        {says}
      </p>
      {of !== null && <ProgressBar done={bytes} all={of} label={says} className="w-64" />}
      {mayCancel && (
        <Button look="quiet" busy={isBusy} onClick={() => void cancel()}>
          Cancel the fetch
        </Button>
      )}
      {refusal.message && <Notice>{refusal.message}</Notice>}
    </div>
  )
}
