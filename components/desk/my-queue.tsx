import { Pages } from '@/components/form/pages'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { List } from '@/lib/api/contract'
import type { QueueLine } from '@/lib/domain/queue'
import { QueueList } from './queue-list'

type MyQueueProps = { queue: List<QueueLine>; now: string }

/** The first of what waits for the reader, above the articles of the desk; nothing when nothing waits. */
export function QueueAhead({ queue: { items, next }, now }: MyQueueProps) {
  if (items.length === 0) return null
  return (
    <section aria-label="My queue" className="flex flex-col gap-2 pb-3">
      <div className="flex min-h-11 items-center justify-between gap-4">
        <h2 className="font-reading text-19 font-semibold">My queue</h2>
        {next && <ButtonLink href="/queue">All that waits</ButtonLink>}
      </div>
      <QueueList lines={items} now={now} />
    </section>
  )
}

/** The whole queue, a page at a time: what is due first comes first. */
export function MyQueue({ queue: { items, next }, now, isFirst }: MyQueueProps & { isFirst: boolean }) {
  return (
    <div className="flex flex-col gap-5">
      <h1 className="flex min-h-11 items-center font-reading text-24 font-semibold">My queue</h1>
      {items.length > 0 && <QueueList lines={items} now={now} />}
      {items.length === 0 && (
        <EmptyState title="Nothing waits for you" action={<ButtonLink href="/">Open the desk</ButtonLink>}>
          Open an article and take a claim that nobody has. What is assigned to you, went stale or needs you
          to decide appears here.
        </EmptyState>
      )}
      <Pages
        first={isFirst ? null : { href: '/queue', label: 'First page' }}
        next={next ? { href: `/queue?cursor=${encodeURIComponent(next)}`, label: 'Next page' } : null}
      />
    </div>
  )
}
