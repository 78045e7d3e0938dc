'use client'

import Link from 'next/link'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { saysFetching } from '@/components/client/watch-fetch'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import type { SnapshotView } from '@/lib/domain/snapshot'

/** What the words of a page are called that the desk fetched. */
export const pageLabel = 'The page as it was kept'

/** Where a page came from and how it compares with itself: who had it fetched, when, and that what came is no article. */
export function KeptPageStrip({ page }: { page: SnapshotView }) {
  const { now } = useClaimDesk()
  const { takenAt, fetchedBy, wallMessage } = page
  return (
    <div className="flex flex-col gap-1 text-13 text-ink-soft">
      <p>
        Fetched and kept by the desk for <bdi translate="no">{fetchedBy.name}</bdi>
        {takenAt && (
          <>
            {' '}
            <RelativeTime at={takenAt} now={now} />
          </>
        )}
        .{' '}
        <Link
          prefetch={false}
          href={`/articles/${page.articleId}/snapshots/${page.id}`}
          className="underline underline-offset-2"
        >
          How it came
        </Link>
      </p>
      {wallMessage && page.page?.wall !== 'article' && (
        <Notice>
          {wallMessage} Upload what you see: a picture of it, or the page as your browser saves it.
        </Notice>
      )}
    </div>
  )
}

/** How far a page has come, what was kept of it, or why nothing was. */
export function PageStanding({ page }: { page: SnapshotView }) {
  const { state, progress, failure } = page
  if (state === 'fetching')
    return <p className="text-13 text-ink-soft">{saysFetching(progress?.bytes ?? 0)}</p>
  if (state === 'cancelled') return <p className="text-13 text-ink-soft">Not fetched: it was cancelled.</p>
  if (failure) return <Notice>{failure.message}</Notice>
  return (
    <>
      {page.page?.title && (
        <p className="font-reading text-14" dir="auto" translate="no">
          <SeenText>{page.page.title}</SeenText>
        </p>
      )}
      <KeptPageStrip page={page} />
    </>
  )
}
