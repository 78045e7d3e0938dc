import { CalendarClock, TriangleAlert } from 'lucide-react'
import { classNames } from './class-names'
import { RelativeTime } from './relative-time'
import { isOverdue } from '@/lib/domain/assignment'

/** When something is due; what is late says so with a word and a sign. */
export function DueDate({ dueAt, now, className }: { dueAt: string; now: string; className?: string }) {
  const isLate = isOverdue(dueAt, now)
  const Sign = isLate ? TriangleAlert : CalendarClock
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1',
        isLate ? 'font-medium text-tone-false' : 'text-ink-soft',
        className,
      )}
    >
      <Sign aria-hidden className="size-3.5 shrink-0" />
      <span>
        {isLate ? 'Overdue: ' : 'Due '}
        <RelativeTime at={dueAt} now={now} className="relative z-10" />
      </span>
    </span>
  )
}
