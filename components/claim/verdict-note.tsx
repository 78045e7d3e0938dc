import type { Ref } from 'react'
import { RelativeTime } from '@/components/ui/relative-time'
import { classNames } from '@/components/ui/class-names'
import type { Verdict } from '@/lib/domain/review'
import type { Layer, Scale } from '@/lib/domain/scales'
import { TwoRatings } from './review-note'
import { nameOf } from './surroundings'

const how = { agreement: 'by agreement', adjudication: 'by adjudication' } as const

type VerdictNoteProps = { ref?: Ref<HTMLElement>; verdict: Verdict; scales: Record<Layer, Scale>; people: ReadonlyMap<string, string> }

/** The desk's answer: both ratings, how it was made, by whom and when; a stale one keeps its words and says what to do. */
export function VerdictNote({ ref, verdict, scales, people }: VerdictNoteProps) {
  const isStale = verdict.status === 'stale'
  return (
    <section
      ref={ref} tabIndex={-1} aria-label={verdict.status === 'superseded' ? 'Earlier verdict' : 'Verdict'}
      className={classNames(
        'flex scroll-mt-40 flex-col gap-2 border-s-2 ps-3 text-14 outline-none',
        isStale ? 'border-dashed border-tone-half' : verdict.status === 'current' ? 'border-ink' : 'border-line',
      )}
    >
      {isStale && (
        <p className="font-medium text-tone-half">
          <span aria-hidden>△ </span>Stale: the words or the evidence changed after this verdict. Look at the claim again and submit a new review.
        </p>
      )}
      <div className="flex flex-col gap-2">
        <TwoRatings ratings={verdict} scales={scales} />
        {verdict.explanation && <p translate="no" dir="auto" className="break-words whitespace-pre-wrap">{verdict.explanation}</p>}
        {verdict.reason !== null && verdict.reason !== verdict.explanation && (
          <p className="break-words whitespace-pre-wrap text-ink-soft"><span className="text-ink-faint">Why it still holds: </span><bdi translate="no">{verdict.reason}</bdi></p>
        )}
        <p className="text-13 text-ink-faint">
          {verdict.status === 'current' ? 'Verdict' : 'Earlier verdict'} {how[verdict.method]}{verdict.reason !== null && verdict.reason !== verdict.explanation && ', confirmed again'}, {nameOf(people, verdict.decidedBy)}, <RelativeTime at={verdict.decidedAt} />
        </p>
      </div>
    </section>
  )
}
