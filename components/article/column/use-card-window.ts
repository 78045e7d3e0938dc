import { useEffect, useMemo, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useStanding } from '@/components/ui/use-standing'
import type { Claim } from '@/lib/domain/claim'
import { drawnFor, drawnIn, likelyHeight, cardPlacesOf, type VisibleRange } from './card-places'
import { scrollerOf } from '@/components/ui/scroller-of'
import { useNarrow } from '@/components/ui/use-narrow'

/** A card to draw: its place among all, and the room before it that cards take which are not drawn. */
export type PlacedCard = Readonly<{ claim: Claim; at: number; gap: number }>

export type CardWindow = Readonly<{
  cards: readonly PlacedCard[]
  /** Whether only those near what is seen are drawn. */
  isPartial: boolean
  /** The room after the last card that is drawn. */
  rest: number
  /** Learns how tall a card is, now and whenever that changes; gives what ends it. */
  measure: (card: HTMLLIElement, claim: Claim) => () => void
  /** How far from the top of the list a card that is not drawn would lie. */
  placeOf: (at: number) => number | null
}>

/** Lists that are no longer are drawn whole. */
const short = 60
const atFirst = 12

const drawnOf = (claims: readonly Claim[], isDrawn: (claim: Claim, at: number) => boolean): PlacedCard[] =>
  claims.flatMap((claim, at) => (isDrawn(claim, at) ? [{ claim, at, gap: 0 }] : []))

/** Cards with the room between them, and the room after the last. */
function withGaps(claims: readonly Claim[], places: readonly number[], drawn: readonly number[]) {
  let end = 0
  const cards = drawn.map((at) => {
    const gap = places[at]! - end
    end = places[at + 1]!
    return { claim: claims[at]!, at, gap }
  })
  return { cards, rest: places.at(-1)! - end, places }
}

/** How tall cards are, as far as they have been drawn: by claim, kept in step with the page; a card that changes above what is seen moves nothing that is seen. */
function makeHeights(list: RefObject<HTMLElement | null>) {
  const known = new Map<string, number>()
  const ids = new Map<Element, string>()
  const observer =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver((entries) => {
          const box = list.current && scrollerOf(list.current)
          const top = box?.getBoundingClientRect().top ?? 0
          let grown = 0
          for (const {
            target,
            borderBoxSize: [size],
          } of entries) {
            const id = ids.get(target)
            if (id === undefined || !size || size.blockSize === 0) continue
            const before = known.get(id)
            known.set(id, size.blockSize)
            if (before !== undefined && target.getBoundingClientRect().bottom <= top)
              grown += size.blockSize - before
          }
          if (box && grown !== 0) box.scrollTop += grown
        })
  return {
    of: (claim: Claim) => known.get(claim.id) ?? likelyHeight(claim),
    watch: (card: HTMLLIElement, claim: Claim) => {
      if (!known.has(claim.id)) known.set(claim.id, likelyHeight(claim))
      ids.set(card, claim.id)
      observer?.observe(card)
      return () => {
        observer?.unobserve(card)
        ids.delete(card)
      }
    },
  }
}

/**
 * Which cards of the list are drawn: in a long list those near what is seen, and always `held`, which somebody has open or is in. The
 * page as it is sent holds the first ones and the held ones.
 */
export function useCardWindow(
  list: RefObject<HTMLElement | null>,
  claims: readonly Claim[],
  held: readonly (string | null)[],
): CardWindow {
  const isStanding = useStanding()
  const isNarrow = useNarrow()
  const isLong = claims.length > short
  const mayBePartial = isStanding && isLong
  const [heights] = useState(() => makeHeights(list))
  const [stretch, draw] = useState<VisibleRange | null>(null)
  const isPartial = mayBePartial && stretch !== null
  useEffect(() => {
    const scroller = mayBePartial && list.current ? scrollerOf(list.current) : null
    if (!scroller) return
    const look = () => {
      if (!list.current) return
      const box = scroller.getBoundingClientRect()
      const top = box.top - list.current.getBoundingClientRect().top
      draw((before) => drawnFor({ top, bottom: top + box.height }, before))
    }
    const onScroll = () => flushSync(look)
    const first = requestAnimationFrame(look)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      cancelAnimationFrame(first)
      scroller.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', look)
    }
  }, [mayBePartial, isNarrow, list])
  const always = claims.flatMap((claim, at) => (held.includes(claim.id) ? [at] : []))
  const alwaysKey = always.join()
  const placed = useMemo(() => {
    if (!isPartial) return null
    const places = cardPlacesOf(claims.map(heights.of))
    return withGaps(
      claims,
      places,
      drawnIn(places, stretch, alwaysKey === '' ? [] : alwaysKey.split(',').map(Number)),
    )
  }, [isPartial, claims, heights, stretch, alwaysKey])
  const common = { isPartial, measure: heights.watch, placeOf: (at: number) => placed?.places[at] ?? null }
  if (placed) return { ...common, cards: placed.cards, rest: placed.rest }
  return {
    ...common,
    rest: 0,
    cards: drawnOf(claims, (claim, at) => (isStanding && !isLong) || at < atFirst || held.includes(claim.id)),
  }
}
