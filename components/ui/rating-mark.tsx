import { glyph, type Rating, type Tone } from '@/lib/domain/scales'
import { classNames } from './class-names'

/** The text colour of each tone. */
export const toneText: Record<Tone, string> = {
  true: 'text-tone-true',
  'mostly-true': 'text-tone-mostly-true',
  half: 'text-tone-half',
  'mostly-false': 'text-tone-mostly-false',
  false: 'text-tone-false',
  unproven: 'text-tone-unproven',
  'not-ratable': 'text-tone-not-ratable',
}

/** A rating by colour and glyph and word; `null` says "Not rated". */
export function RatingMark({
  rating,
  className,
}: {
  rating: Pick<Rating, 'label' | 'tone'> | null
  className?: string
}) {
  if (!rating) {
    return (
      <span className={classNames('inline-flex items-baseline gap-1.5 text-14 text-ink-faint', className)}>
        <span aria-hidden>○</span>Not rated
      </span>
    )
  }
  return (
    <span
      className={classNames(
        'inline-flex items-baseline gap-1.5 text-14 font-medium',
        toneText[rating.tone],
        className,
      )}
    >
      <span aria-hidden className="min-w-[1em] text-center">
        {glyph[rating.tone]}
      </span>
      {rating.label}
    </span>
  )
}
