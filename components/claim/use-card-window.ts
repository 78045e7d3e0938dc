import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { useStanding } from '@/components/ui/use-standing'
import type { Claim } from '@/lib/domain/claim'
import { scrollerOf } from './scroller-of'
import { useNarrow } from './use-narrow'

/** A card to draw: its place among all, and the room before it that cards take which are not drawn. */
export type PlacedCard = Readonly<{ claim: Claim; at: number; gap: number }>

export type CardWindow = Readonly<{
  cards: readonly PlacedCard[]
  /** Whether only those near what is seen are drawn. */
  isPartial: boolean
  /** The room after the last card that is drawn. */
  rest: number
  measure: (card: HTMLLIElement | null) => void
  /** How far from the top of the list a card lies. */
  placeOf: (at: number) => number | null
}>

/** Lists that are no longer are drawn whole. */
const short = 60
const atFirst = 12
const ahead = 6

/** A card folded: the quote takes up to three lines of some forty letters, the rest is always the same. */
const heightOf = ({ quote }: Claim): number => 78 + 22 * Math.min(3, Math.ceil(quote.length / 40))

const drawnOf = (claims: readonly Claim[], isDrawn: (claim: Claim, at: number) => boolean): PlacedCard[] =>
  claims.flatMap((claim, at) => (isDrawn(claim, at) ? [{ claim, at, gap: 0 }] : []))

/**
 * Which cards of the list are drawn: in a long list those near what is seen, and always `held`, which somebody has open or is in. The
 * page as it is sent holds the first ones and the held ones.
 */
export function useCardWindow(list: RefObject<HTMLElement | null>, claims: readonly Claim[], held: readonly (string | null)[]): CardWindow {
  const isStanding = useStanding()
  const isNarrow = useNarrow()
  const isLong = claims.length > short
  const mayBePartial = isStanding && isLong
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const isPartial = mayBePartial && scroller !== null
  const [scrollMargin, setMargin] = useState(0)
  useLayoutEffect(() => setScroller(mayBePartial && list.current ? scrollerOf(list.current) : null), [mayBePartial, isNarrow, list])
  useLayoutEffect(() => {
    if (scroller && list.current) setMargin(list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop)
  }, [scroller, list, claims])
  const always = claims.flatMap((claim, at) => (held.includes(claim.id) ? [at] : []))
  const cards = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: claims.length, enabled: isPartial, overscan: ahead, scrollMargin, initialRect: { width: 400, height: 800 }, getScrollElement: () => scroller,
    estimateSize: (at) => heightOf(claims[at]!), getItemKey: useCallback((at: number) => claims[at]?.id ?? at, [claims]),
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...always.flatMap((at) => [at - 1, at, at + 1])])]
      .filter((at) => at >= 0 && at < claims.length).sort((a, b) => a - b),
  })
  const placeOf = (at: number) => {
    const place = isPartial ? cards.getOffsetForIndex(at, 'start')?.[0] : undefined
    return place === undefined ? null : place - scrollMargin
  }
  const common = { isPartial, measure: cards.measureElement, placeOf }
  if (!isPartial) return { ...common, rest: 0, cards: drawnOf(claims, (claim, at) => (isStanding && !isLong) || at < atFirst || held.includes(claim.id)) }
  let end = scrollMargin
  const placed = cards.getVirtualItems().map(({ index, start, end: after }) => {
    const card = { claim: claims[index]!, at: index, gap: start - end }
    end = after
    return card
  })
  return { ...common, cards: placed, rest: cards.getTotalSize() + scrollMargin - end }
}
