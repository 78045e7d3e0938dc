import type { RefObject } from 'react'
import type { PanelKeys } from '@/components/article/column/column-props'
import { shownIn } from '@/components/article/session/choosing'
import type { Driver } from '@/components/article/session/driver'
import { extentOf } from '@/components/article/session/known-claims'
import { topmostStart } from '@/components/article/text/reading-place'

type Sides = Readonly<{
  root: RefObject<HTMLElement | null>
  side: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
}>

/** The column moves so often at most, in milliseconds: it goes from card to card anyway, and each move costs the text's own scrolling a good part of a frame. */
const pace = 100

/** While whole windows of text rush past, nobody reads the column: it then waits for a slower moment, but not for ever. */
const longest = 400

/** Whether the column has somewhere to go, and no hand on it. */
const isFree = (column: HTMLElement): boolean =>
  column.scrollHeight > column.clientHeight && !column.matches(':hover, :focus-within')

/** Brings the card of the first claim in sight to the column's top. */
function bringAlong({ now }: Driver, { root, side, panel }: Sides): void {
  const [text, column] = [root.current, side.current]
  if (now().chosen !== null || !text || !column || !isFree(column)) return
  const start = topmostStart(text)
  if (start === null) return
  const { number } = now().reading.revision
  const first = shownIn(now()).find((claim) => extentOf(claim, number).start >= start)
  const top = first && panel.current?.placeOf(first.id)
  if (typeof top === 'number') column.scrollTo({ top })
}

/** While no claim is open, the column beside goes along with the text, until the function that is given back is called. */
export function followText(driver: Driver, sides: Sides): () => void {
  let [frame, last, at] = [0, -longest, 0]
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    waiting = undefined
    const isRushing = Math.abs(window.scrollY - at) > window.innerHeight && performance.now() - last < longest
    at = window.scrollY
    if (isRushing) waiting = setTimeout(look, pace)
    else frame = requestAnimationFrame(follow)
  }
  const follow = () => {
    last = performance.now()
    bringAlong(driver, sides)
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
}
