import { classNames } from './class-names'
import { RatingMark, toneText } from './rating-mark'
import { glyph, type Layer, type Rating, type Tone, type Underline } from '@/lib/domain/scales'

const underline: Record<Underline, string> = {
  solid: 'underline decoration-solid',
  dashed: 'underline decoration-dashed',
  dotted: 'underline decoration-dotted decoration-2',
  wavy: 'underline decoration-wavy decoration-1',
}
const tint: Record<Tone, string> = {
  true: 'bg-tone-true/12',
  'mostly-true': 'bg-tone-mostly-true/12',
  half: 'bg-tone-half/12',
  'mostly-false': 'bg-tone-mostly-false/12',
  false: 'bg-tone-false/12',
  unproven: 'bg-tone-unproven/12',
  'not-ratable': 'bg-tone-not-ratable/12',
}

/** A rating as the text shows it: underlined where it answers "was it said?", tinted where it answers "is it so?". */
export function LayerMark({ layer, rating }: { layer: Layer; rating: Rating | null }) {
  if (!rating) return <RatingMark rating={null} className="text-13" />
  if (layer === 'attribution')
    return (
      <RatingMark
        rating={rating}
        className={classNames('text-13 underline-offset-4', underline[rating.underline ?? 'solid'])}
      />
    )
  return (
    <span className="inline-flex items-baseline gap-1 text-13 font-medium">
      <span aria-hidden className={classNames('min-w-[1em] text-center', toneText[rating.tone])}>
        {glyph[rating.tone]}
      </span>
      <span className={classNames('rounded-xs px-1', tint[rating.tone])}>{rating.label}</span>
    </span>
  )
}
