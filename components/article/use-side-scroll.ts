import { useEffect, type RefObject } from 'react'
import type { PanelKeys } from '@/components/claim/column-props'
import { extentOf } from './known-claims'
import { topmostStart } from './reading-place'
import type { Sight } from './use-sight'

type Wishes = {
  root: RefObject<HTMLElement | null>
  side: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
  sight: Sight
  revision: number
}

/** While no claim is open, the column beside goes along with the text: its first card is that of the first claim in sight. */
export function useSideScroll({ root, side, panel, sight, revision }: Wishes): void {
  useEffect(() => {
    let frame = 0
    const follow = () => {
      frame = 0
      const text = root.current
      const column = side.current
      const { shown, chosen } = sight()
      if (chosen !== null || !text || !column || column.scrollHeight <= column.clientHeight || column.matches(':hover, :focus-within')) return
      const start = topmostStart(text)
      const first = start === null ? undefined : shown.find((claim) => extentOf(claim, revision).start >= start)
      const top = first && panel.current?.placeOf(first.id)
      if (typeof top === 'number') column.scrollTo({ top })
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(follow)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
    }
  }, [root, side, panel, sight, revision])
}
