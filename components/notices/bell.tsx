import { Bell as BellIcon } from 'lucide-react'
import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'

const most = 99

/** The way to one's notices, with how many of them are unread. */
export function Bell({ unread, className }: { unread: number; className?: string }) {
  const name = unread === 0 ? 'Notices' : `Notices, ${unread} unread`
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={name}
      title={name}
      className={classNames(
        'relative inline-flex size-9 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-panel hover:text-ink pointer-coarse:size-11',
        className,
      )}
    >
      <BellIcon aria-hidden className="size-[1.125rem]" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute end-0 top-0 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-accent"
        >
          {unread > most ? `${most}+` : unread}
        </span>
      )}
    </Link>
  )
}
