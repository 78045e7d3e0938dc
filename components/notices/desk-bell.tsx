'use client'

import { memo, useEffect, useState } from 'react'
import { makeClient } from '@/components/client/client'
import { hearDesk } from '@/components/live/hear'
import { Bell } from './bell'
import { noticeRing, ringNotices } from '@/components/client/notice-ring'

/** Whoever only counts asks nobody to sign in again. */
const client = makeClient(async () => false)

/** Listens for notices alone until the given function is called. */
const listen = (): (() => void) =>
  hearDesk({ article: null, after: 0 }, ({ kind }) => void (kind === 'notice' && ringNotices()))

/** The bell with the desk at its other end; with `ownLine` on a page that listens to nothing else. */
export const DeskBell = memo(function DeskBell({
  ownLine = false,
  className,
}: {
  ownLine?: boolean
  className?: string
}) {
  const [unread, count] = useState(0)
  useEffect(() => {
    const look = () =>
      void client.listNotices({ limit: 1 }).then((answer) => answer.ok && count(answer.value.unread))
    look()
    window.addEventListener(noticeRing, look)
    const stop = ownLine ? listen() : undefined
    return () => {
      window.removeEventListener(noticeRing, look)
      stop?.()
    }
  }, [ownLine])
  return <Bell unread={unread} className={className} />
})
