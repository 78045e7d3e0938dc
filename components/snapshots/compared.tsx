import Link from 'next/link'
import { Differences } from '@/components/preview/differences'
import type { SnapshotView } from '@/lib/domain/snapshot'

type Change = NonNullable<SnapshotView['compared']>['change']

const says: Readonly<Record<Change, string>> = {
  same: 'The page is the same as when it was kept.',
  'excerpt-same': 'The excerpt is the same; the page around it has changed.',
  'excerpt-changed': 'The words of the excerpt are not on the page any more.',
  'page-changed': 'The page has changed since it was kept.',
  gone: 'The page is not there any more.',
  walled: 'Something stands in front of the page now.',
  'not-fetched': 'The page could not be fetched, so nobody knows whether it changed.',
}

type ComparedProps = { snapshot: SnapshotView; language: string; direction: 'ltr' | 'rtl' }

/** How a page that was fetched again stands beside how it was kept, with what became of the words that matter. */
export function Compared({ snapshot: { articleId, compared }, language, direction }: ComparedProps) {
  if (!compared) return null
  const { change, difference, snapshotId } = compared
  return (
    <section aria-label="Compared with before" className="flex flex-col gap-2 text-14">
      <p>
        <strong className="font-semibold">{says[change]}</strong>{' '}
        <Link
          href={`/articles/${articleId}/snapshots/${snapshotId}`}
          className="underline underline-offset-4"
        >
          As it was kept
        </Link>
      </p>
      {difference && <Differences differences={difference} language={language} direction={direction} />}
    </section>
  )
}
