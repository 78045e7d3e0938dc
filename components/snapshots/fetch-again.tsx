import { useRouter } from 'next/navigation'
import type { Client } from '@/components/client/client'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { SnapshotView } from '@/lib/domain/snapshot'

type FetchAgainProps = {
  snapshot: Pick<SnapshotView, 'id' | 'articleId' | 'url' | 'state'>
  client: Pick<Client, 'fetchAgain' | 'fetchSnapshot'>
}

/** Fetches the page once more, compares it with what was kept where anything was, and goes to what comes of it. */
export function FetchAgain({ snapshot: { id: snapshotId, articleId, url, state }, client }: FetchAgainProps) {
  const router = useRouter()
  const { isBusy, refusal, send } = useSend()
  const ask = () =>
    state === 'kept' ? client.fetchAgain({ snapshotId }) : client.fetchSnapshot({ articleId, url })
  const fetchAgain = () =>
    send(ask, {
      onDone: ({ id }) => router.push(`/articles/${articleId}/snapshots/${id}`),
      leaves: true,
    })
  return (
    <div className="flex flex-col items-end gap-2">
      <Button busy={isBusy} onClick={() => void fetchAgain()}>
        Fetch again
      </Button>
      {refusal.message && <Notice>{refusal.message}</Notice>}
    </div>
  )
}
