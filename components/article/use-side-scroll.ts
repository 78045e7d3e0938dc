import { useEffect, type RefObject } from 'react'
import { cardId } from '@/components/claim/column-props'
import type { Claim } from '@/lib/domain/claim'
import { topmostStart } from './reading-place'

/** While no claim is open, the column beside goes along with the text: its first card is that of the first claim in sight. */
export function useSideScroll(root: RefObject<HTMLElement | null>, side: RefObject<HTMLElement | null>, shown: readonly Claim[], isStill: boolean): void {
  useEffect(() => {
    if (isStill) return
    let frame = 0
    const follow = () => {
      frame = 0
      const text = root.current
      const column = side.current
      if (!text || !column || column.scrollHeight <= column.clientHeight || column.matches(':hover, :focus-within')) return
      const start = topmostStart(text)
      const first = start === null ? null : shown.find((claim) => (claim.spans[0]?.start ?? -1) >= start)
      const card = first && document.getElementById(cardId(first.id))
      const list = card?.parentElement
      if (card && list) column.scrollTo({ top: card.getBoundingClientRect().top - list.getBoundingClientRect().top })
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(follow)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
    }
  }, [root, side, shown, isStill])
}
