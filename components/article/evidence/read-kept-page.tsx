'use client'

import { useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useAnswer } from '@/components/client/use-answer'
import { KeptTextReader } from '@/components/article/kept-text/kept-text-reader'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import type { Evidence, SnapshotSeen } from '@/lib/domain/evidence'
import { evidenceName } from './evidence-words'
import { KeptPageStrip, pageLabel } from './kept-page-strip'

type ReadPageProps = Readonly<{ evidence: Evidence; snapshot: SnapshotSeen; onClose: () => void }>

/** The page that evidence leans on, its excerpt marked, in the article's place. */
function ReadPage({ evidence, snapshot, onClose }: ReadPageProps) {
  const { deeds } = useClaimDesk()
  const { value: page, problem } = useAnswer(snapshot.id, () =>
    deeds.readSnapshot({ snapshotId: snapshot.id }),
  )
  return (
    <KeptTextReader
      title={page?.page?.title ?? evidenceName(evidence)}
      label={pageLabel}
      strip={
        problem !== null ? (
          <Notice>The page could not be read. {problem}</Notice>
        ) : page === null ? (
          <Skeleton className="h-4 w-48" />
        ) : (
          <>
            <KeptPageStrip page={page} />
            {!page.page?.text && (
              <Notice kind="news">There are no words in it that the desk can show.</Notice>
            )}
          </>
        )
      }
      read={page?.page?.text ? page.page : null}
      marked={evidence.excerptAt}
      onClose={onClose}
    />
  )
}

/** That the page of evidence was kept, and the way to read it where the article is read; nothing where it was not. */
export function ReadKeptPage({ evidence, now }: { evidence: Evidence; now: string }) {
  const [isReading, setReading] = useState(false)
  const { snapshot, excerptAt } = evidence
  if (!snapshot) return null
  return (
    <>
      Its{' '}
      <button
        type="button"
        onClick={() => setReading(true)}
        className="text-accent underline underline-offset-2"
      >
        page was kept
      </button>{' '}
      by the desk <RelativeTime at={snapshot.takenAt} now={now} />
      {excerptAt && ', the excerpt marked in it'}.{' '}
      {isReading && <ReadPage evidence={evidence} snapshot={snapshot} onClose={() => setReading(false)} />}
    </>
  )
}
