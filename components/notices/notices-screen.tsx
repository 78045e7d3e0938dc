'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useClient } from '@/components/sign-in/use-client'
import type { NoticeView } from '@/lib/domain/notice'
import { Notices } from './notices'
import { hasRung, noticeRing, ringNotices } from '@/components/client/notice-ring'

type NoticesScreenProps = {
  notices: readonly NoticeView[]
  next: string | null
  unread: number
  email: string
}

/** The screen of one's notices: read again when there are new ones, be it that they came before it was awake, and after each deed. */
export function NoticesScreen({ email, ...props }: NoticesScreenProps) {
  const router = useRouter()
  const { client, dialog } = useClient(email)
  useEffect(() => {
    const again = () => router.refresh()
    window.addEventListener(noticeRing, again)
    if (hasRung()) again()
    return () => window.removeEventListener(noticeRing, again)
  }, [router])
  return (
    <>
      <Notices {...props} deeds={client} onRead={ringNotices} />
      {dialog}
    </>
  )
}
