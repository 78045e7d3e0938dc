'use client'

import { memo, useEffect, useState } from 'react'
import { makeClient } from '@/components/desk/deeds'
import { Bell } from './bell'
import { noticeRing, ringNotices } from './ring'

/** Whoever only counts asks nobody to sign in again. */
const client = makeClient(async () => false)

/** Listens for notices on a line of its own until the given function is called; the browser resumes it by itself. */
function listen(): () => void {
  const source = new EventSource('/api/v1/events')
  source.addEventListener('notice', ringNotices)
  return () => source.close()
}

/** The bell with the desk at its other end; with `ownLine` on a page that listens to nothing else. */
export const DeskBell = memo(function DeskBell({ ownLine = false, className }: { ownLine?: boolean; className?: string }) {
  const [unread, count] = useState(0)
  useEffect(() => {
    const look = () => void client.listNotices({ limit: 1 }).then((answer) => answer.ok && count(answer.value.unread))
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
