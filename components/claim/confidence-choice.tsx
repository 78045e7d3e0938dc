'use client'

import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'
import { confidenceLabel, confidences } from '@/lib/domain/review'

/** How sure the reviewer is: three native radio buttons in a row. */
export function ConfidenceChoice({
  value,
  onChoose,
}: {
  value: string
  onChoose: (confidence: string) => void
}) {
  const id = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="float-start mb-1 text-14 font-medium">Confidence</legend>
      <div className="flex">
        {confidences.map((confidence) => (
          <label
            key={confidence}
            className={classNames(
              'relative -ms-px flex min-h-9 grow cursor-pointer items-center justify-center border px-3 text-14 pointer-coarse:min-h-11',
              'first:ms-0 first:rounded-s-sm last:rounded-e-sm',
              'has-[:focus-visible]:z-10 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus',
              confidence === value
                ? 'z-1 border-ink bg-ink/8 font-semibold forced-colors:border-3 forced-colors:border-[Highlight]'
                : 'border-line-strong text-ink-soft hover:bg-panel',
            )}
          >
            <input
              type="radio"
              name={id}
              value={confidence}
              checked={confidence === value}
              onChange={() => onChoose(confidence)}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            {confidenceLabel[confidence]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
