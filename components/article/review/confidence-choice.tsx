'use client'

import { useId } from 'react'
import { SegmentOption } from '@/components/form/segment-option'
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
          <SegmentOption
            key={confidence}
            look="joined"
            name={id}
            value={confidence}
            isChosen={confidence === value}
            onChange={() => onChoose(confidence)}
          >
            {confidenceLabel[confidence]}
          </SegmentOption>
        ))}
      </div>
    </fieldset>
  )
}
