import { useEffect, type RefObject } from 'react'
import type { PanelKeys } from '@/components/article/column/column-props'
import { extentOf } from '@/components/article/session/known-claims'
import { topmostStart } from './reading-place'
import type { Scene } from './session/scene'

type Wishes = {
  root: RefObject<HTMLElement | null>
  side: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
  sight: Scene['sight']
  revision: number
}

/** The column moves so often at most, in milliseconds: it goes from card to card anyway, and each move costs the text's own scrolling a good part of a frame. */
const pace = 100

/** While whole windows of text rush past, nobody reads the column: it then waits for a slower moment, but not for ever. */
const longest = 400

/** While no claim is open, the column beside goes along with the text: its first card is that of the first claim in sight. */
export function useSideScroll({ root, side, panel, sight, revision }: Wishes): void {
  useEffect(() => {
    let [frame, last, at] = [0, -longest, 0]
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      waiting = undefined
      const isRushing =
        Math.abs(window.scrollY - at) > window.innerHeight && performance.now() - last < longest
      at = window.scrollY
      if (isRushing) waiting = setTimeout(look, pace)
      else frame = requestAnimationFrame(follow)
    }
    const follow = () => {
      last = performance.now()
      const text = root.current
      const column = side.current
      const { shown, chosen } = sight()
      if (
        chosen !== null ||
        !text ||
        !column ||
        column.scrollHeight <= column.clientHeight ||
        column.matches(':hover, :focus-within')
      )
        return
      const start = topmostStart(text)
      const first =
        start === null ? undefined : shown.find((claim) => extentOf(claim, revision).start >= start)
      const top = first && panel.current?.placeOf(first.id)
      if (typeof top === 'number') column.scrollTo({ top })
    }
    const onScroll = () => {
      waiting ??= setTimeout(look, last + pace - performance.now())
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(waiting)
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
    }
  }, [root, side, panel, sight, revision])
}
