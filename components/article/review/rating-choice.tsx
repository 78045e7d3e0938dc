'use client'

import { useId, useState } from 'react'
import { SegmentOption } from '@/components/form/segment-option'
import { classNames } from '@/components/ui/class-names'
import { toneText } from '@/components/ui/rating-mark'
import { findRating, glyph, layerQuestion, type Layer, type Rating, type Scale } from '@/lib/domain/scales'

type RatingChoiceProps = {
  layer: Layer
  scale: Scale
  value: string
  error?: string
  onRate: (key: string) => void
}

const shift: Record<Layer, string> = { attribution: '⇧', substance: '' }

/** One of the two questions with all its answers: native radio buttons, each a mark of colour, glyph and word with its key. */
export function RatingChoice({ layer, scale, value, error, onRate }: RatingChoiceProps) {
  const id = useId()
  const [pointed, point] = useState<string | null>(null)
  const [focused, focus] = useState<string | null>(null)
  const explained = findRating(scale, pointed) ?? findRating(scale, value) ?? findRating(scale, focused)
  const [answered, answer] = useState(value)
  // Whoever answers by key has the mouse lying somewhere: what is chosen is explained.
  if (answered !== value) {
    answer(value)
    point(null)
  }
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="flex min-w-0 flex-col gap-1.5">
      <legend className="sr-only">{layerQuestion[layer]}</legend>
      <div className="flex min-h-6 items-center justify-between">
        <span aria-hidden className="text-14 font-medium">
          {layerQuestion[layer]}
        </span>
        {value && (
          <button
            type="button"
            aria-label={`Clear “${layerQuestion[layer]}”`}
            onClick={() => onRate('')}
            className="text-13 text-ink-faint underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-10 pointer-coarse:px-2"
          >
            Clear
          </button>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-13 font-medium text-tone-false">
          {error}
        </p>
      )}
      <div className="grid grid-cols-2 gap-1.5">
        {scale.ratings.map((rating, index) => (
          <Answer
            key={rating.key}
            rating={rating}
            name={`${id}-${layer}`}
            pressedBy={`${shift[layer]}${index + 1}`}
            isChosen={rating.key === value}
            onChoose={() => onRate(rating.key)}
            onPoint={(isHere) => point(isHere ? rating.key : null)}
            onFocus={(isHere) => focus(isHere ? rating.key : null)}
          />
        ))}
      </div>
      <p aria-hidden className="min-h-5 text-13 text-ink-faint">
        {explained?.definition}
      </p>
    </fieldset>
  )
}

type AnswerProps = {
  rating: Rating
  /** Of the whole question. */
  name: string
  pressedBy: string
  isChosen: boolean
  onChoose: () => void
  onPoint: (isHere: boolean) => void
  onFocus: (isHere: boolean) => void
}

function Answer({ rating, name, pressedBy, isChosen, onChoose, onPoint, onFocus }: AnswerProps) {
  const definition = useId()
  return (
    <SegmentOption
      look="tile"
      name={name}
      value={rating.key}
      isChosen={isChosen}
      onChange={onChoose}
      onFocus={() => onFocus(true)}
      onBlur={() => onFocus(false)}
      aria-describedby={definition}
      around={{
        title: rating.definition,
        onPointerEnter: () => onPoint(true),
        onPointerLeave: () => onPoint(false),
        className: classNames(
          'min-h-8 gap-2 px-2 py-1 leading-tight transition-colors duration-100',
          toneText[rating.tone],
        ),
      }}
    >
      <span aria-hidden className="w-5 shrink-0 text-center font-semibold">
        {glyph[rating.tone]}
      </span>
      <span className="min-w-0 grow text-ink">{rating.label}</span>
      <kbd aria-hidden className="font-sans text-13 font-normal text-ink-faint max-lg:hidden">
        {pressedBy}
      </kbd>
      <span id={definition} hidden>
        {rating.definition}
      </span>
    </SegmentOption>
  )
}
