import { scrollerOf } from '@/components/ui/scroller-of'

/** Under so many pixels there is room for the open claim alone. */
const smallHeight = 500

/** Brings the card into the upper part of what scrolls and below the filters that stand over it, unless its head is well in view. */
export function bringIntoView(card: HTMLElement): void {
  const scroller = scrollerOf(card)
  if (!scroller) return
  const { top, height } = scroller.getBoundingClientRect()
  const filters =
    card.closest('ol')?.parentElement?.querySelector('[role=search]')?.getBoundingClientRect().height ?? 0
  const place = card.getBoundingClientRect().top - top
  const isSmall = height < smallHeight
  const aim = isSmall ? filters : Math.max(filters + 8, height * 0.18)
  if (isSmall ? place !== aim : place < filters || place > Math.max(aim, height * 0.45))
    scroller.scrollTop += place - aim
}
