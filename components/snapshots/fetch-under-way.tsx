import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Client } from '@/components/client/client'
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

const pause = 700

/** How far a page is that is being fetched, and the way to cancel it; when it has ended the screen is read anew. */
export function FetchUnderWay({ snapshot: { id, progress: first }, client, mayCancel }: FetchUnderWayProps) {
  const router = useRouter()
  const [progress, setProgress] = useState(first)
  const { isBusy, refusal, send } = useSend()
  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      const answer = await client.readSnapshot({ snapshotId: id })
      if (isGone) return
      if (answer.ok && answer.value.state !== 'fetching') return router.refresh()
      if (answer.ok) setProgress(answer.value.progress)
      timer = setTimeout(() => void look(), pause)
    }
    timer = setTimeout(() => void look(), pause)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [client, id, router])
  const cancel = () =>
    send(() => client.cancelFetch({ snapshotId: id }), {
      onDone: () => router.refresh(),
      onRefused: () => (router.refresh(), null),
    })
  const { bytes, of } = progress ?? { bytes: 0, of: null }
  const says = bytes === 0 ? 'Fetching the page…' : `Fetching the page: ${Math.ceil(bytes / 1024)} kB so far…`
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
