import type { Span } from '@/lib/anchor/span'
import { drawAround } from './near-sections'
import { blockStart } from './read-selection'

/** The text node and the offset in it where the revision's text is at `at`; `isEnd` prefers the end of a node to the start of the next. */
function pointAt(block: HTMLElement, at: number, isEnd: boolean): { node: Node; offset: number } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = at - Number(block.getAttribute(blockStart))
  let node: Text | null = null
  while (walker.nextNode()) {
    node = walker.currentNode as Text
    if (left < node.length || (isEnd && left === node.length)) return { node, offset: left }
    left -= node.length
  }
  return node ? { node, offset: node.length } : { node: block, offset: 0 }
}

/** The block that holds an offset; of an offset between two blocks, the earlier one. */
function blockAt(root: HTMLElement, at: number): HTMLElement | null {
  const blocks = [...root.querySelectorAll<HTMLElement>(`[${blockStart}]`)]
  return blocks.findLast((block) => Number(block.getAttribute(blockStart)) <= at) ?? null
}

/** The page's range over a stretch of the revision's text, or null when the page does not hold it. */
export function placeRange(root: HTMLElement, span: Span): Range | null {
  const first = blockAt(root, span.start)
  const last = blockAt(root, span.end - 1)
  if (!first || !last) return null
  const start = pointAt(first, span.start, false)
  const end = pointAt(last, span.end, true)
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Selects a stretch on the page, as if by hand; answers whether it could. */
export function placeSelection(root: HTMLElement, span: Span): boolean {
  drawAround(...[blockAt(root, span.start), blockAt(root, span.end - 1)].filter((block) => block !== null))
  const range = placeRange(root, span)
  const selection = window.getSelection()
  if (!range || !selection) return false
  selection.removeAllRanges()
  selection.addRange(range)
  return true
}

const bar = 72
const sheet = 0.56 // of the window's height, when the claims lie over the text's foot

/** The part of the window in which text can be read: below the bar and, on a small screen, above what stands at its foot. */
function readable(underSheet: boolean, foot: number): { top: number; bottom: number } {
  if (foot > 0) return { top: bar, bottom: window.innerHeight - foot - 8 }
  const isSmall = window.matchMedia('(width < 64rem)').matches
  return {
    top: bar,
    bottom: isSmall ? window.innerHeight * (underSheet ? 1 - sheet : 0.9) : window.innerHeight - 24,
  }
}

/** Brings a stretch to the eye when it is not in sight; what is in sight stays where it is. `foot` is the height that is taken below. */
export function showSpan(root: HTMLElement, span: Span, { underSheet = false, foot = 0 } = {}): void {
  const show = () => {
    const box = placeRange(root, span)?.getBoundingClientRect()
    const { top, bottom } = readable(underSheet, foot)
    if (!box || (box.top >= top && box.bottom <= bottom)) return false
    const middle = Math.max(top, (top + bottom - box.height) / 2)
    window.scrollBy({ top: box.top - middle, behavior: 'instant' })
    return true
  }
  // What was far away has only now got its real height: look once more.
  if (show()) requestAnimationFrame(show)
}
