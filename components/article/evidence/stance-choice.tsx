'use client'

import { useId } from 'react'
import { SegmentOption } from '@/components/form/segment-option'
import { classNames } from '@/components/ui/class-names'
import { stanceLabel, stances, type Stance } from '@/lib/domain/evidence'
import { stanceGlyph, stanceText } from './stance-mark'

type StanceChoiceProps = {
  value: string
  error?: string
  takesFocus: boolean
  onChoose: (stance: string) => void
}

const keys: Readonly<Record<string, Stance>> = {
  '+': 'supports',
  '-': 'refutes',
  '−': 'refutes',
  '.': 'mixed',
  '0': 'context',
}

/** Goes on to what the evidence does to the claim, in the form around that element. */
export const goToStance = (within: Element | null): void =>
  within?.closest('form')?.querySelector<HTMLElement>('input[type="radio"]')?.focus()

/** What the evidence does to the claim: four native radio buttons in a row, each with its sign for a key. */
export function StanceChoice({ value, error, takesFocus, onChoose }: StanceChoiceProps) {
  const id = useId()
  return (
    <fieldset
      aria-describedby={error ? `${id}-error` : undefined}
      className="min-w-0"
      onKeyDown={({ key, ctrlKey, altKey, metaKey }) => {
        const stance = ctrlKey || altKey || metaKey ? undefined : keys[key]
        if (stance) onChoose(stance)
      }}
    >
      <legend className="mb-1 text-14 font-medium">What it does to the claim</legend>
      <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-[1.3fr_1.12fr_1fr_1.2fr]">
        {stances.map((stance, index) => (
          <SegmentOption
            key={stance}
            look="tile"
            name={id}
            value={stance}
            isChosen={stance === value}
            autoFocus={takesFocus && (value === '' ? index === 0 : stance === value)}
            onChange={() => onChoose(stance)}
            around={{ className: classNames('min-h-9 justify-center gap-1 px-1', stanceText[stance]) }}
          >
            <span aria-hidden className="font-semibold">
              {stanceGlyph[stance]}
            </span>
            <span className="text-ink">{stanceLabel[stance]}</span>
          </SegmentOption>
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
