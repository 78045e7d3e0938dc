'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'
import { SeenText } from '@/components/ui/seen-text'
import { shownRating } from '@/components/article/session/filter'
import { useFocusBack } from '@/components/ui/focus-back'
import { menuLines, walkMenu } from '@/components/ui/menu-keys'
import { RatingMark } from '@/components/ui/rating-mark'
import type { Claim } from '@/lib/domain/claim'
import { findRating, layerQuestion, layers, type Layer, type Scale } from '@/lib/domain/scales'
import { sayState } from '@/lib/domain/verdict-words'
import { besidePoint } from '@/components/article/text/beside-words'
import type { Crossing } from './session/session'

type OverlapMenuProps = {
  crossing: Crossing
  claims: readonly Claim[]
  scales: Record<Layer, Scale>
  onChoose: (id: string) => void
  onClose: () => void
}

/** The claims that lie at one place, to choose one: arrows, Home, End and Escape work, a click elsewhere closes it. */
export function OverlapMenu({ crossing, claims, scales, onChoose, onClose }: OverlapMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useFocusBack()
  useEffect(() => {
    const afterDrawing = requestAnimationFrame(() =>
      menuLines(menu.current)[0]?.focus({ preventScroll: true }),
    )
    return () => cancelAnimationFrame(afterDrawing)
  }, [crossing])
  useEffect(() => {
    const elsewhere = (event: Event) => !menu.current?.contains(event.target as Node) && onClose()
    const listening = ['pointerdown', 'scroll'] as const
    for (const name of listening) document.addEventListener(name, elsewhere, true)
    return () => listening.forEach((name) => document.removeEventListener(name, elsewhere, true))
  }, [onClose])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return walkMenu(event)
    onClose()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label="Claims at this place"
      onKeyDown={onKeyDown}
      style={besidePoint(crossing, window.innerHeight)}
      className="fixed z-40 w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-lg print:hidden"
    >
      {claims
        .filter((claim) => crossing.ids.includes(claim.id))
        .map((claim) => (
          <button
            key={claim.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => onChoose(claim.id)}
            className="flex w-full flex-col gap-1 rounded-sm px-3 py-2 text-start hover:bg-panel focus:bg-panel focus-visible:outline-offset-[-2px]"
          >
            <span translate="no" dir="auto" className="line-clamp-2 font-reading text-16">
              <SeenText>{claim.quote}</SeenText>
            </span>
            <span className="flex flex-wrap gap-x-4 text-13 text-ink-soft">
              {sayState(claim)}
              {layers.map((layer) => (
                <span key={layer} className="inline-flex gap-1.5">
                  {layerQuestion[layer]}{' '}
                  <RatingMark
                    rating={findRating(scales[layer], shownRating(claim, layer))}
                    className="text-13"
                  />
                </span>
              ))}
            </span>
          </button>
        ))}
    </div>
  )
}
