import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { NoticesScreen } from '@/components/notices/notices-screen'
import { listNotices } from '@/lib/views/notices/list-notices'

export const metadata: Metadata = { title: 'Notices' }

const onAPage = 50

/** What waits for the person who asks. */
export default async function NoticesPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>
}) {
  const actor = await signedIn()
  const [cursor] = [(await searchParams).cursor].flat()
  const notices = await listNotices(actor, { limit: onAPage, cursor })
  if (!notices.ok) redirect('/notices')
  const { items, next, unread } = notices.value
  return <NoticesScreen notices={items} next={next} unread={unread} email={actor.email} />
}
