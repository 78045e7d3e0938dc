'use client'

import Link from 'next/link'
import { useReading } from '@/components/article/subscribe/use-session'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Evidence } from '@/lib/domain/evidence'

/** That the page of evidence was kept, and the way to where it can be read; nothing where it was not. */
export function KeptPageLink({
  evidence: { snapshot, excerptAt },
  now,
}: {
  evidence: Evidence
  now: string
}) {
  const { article } = useReading()
  if (!snapshot) return null
  return (
    <>
      Its{' '}
      <Link
        prefetch={false}
        href={`/articles/${article.id}/snapshots/${snapshot.id}`}
        className="text-accent underline underline-offset-2"
      >
        page was kept
      </Link>{' '}
      by the desk <RelativeTime at={snapshot.takenAt} now={now} />
      {excerptAt && ', the excerpt marked in it'}.{' '}
    </>
  )
}
