'use client'

import { useEffect, useState } from 'react'

const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 4.35],
  ['month', 12],
  ['year', Infinity],
] as const

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** A moment as a person says it: "just now", "5 minutes ago", "yesterday". */
export function sayRelative(at: Date, now: Date): string {
  let amount = (at.getTime() - now.getTime()) / 1000
  if (Math.abs(amount) < 45) return 'just now'
  for (const [unit, size] of steps) {
    if (Math.abs(Math.round(amount)) < size) return ago.format(Math.round(amount), unit)
    amount /= size
  }
  return at.toISOString()
}

/** One for each zone: making one takes longer than all that is said by it on a screen. */
const exactIn = new Map<string | undefined, Intl.DateTimeFormat>()

/** A moment to the minute, with its zone. */
export function sayExact(at: Date, timeZone?: string): string {
  const exact =
    exactIn.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long', timeZone })
  exactIn.set(timeZone, exact)
  return exact.format(at)
}

const minute = 60_000

/** When each moment that the desk called the present was first seen here, by this browser's clock. */
const firstSeen = new Map<string, number>()

/** The present as it goes on from what the desk said it was: right on a machine whose clock is wrong, and on a page that comes back from memory. */
export function goOnFrom(now: string): Date {
  const seen = firstSeen.get(now) ?? Date.now()
  firstSeen.set(now, seen)
  return new Date(Date.parse(now) + Math.max(0, Date.now() - seen))
}

/** A time as it is said, with the exact one on hover: in UTC from the server, then in the reader's zone. `now` is what the desk said when it was drawn; without it this machine's clock is asked. */
export function RelativeTime({ at, now, className }: { at: string; now?: string; className?: string }) {
  const moment = new Date(at)
  const [said, say] = useState<{ now: Date; zone?: string }>(() => ({
    now: now === undefined ? new Date() : new Date(now),
    zone: 'UTC',
  }))
  useEffect(() => {
    const refresh = () => say({ now: now === undefined ? new Date() : goOnFrom(now) })
    refresh()
    const ticking = setInterval(refresh, minute)
    return () => clearInterval(ticking)
  }, [now])
  return (
    <time dateTime={at} title={sayExact(moment, said.zone)} className={className} suppressHydrationWarning>
      {sayRelative(moment, said.now)}
    </time>
  )
}
