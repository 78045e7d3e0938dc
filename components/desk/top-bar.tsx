import Link from 'next/link'
import { Wordmark } from '@/components/ui/wordmark'
import { DeskBell } from '@/components/notices/desk-bell'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { BarLink } from './bar-link'
import { NameMenu } from './name-menu'

/** The one bar above the desk: where one can go, and who is here. */
export function TopBar({ actor }: { actor: Actor }) {
  return (
    <header className="border-b border-line bg-page print:hidden">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-1 px-4 sm:gap-2 sm:px-6">
        <Link href="/" aria-label="Tickmark, the desk" className="me-1 inline-flex min-h-11 items-center rounded-sm sm:me-4"><Wordmark /></Link>
        <nav aria-label="Main" className="flex min-w-0 items-center overflow-x-auto">
          <BarLink href="/">Desk</BarLink>
          {may(actor, 'review-claim') && <BarLink href="/queue">Queue</BarLink>}
          {may(actor, 'read-agreement') && <BarLink href="/agreement">Agreement</BarLink>}
          {may(actor, 'manage-people') && <BarLink href="/people">People</BarLink>}
          {may(actor, 'manage-desk') && <BarLink href="/settings">Settings</BarLink>}
        </nav>
        <DeskBell ownLine className="ms-auto" />
        <div className="min-w-0"><NameMenu name={actor.name} email={actor.email} /></div>
      </div>
    </header>
  )
}
