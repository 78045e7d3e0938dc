'use client'

import { useRef, useState } from 'react'
import { KeptTextReader } from '@/components/article/kept-text/kept-text-reader'
import type { TakenWords } from '@/components/article/kept-text/take-words'
import { Button } from '@/components/ui/button'
import { isFocusLost } from '@/components/ui/focus-back'
import { Notice } from '@/components/ui/notice'
import type { SnapshotView } from '@/lib/domain/snapshot'
import { isSafeLink, type EvidenceWords } from './evidence-words'
import { excerptPlace, placeWords } from './excerpt-place'
import { withPage } from './leaning'
import { KeptPageStrip, pageLabel, PageStanding } from './kept-page-strip'
import { goToStance } from './stance-choice'
import { useFetchedPage } from './use-fetched-page'

type FetchPageProps = { words: EvidenceWords; onType: (change: Partial<EvidenceWords>) => void }

/** Fetches the page of a link when somebody asks for it, keeps it, and lets its words be taken as the excerpt; what is written stays. It is read at once by whoever waited for it. */
export function FetchPage({ words, onType }: FetchPageProps) {
  const root = useRef<HTMLDivElement>(null)
  const [isReading, setReading] = useState(false)
  const isAwaited = () => isFocusLost() || root.current?.contains(document.activeElement)
  const fill = (found: SnapshotView) => {
    const change = withPage(words, found)
    if (!change) return
    onType(change)
    if (found.page?.text && isAwaited()) setReading(true)
  }
  const { page, isFetching, refusal, begin, cancel } = useFetchedPage(words.snapshotId, fill)
  if (!isSafeLink(words.url)) return null
  const isKept = words.snapshotId !== ''
  const take = ({ words: excerpt, at }: TakenWords) => {
    onType({ excerpt, excerptAt: placeWords(at) })
    setReading(false)
    goToStance(root.current)
  }
  return (
    <div ref={root} className="flex flex-col gap-2" aria-live="polite">
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" data-fetch onClick={() => void (isFetching ? cancel() : begin(words.url))}>
          {isFetching ? 'Cancel' : isKept ? 'Fetch again' : 'Fetch and keep the page'}
        </Button>
        {isKept && page?.page?.text && (
          <Button look="quiet" onClick={() => setReading(true)}>
            Read it and mark the excerpt
          </Button>
        )}
      </div>
      {refusal && <Notice>{refusal}</Notice>}
      {page && <PageStanding page={page} />}
      {isReading && page?.page && (
        <KeptTextReader
          title={page.page.title ?? page.url}
          label={pageLabel}
          strip={<KeptPageStrip page={page} />}
          read={page.page}
          marked={excerptPlace(words)}
          onTake={take}
          onClose={() => setReading(false)}
        />
      )}
    </div>
  )
}
