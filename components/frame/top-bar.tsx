import Link from 'next/link'
import { DeskBell } from '@/components/notices/desk-bell'
import { Menu } from '@/components/ui/menu'
import { Wordmark } from '@/components/ui/wordmark'
import type { Deed } from '@/lib/domain/deeds'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { BarLink } from './bar-link'
import { NameMenu } from './name-menu'

/** Where one can go from the desk, and the deed that the place is for; where the bar is narrow these are in a menu. */
const places: readonly { href: string; label: string; deed: Deed }[] = [
  { href: '/claims', label: 'Claims', deed: 'read-article' },
  { href: '/sources', label: 'Sources', deed: 'read-sources' },
  { href: '/queue', label: 'Queue', deed: 'review-claim' },
  { href: '/agreement', label: 'Agreement', deed: 'read-agreement' },
  { href: '/history', label: 'History', deed: 'read-history' },
  { href: '/people', label: 'People', deed: 'manage-people' },
  { href: '/settings', label: 'Settings', deed: 'manage-desk' },
]

/** The one bar above the desk: where one can go, and who is here. */
export function TopBar({ actor }: { actor: Actor }) {
  const open = places.filter(({ deed }) => may(actor, deed))
  return (
    <header className="border-b border-line bg-page print:hidden">
      <div className="mx-auto flex h-14 max-w-6xl items-center px-4 sm:gap-2 sm:px-6">
        <Link
          href="/"
          aria-label="Tickmark, the desk"
          className="me-1 inline-flex min-h-11 items-center rounded-sm sm:me-4"
        >
          <Wordmark isBrief />
        </Link>
        <nav aria-label="Main" className="flex min-w-0 items-center">
          <BarLink href="/">Desk</BarLink>
          {open.map(({ href, label }) => (
            <span key={href} className="hidden lg:block">
              <BarLink href={href}>{label}</BarLink>
            </span>
          ))}
        </nav>
        {open.length > 0 && (
          <Menu
            className="lg:hidden"
            label="More"
            name="More places"
            lines={open.map(({ href, label }) => ({ href, label }))}
          />
        )}
        <DeskBell ownLine className="ms-auto" />
        <div className="min-w-0">
          <NameMenu name={actor.name} email={actor.email} />
        </div>
      </div>
    </header>
  )
}
