import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { MyQueue } from '@/components/desk/my-queue'
import { readQueue } from '@/lib/views/queue/read-queue'

export const metadata: Metadata = { title: 'My queue' }

const linesOnAPage = 50

/** All that waits for whoever asks. */
export default async function QueuePage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>
}) {
  const actor = await signedIn()
  const [cursor] = [(await searchParams).cursor].flat()
  const queue = await readQueue(actor, { limit: linesOnAPage, cursor })
  if (!queue.ok) redirect('/queue')
  return <MyQueue queue={queue.value} now={new Date().toISOString()} isFirst={cursor === undefined} />
}
