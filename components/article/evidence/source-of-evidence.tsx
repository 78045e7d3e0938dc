import Link from 'next/link'
import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import type { Evidence } from '@/lib/domain/evidence'
import { evidenceName } from './evidence-words'

type OfEvidence = Readonly<{ evidence: Evidence }>

/** The way to the source's page: under its name, where that is not what the piece of evidence is called. */
export function SourceLink({ evidence }: OfEvidence) {
  const { source, sourceName } = evidence
  if (!source || !sourceName) return null
  return (
    <>
      <Link
        href={`/sources/${source}`}
        prefetch={false}
        className="underline underline-offset-2 hover:text-ink"
      >
        {evidenceName(evidence) !== sourceName ? (
          <bdi translate="no">
            <SeenText>{sourceName}</SeenText>
          </bdi>
        ) : (
          'About this source'
        )}
      </Link>
      .{' '}
    </>
  )
}

/** That the source of a piece of evidence was withdrawn, and why: then the evidence counts no more. */
export function SourceWithdrawn({ evidence, now }: OfEvidence & Readonly<{ now: string }>) {
  const { sourceWithdrawnAt, sourceWithdrawnReason } = evidence
  if (sourceWithdrawnAt === null) return null
  return (
    <>
      {' '}
      Its source was withdrawn <RelativeTime at={sourceWithdrawnAt} now={now} />
      {sourceWithdrawnReason && (
        <>
          : <SeenText>{sourceWithdrawnReason}</SeenText>
        </>
      )}
    </>
  )
}
