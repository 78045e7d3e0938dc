import { SeenText } from '@/components/ui/seen-text'
import Link from 'next/link'
import { DueDate } from '@/components/ui/due-date'
import { claimStateLabel } from '@/lib/domain/claim'
import { queueLineId, queueReasonLabel, type QueueLine, type QueueReason } from '@/lib/domain/queue'

const sign: Record<QueueReason, string> = {
  adjudicate: '⇄',
  stale: '△',
  outdated: '◷',
  adrift: '≠',
  answer: '↩',
  reply: '✉',
  review: '○',
}

/** What waits, one a line: why, the claim, its article and when it is due; each leads to its place. */
export function QueueList({ lines, now }: { lines: readonly QueueLine[]; now: string }) {
  return (
    <ul aria-label="What waits for you" className="border-t border-line sm:-mx-3">
      {lines.map((line) => (
        <Line key={queueLineId(line)} line={line} now={now} />
      ))}
    </ul>
  )
}

/** Where a line leads: to the claim, or to the comments of the article. */
const pathOf = ({ claim, thread, article }: QueueLine): string =>
  `/articles/${article.id}?${claim === null ? `comment=${thread}` : `claim=${claim}`}`

function Line({ line, now }: { line: QueueLine; now: string }) {
  const { quote, claimReviewed, state, why, dueAt, article } = line
  return (
    <li className="relative grid gap-x-6 gap-y-1 border-b border-line py-3 hover:bg-panel sm:grid-cols-[8.5rem_minmax(0,1fr)_auto] sm:items-baseline sm:px-3">
      <p className="flex flex-wrap gap-x-3 text-13 font-medium">
        {why.map((reason) => (
          <span key={reason} className="whitespace-nowrap">
            <span aria-hidden>{sign[reason]} </span>
            {queueReasonLabel[reason]}
          </span>
        ))}
      </p>
      <div className="min-w-0">
        <Link href={pathOf(line)} prefetch={false} className="rounded-sm after:absolute after:inset-0">
          <bdi
            translate="no"
            lang={article.language}
            dir={article.direction}
            className="line-clamp-2 font-reading text-16 wrap-anywhere text-ink"
          >
            <SeenText>{claimReviewed || quote || article.title}</SeenText>
          </bdi>
        </Link>
        <p className="text-13 text-ink-soft">
          {state === null ? (
            quote ? (
              'Comment on a sentence'
            ) : (
              'Comment on the article'
            )
          ) : (
            <>
              <span className="sr-only">State: </span>
              {claimStateLabel[state]}
            </>
          )}
          {(claimReviewed || quote) && (
            <>
              {' '}
              ·{' '}
              <bdi translate="no" className="wrap-anywhere">
                {article.title}
              </bdi>
            </>
          )}
        </p>
      </div>
      <p className="text-13 sm:text-end">
        {dueAt ? <DueDate dueAt={dueAt} now={now} /> : <span className="text-ink-faint">No date</span>}
      </p>
    </li>
  )
}
