import type { Span } from '@/lib/anchor/span'

/** The attribute that names a block and says where in the revision's text it begins. */
export const blockStart = 'data-start'

const blockSelector = `[${blockStart}]`

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>(blockSelector) ?? null
}

const startOf = (block: HTMLElement): number => Number(block.getAttribute(blockStart))
const endOf = (block: HTMLElement): number => startOf(block) + (block.textContent?.length ?? 0)

/** The offset in the revision's text of a point inside a block: how much of the block's text lies before it. */
function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return startOf(block) + before.toString().length
}

/** The offset of a point on the page, or null when it lies in no block of `root`. */
export function readPoint(root: HTMLElement, node: Node, offset: number): number | null {
  const block = blockOf(node)
  return block && root.contains(block) ? offsetIn(block, node, offset) : null
}

/**
 * The stretch of the revision's text that a range covers, in UTF-16 units. It may begin or end outside a block and span several;
 * what lies outside is cut off. Null when no text of `root` is inside the range.
 */
export function readSelection(root: HTMLElement, range: Range): Span | null {
  const touched = [...root.querySelectorAll<HTMLElement>(blockSelector)].filter((block) => range.intersectsNode(block))
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return null
  const start = blockOf(range.startContainer) === first ? offsetIn(first, range.startContainer, range.startOffset) : startOf(first)
  const end = blockOf(range.endContainer) === last ? offsetIn(last, range.endContainer, range.endOffset) : endOf(last)
  return start < end ? { start, end } : null
}

/** The offset of the place between two letters that is nearest to a point of the window, or null when no block is there. */
export function readOffset(root: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  return caret && readPoint(root, caret.startContainer, caret.startOffset)
}

/** The offset of the letter under a pointer, or null when there is none close by; for places where no element tells. */
export function readPointer(root: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  const offset = caret && readPoint(root, caret.startContainer, caret.startOffset)
  if (!caret || offset === null) return null
  const near = nearestLetter(caret)
  return near && x >= near.left - 4 && x <= near.right + 4 ? offset : null
}

function caretAt(x: number, y: number): Range | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    if (!position) return null
    const range = document.createRange()
    range.setStart(position.offsetNode, position.offset)
    return range
  }
  return (document as Document).caretRangeFromPoint?.(x, y) ?? null
}

function nearestLetter(caret: Range): DOMRect | null {
  const { startContainer: node, startOffset: at } = caret
  if (!(node instanceof Text) || node.length === 0) return null
  const letter = document.createRange()
  letter.setStart(node, Math.max(0, at - 1))
  letter.setEnd(node, Math.min(node.length, at + 1))
  return letter.getBoundingClientRect()
}
