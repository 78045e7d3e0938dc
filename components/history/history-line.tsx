import Link from 'next/link'
import { RelativeTime } from '@/components/ui/relative-time'
import { sayDeed, sayReason, type HistoryEntry } from '@/lib/domain/history-words'
import { quoted } from '@/components/ui/quoted'

const quiet =
  'text-ink-soft underline decoration-line-strong underline-offset-3 hover:text-ink pointer-coarse:py-2'

/** One entry in plain words: who did what to what, where, why and when. */
export function HistoryLine({ entry, isOfOne }: { entry: HistoryEntry; isOfOne: boolean }) {
  const { actor, article, claim, source, at } = entry
  const reason = sayReason(entry)
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_9rem]">
      <div className="min-w-0 text-14">
        <p className="wrap-anywhere">
          <bdi translate="no" className="font-medium">
            {actor ? (actor.name ?? 'The command line') : 'Somebody'}
          </bdi>{' '}
          {sayDeed(entry)}
          {claim && article && (
            <>
              :{' '}
              <Link
                href={`/articles/${article.id}?claim=${claim.id}`}
                prefetch={false}
                className="font-reading underline decoration-line-strong underline-offset-3 hover:decoration-ink"
              >
                <bdi translate="no">{quoted(claim.quote)}</bdi>
              </Link>
            </>
          )}
          {source && (
            <>
              :{' '}
              <Link href={`/sources/${source.id}`} prefetch={false} className={quiet}>
                <bdi translate="no">{source.name}</bdi>
              </Link>
            </>
          )}
        </p>
        {reason && (
          <p className="text-ink-soft wrap-anywhere">
            Reason: <bdi translate="no">{reason}</bdi>
          </p>
        )}
        {article && !isOfOne && (
          <p className="truncate text-13 text-ink-faint">
            {article.isGone ? (
              <span>
                <bdi translate="no">{article.title}</bdi> (deleted)
              </span>
            ) : (
              <Link href={`/articles/${article.id}`} prefetch={false} className={quiet}>
                <bdi translate="no">{article.title}</bdi>
              </Link>
            )}
          </p>
        )}
      </div>
      <RelativeTime at={at} className="text-13 text-ink-faint sm:text-end" />
    </li>
  )
}
