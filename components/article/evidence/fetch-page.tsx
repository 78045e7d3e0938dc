'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { saysFetching } from '@/components/client/watch-fetch'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import type { SnapshotView } from '@/lib/domain/snapshot'
import { excerptPlace, placeWords, isSafeLink, type EvidenceWords } from './evidence-words'
import { PageText } from './page-text'
import { useFetchedPage } from './use-fetched-page'

type FetchPageProps = { words: EvidenceWords; onType: (change: Partial<EvidenceWords>) => void }

/** How far a page has come, what was kept of it, or why nothing was. */
function Standing({ page }: { page: SnapshotView }) {
  const { now } = useClaimDesk()
  const { state, progress, failure, takenAt, fetchedBy, wallMessage } = page
  if (state === 'fetching')
    return <p className="text-13 text-ink-soft">{saysFetching(progress?.bytes ?? 0)}</p>
  if (state === 'cancelled') return <p className="text-13 text-ink-soft">Not fetched: it was cancelled.</p>
  if (failure) return <Notice>{failure.message}</Notice>
  return (
    <div className="flex flex-col gap-1 text-13 text-ink-soft">
      <p>
        Kept by the desk, fetched by <bdi translate="no">{fetchedBy.name}</bdi>
        {takenAt && (
          <>
            {' '}
            <RelativeTime at={takenAt} now={now} />
          </>
        )}
        {page.page?.title && (
          <>
            : “
            <bdi translate="no">
              <SeenText>{page.page.title}</SeenText>
            </bdi>
            ”
          </>
        )}
        .
      </p>
      {wallMessage && page.page?.wall !== 'article' && (
        <Notice>
          {wallMessage} Upload what you see: a picture of it, or the page as your browser saves it.
        </Notice>
      )}
    </div>
  )
}

/** Fetches the page of a link when somebody asks for it, keeps it, and lets its words be taken as the excerpt; what is written stays. */
export function FetchPage({ words, onType }: FetchPageProps) {
  const fill = ({ id, page }: SnapshotView) =>
    onType({
      snapshotId: id,
      fileId: '',
      title: words.title || page?.title || '',
      source: words.source || page?.publisher || '',
    })
  const { page, isFetching, refusal, begin, cancel } = useFetchedPage(words.snapshotId, fill)
  if (!isSafeLink(words.url)) return null
  const isKept = words.snapshotId !== ''
  return (
    <div className="flex flex-col gap-2" aria-live="polite">
      <div className="flex flex-wrap gap-2">
        {!isFetching && (
          <Button look="quiet" data-fetch onClick={() => void begin(words.url)}>
            {isKept ? 'Fetch again' : 'Fetch and keep the page'}
          </Button>
        )}
        {isFetching && (
          <Button look="quiet" onClick={() => void cancel()}>
            Cancel
          </Button>
        )}
      </div>
      {refusal && <Notice>{refusal}</Notice>}
      {page && <Standing page={page} />}
      {isKept && page?.page && (
        <PageText
          label="The page as it was kept"
          text={page.page.text}
          marked={excerptPlace(words)}
          onMark={(excerpt, at) => onType({ excerpt, excerptAt: placeWords(at) })}
        />
      )}
    </div>
  )
}
