import Link from 'next/link'
import { Fold } from '@/components/ui/fold'
import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import { sizeOf } from '@/components/ui/size-of'
import type { SnapshotView } from '@/lib/domain/snapshot'

/** Where a snapshot came from, in one line, and folded under it how it came. */
export function SnapshotStrip({ snapshot }: { snapshot: SnapshotView }) {
  const { url, answer, fetchedBy, askedAt, takenAt, page, earlier } = snapshot
  return (
    <div className="border-y border-line py-3 text-14 text-ink-soft">
      <p>
        {answer ? 'Fetched by the desk for' : 'Asked for by'} <bdi translate="no">{fetchedBy.name}</bdi>,{' '}
        <RelativeTime at={takenAt ?? askedAt} />, from{' '}
        <bdi translate="no" className="break-all">
          <SeenText>{answer?.address ?? url}</SeenText>
        </bdi>
        {page && <Byline {...page} />}
      </p>
      {earlier.map(({ id, articleId, takenAt: at, fetchedBy: by }) => (
        <p key={id}>
          <Link href={`/articles/${articleId}/snapshots/${id}`} className="underline underline-offset-4">
            Already kept
          </Link>{' '}
          <RelativeTime at={at} /> for <bdi translate="no">{by.name}</bdi>
        </p>
      ))}
      {answer && (
        <div className="mt-3">
          <Fold title="How it came" says={`status ${answer.status}, ${sizeOf(answer.bytes)}`}>
            <HowItCame snapshot={snapshot} answer={answer} />
          </Fold>
        </div>
      )}
    </div>
  )
}

function Byline({
  author,
  publisher,
  publishedAt,
}: {
  author: string | null
  publisher: string | null
  publishedAt: string | null
}) {
  const said = [author, publisher].filter((name) => name !== null)
  return (
    <>
      {said.map((name) => (
        <span key={name}>
          {' · '}
          <bdi translate="no">
            <SeenText>{name}</SeenText>
          </bdi>
        </span>
      ))}
      {publishedAt && <> · published {publishedAt.slice(0, 10)}</>}
    </>
  )
}

type HowItCameProps = { snapshot: SnapshotView; answer: NonNullable<SnapshotView['answer']> }

function HowItCame({ snapshot: { url, hops }, answer }: HowItCameProps) {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Asked for', url],
    ...hops.slice(1).map(({ address }, at) => [`Sent on (${hops[at]?.status})`, address] as const),
    ['Kind', answer.mediaType],
    ['Date', answer.headers.date ?? null],
    ['Last changed', answer.headers['last-modified'] ?? null],
    ['ETag', answer.headers.etag ?? null],
    ['SHA-256', answer.sha256],
    ['Certificate', answer.certificate],
  ]
  return (
    <dl className="mt-2 grid grid-cols-1 gap-x-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      {facts.map(([name, value], at) =>
        value === null ? null : (
          <div key={at} className="contents">
            <dt className="text-13 text-ink-faint">{name}</dt>
            <dd translate="no" className="mb-1 text-13 break-all">
              <SeenText>{value}</SeenText>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
