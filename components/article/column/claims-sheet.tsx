'use client'

import { useEffect, useRef, type KeyboardEvent, type ReactNode, type TransitionEvent } from 'react'
import { SeenText } from '@/components/ui/seen-text'
import { classNames } from '@/components/ui/class-names'
import { nextStop, stepStop, type Stop } from './sheet-stops'
import { takesText } from '@/components/ui/takes-text'
import { useNarrow } from '@/components/ui/use-narrow'
import { useSheetDrag } from './use-sheet-drag'

type ClaimsSheetProps = {
  count: string
  quote: string | null
  stop: Stop
  onStop: (stop: Stop) => void
  children: ReactNode
}

const height: Record<Stop, string> = {
  peek: 'max-lg:h-[calc(3.5rem+env(safe-area-inset-bottom))]',
  half: 'max-lg:h-[56dvh]',
  full: 'max-lg:h-[max(56dvh,calc(100dvh-7rem))]',
}
const does: Record<Stop, string> = {
  peek: 'Show claims',
  half: 'Show claims over the whole screen',
  full: 'Put claims away',
}

/**
 * Around the claims: beside the text nothing at all, on a small screen a sheet with three stops that is drawn by its handle. Even its highest
 * stop leaves the bar, and below it the place where something is told of what was just done.
 */
export function ClaimsSheet({ count, quote, stop, onStop, children }: ClaimsSheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const isNarrow = useNarrow()
  const { wasDrag, ...drag } = useSheetDrag(sheet, onStop)
  useEffect(() => {
    if (!isNarrow) return
    const page = document.documentElement
    page.style.scrollPaddingBlockEnd = stop === 'peek' ? '4rem' : '56dvh'
    return () => void page.style.removeProperty('scroll-padding-block-end')
  }, [isNarrow, stop])
  // On its way up it is as low as a line, in which the browser shows the field that is written in as best it can.
  const onTransitionEnd = ({ target, currentTarget }: TransitionEvent) => {
    const field = document.activeElement
    if (target === currentTarget && takesText(field) && currentTarget.contains(field))
      field.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onStop(stepStop(stop, event.key === 'ArrowUp' ? 1 : -1))
  }
  return (
    <div
      ref={sheet}
      onTransitionEnd={onTransitionEnd}
      className={classNames(
        'flex flex-col max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20',
        'max-lg:rounded-t-xl max-lg:border-t max-lg:border-line-strong max-lg:bg-page',
        'max-lg:shadow-[0_-6px_24px_rgb(20_18_15/0.14)] max-lg:transition-[height] max-lg:duration-150 data-dragging:transition-none print:hidden',
        height[stop],
      )}
    >
      <div
        onClick={() => !wasDrag() && onStop(nextStop[stop])}
        {...drag}
        className="grid shrink-0 touch-none grid-cols-[auto_1fr] items-baseline gap-x-3 px-4 pb-2.5 text-14 select-none lg:hidden"
      >
        <span aria-hidden className="col-span-2 mx-auto mt-2 mb-1 h-1 w-10 rounded-full bg-line-strong" />
        <button
          type="button"
          aria-label={`${count}. ${does[stop]}`}
          aria-expanded={stop !== 'peek'}
          onKeyDown={onKeyDown}
          className={classNames(
            'rounded-sm py-0.5 font-semibold pointer-coarse:relative',
            'pointer-coarse:after:absolute pointer-coarse:after:-inset-x-4 pointer-coarse:after:-inset-y-3',
          )}
        >
          {count}
        </button>
        {quote && (
          <p translate="no" className="truncate text-end font-reading text-ink-soft">
            <SeenText>{quote}</SeenText>
          </p>
        )}
      </div>
      <div
        inert={isNarrow && stop === 'peek'}
        onFocus={(event) => isNarrow && stop !== 'full' && takesText(event.target) && onStop('full')}
        className="max-lg:min-h-0 max-lg:grow max-lg:scroll-pt-20 max-lg:scroll-pb-24 max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:pb-[env(safe-area-inset-bottom)]"
      >
        {children}
      </div>
    </div>
  )
}
