import type { Ref } from 'react'
import { RelativeTime } from '@/components/ui/relative-time'
import { classNames } from '@/components/ui/class-names'
import type { Verdict } from '@/lib/domain/review'
import type { Layer, Scale } from '@/lib/domain/scales'
import { isConfirmed, sayWhose } from '@/lib/domain/verdict-words'
import { TwoRatings } from './review-note'
import { nameOf } from '@/components/article/claim/claim-desk'

type VerdictNoteProps = {
  ref?: Ref<HTMLElement>
  verdict: Verdict
  scales: Record<Layer, Scale>
  people: ReadonlyMap<string, string>
}

const words = 'break-words whitespace-pre-wrap'

/** Why it is the verdict: in the words of whoever gave it, each with their name where there are several. */
function Reasons({ verdict: { by, explanation }, people }: Pick<VerdictNoteProps, 'verdict' | 'people'>) {
  const given = by.filter((each) => /\S/.test(each.words))
  if (by.length < 2)
    return (
      explanation && (
        <p translate="no" dir="auto" className={words}>
          {explanation}
        </p>
      )
    )
  return (
    <ul aria-label="Reasons" className="flex flex-col gap-1.5">
      {given.map((each) => (
        <li key={each.person}>
          <p className="text-13 text-ink-faint">
            <bdi translate="no">{nameOf(people, each.person)}</bdi>
          </p>
          <p translate="no" dir="auto" className={words}>
            {each.words}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The desk's answer: both ratings, how it was made, by whom and when; a stale one keeps its words and says what to do. */
export function VerdictNote({ ref, verdict, scales, people }: VerdictNoteProps) {
  const isStale = verdict.status === 'stale'
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={verdict.status === 'superseded' ? 'Earlier verdict' : 'Verdict'}
      className={classNames(
        'flex scroll-mt-40 flex-col gap-2 border-s-2 ps-3 text-14 outline-none',
        isStale
          ? 'border-dashed border-tone-half'
          : verdict.status === 'current'
            ? 'border-ink'
            : 'border-line',
      )}
    >
      {isStale && (
        <p className="font-medium text-tone-half">
          <span aria-hidden>△ </span>Stale: the words or the evidence changed after this verdict. Look at the
          claim again and submit a new review.
        </p>
      )}
      <div className="flex flex-col gap-2">
        <TwoRatings ratings={verdict} scales={scales} />
        <Reasons verdict={verdict} people={people} />
        {isConfirmed(verdict) && (
          <p className="break-words whitespace-pre-wrap text-ink-soft">
            <span className="text-ink-faint">Why it still holds: </span>
            <bdi translate="no">{verdict.reason}</bdi>
          </p>
        )}
        <p className="text-13 text-ink-faint">
          {verdict.status === 'current' ? 'Verdict' : 'Earlier verdict'}{' '}
          <bdi translate="no">{sayWhose(verdict, (id) => nameOf(people, id))}</bdi>,{' '}
          <RelativeTime at={verdict.decidedAt} />
        </p>
      </div>
    </section>
  )
}
