'use client'

import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'
import { stanceLabel, stances } from '@/lib/domain/evidence'
import { stanceGlyph, stanceText } from './stance-mark'

type StanceChoiceProps = {
  value: string
  error?: string
  takesFocus: boolean
  onChoose: (stance: string) => void
}

/** What the evidence does to the claim: four native radio buttons in a row. */
export function StanceChoice({ value, error, takesFocus, onChoose }: StanceChoiceProps) {
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1 text-14 font-medium">What it does to the claim</legend>
      <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-[1.3fr_1.12fr_1fr_1.2fr]">
        {stances.map((stance, index) => (
          <label
            key={stance}
            className={classNames(
              'relative flex min-h-9 cursor-pointer items-center justify-center gap-1 rounded-sm border px-1 text-14 pointer-coarse:min-h-11',
              'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-1 has-[:focus-visible]:outline-focus',
              stanceText[stance],
              stance === value
                ? 'border-current bg-current/6 font-semibold inset-ring inset-ring-current forced-colors:border-3 forced-colors:border-[Highlight]'
                : 'border-line hover:border-line-strong',
            )}
          >
            <input
              type="radio"
              name={id}
              value={stance}
              checked={stance === value}
              autoFocus={takesFocus && (value === '' ? index === 0 : stance === value)}
              onChange={() => onChoose(stance)}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            <span aria-hidden className="font-semibold">
              {stanceGlyph[stance]}
            </span>
            <span className="text-ink">{stanceLabel[stance]}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-13 font-medium text-tone-false">
          {error}
        </p>
      )}
    </fieldset>
  )
}
