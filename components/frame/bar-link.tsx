'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

const look =
  'inline-flex min-h-11 items-center px-2.5 text-14 font-medium text-ink-soft underline-offset-[0.6em] hover:text-ink sm:px-3 ' +
  'aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-2'

/** A word of the bar that leads somewhere and knows when one is there. */
export function BarLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname() === href
  return (
    <Link href={href} aria-current={here ? 'page' : undefined} className={look}>
      {children}
    </Link>
  )
}
