type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>
type Size = Readonly<{ width: number; height: number }>

const edge = 8
const handles = 44 // room for the handles of a selection by touch
const systemMenu = 110 // what the system's own menu needs above a selection; without it the menu drops below

/** Where in the window something of that size stands beside a selection: below it, inside the window, and never under the system's own menu. */
export function besideSelection(
  selection: Box,
  size: Size,
  view: Size,
  isTouch: boolean,
): { left: number; top: number } {
  const left = Math.max(edge, Math.min(selection.right - size.width / 2, view.width - size.width - edge))
  const lowest = view.height - size.height - edge
  const below = selection.bottom + (isTouch ? handles : edge)
  if (isTouch) return { left, top: selection.top < systemMenu || below > lowest ? lowest : below }
  const above = selection.top - size.height - edge
  return { left, top: below <= lowest ? below : above >= edge ? above : lowest }
}

/**
 * Where a menu of 20 rem stands beside a point of the window: in that half of it which has more room, and as high as fits there. It asks
 * nothing of what is on the screen, so that the click that opens it need not wait until the menu has been laid out.
 */
export function besidePoint(
  { x, y }: Readonly<{ x: number; y: number }>,
  viewHeight: number,
): Readonly<Record<'left' | 'maxHeight', string> & { top?: number; bottom?: number }> {
  const left = `clamp(${edge}px, calc(${x}px - 10rem), calc(100vw - 20rem - ${edge}px))`
  const gap = 10 + edge
  const isBelow = y * 2 < viewHeight
  const room = (isBelow ? viewHeight - y : y) - gap - edge
  return { left, maxHeight: `${room}px`, ...(isBelow ? { top: y + gap } : { bottom: viewHeight - y + gap }) }
}
