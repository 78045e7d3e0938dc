'use client'

import { useRef, type RefObject } from 'react'
import type { Letters } from '@/components/article/text/read-selection'
import type { Span } from '@/lib/anchor/span'
import { useHandleDrag, type Pull } from './use-handle-drag'
import { useHandlePlaces } from './use-handle-places'

type SpanHandlesProps = {
  root: RefObject<HTMLElement | null>
  page: Letters
  pieces: readonly Span[]
  direction: 'ltr' | 'rtl'
  pull: Pull
}

/** The handles at both ends of each passage, for a hand; keys and buttons do the same in the stepper, so nobody else hears of them. */
export function SpanHandles({ root, page, pieces, direction, pull }: SpanHandlesProps) {
  const layer = useRef<HTMLDivElement>(null)
  const { isHeld, on } = useHandleDrag(root, page, pull)
  useHandlePlaces(root, layer, pieces, direction)
  return (
    <div ref={layer} aria-hidden="true" data-held={isHeld || undefined} className="span-handles print:hidden">
      {pieces.flatMap((_, at) =>
        (['start', 'end'] as const).map((edge) => (
          <div
            key={`${at}-${edge}`}
            hidden
            data-handle={`${at}-${edge}`}
            className={`span-handle handle-${edge}`}
            {...on(at, edge)}
          >
            <i className="span-knob" />
          </div>
        )),
      )}
    </div>
  )
}
