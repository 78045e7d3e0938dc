import type { Span } from '@/lib/anchor/span'
import type { RevisionView } from '@/lib/domain/article'
import type { Block } from '@/lib/domain/revision'

/** The attribute that names a block and says where in the revision's text it begins. */
export const blockStart = 'data-start'

/** What a page has to say, letter by letter. */
export type Letters = Pick<RevisionView, 'text' | 'blocks'>

const blockSelector = `[${blockStart}]`

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>(blockSelector) ?? null
}

const ends = new WeakMap<readonly Block[], ReadonlyMap<number, number>>()

/** Where each block of a revision ends, by where it begins. */
function endsOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const known = ends.get(blocks) ?? new Map(blocks.map(({ start, end }) => [start, end]))
  ends.set(blocks, known)
  return known
}

const startOf = (block: Element): number => Number(block.getAttribute(blockStart))

/** Whether a block on the page says what the revision says there: only then do its offsets count in the revision's text. */
export function hasOwnLetters(block: Element, { text, blocks }: Letters): boolean {
  const start = startOf(block)
  const end = endsOf(blocks).get(start)
  return end !== undefined && block.textContent === text.slice(start, end)
}

/** The offset in the revision's text of a point inside a block: how much of the block's text lies before it. */
function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return startOf(block) + before.toString().length
}

/** The offset of a point on the page, or null when it lies in no block of `root`, or in one whose letters somebody else changed. */
export function readPoint(root: HTMLElement, page: Letters, node: Node, offset: number): number | null {
  const block = blockOf(node)
  return block && root.contains(block) && hasOwnLetters(block, page) ? offsetIn(block, node, offset) : null
}

/** What of a block's text lies in a range, in the revision's text. */
function within(block: HTMLElement, range: Range, end: number): Span {
  return {
    start:
      blockOf(range.startContainer) === block
        ? offsetIn(block, range.startContainer, range.startOffset)
        : startOf(block),
    end: blockOf(range.endContainer) === block ? offsetIn(block, range.endContainer, range.endOffset) : end,
  }
}

/**
 * The stretch of the revision's text that a range covers, in UTF-16 units. It may begin or end outside a block and span several;
 * what lies outside is cut off. Null when no text of `root` is inside the range, or not the revision's letters.
 */
export function readSelection(root: HTMLElement, page: Letters, range: Range): Span | null {
  const ended = endsOf(page.blocks)
  const touched = [...root.querySelectorAll<HTMLElement>(blockSelector)]
    .filter((block) => range.intersectsNode(block))
    .map((block) => ({ block, ...within(block, range, ended.get(startOf(block)) ?? NaN) }))
    .filter(({ start, end }) => !(start >= end))
  const [first, last] = [touched[0], touched.at(-1)]
  return first && last && touched.every(({ block }) => hasOwnLetters(block, page))
    ? { start: first.start, end: last.end }
    : null
}

/** The stretches of all ranges that are selected, in the order of the text; null when one of them does not hold the revision's letters. */
export function readSelections(root: HTMLElement, page: Letters, selection: Selection): Span[] | null {
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
  const spans = ranges
    .filter((range) => !range.collapsed && range.intersectsNode(root))
    .map((range) => readSelection(root, page, range))
  return spans.every((span) => span !== null) ? spans.toSorted((a, b) => a.start - b.start) : null
}

/** The words of a stretch as the page shows them, between its blocks as the revision parts them; null when they are not the revision's letters. */
export function wordsOnPage(root: HTMLElement, page: Letters, { start, end }: Span): string | null {
  const blocks = page.blocks.filter((block) => block.start < end && block.end > start)
  let words = ''
  let at = start
  for (const block of blocks) {
    const shown = root.querySelector(`[${blockStart}="${block.start}"]`)
    if (!shown || !hasOwnLetters(shown, page)) return null
    const [from, to] = [Math.max(start, block.start), Math.min(end, block.end)]
    words += page.text.slice(at, from) + shown.textContent.slice(from - block.start, to - block.start)
    at = to
  }
  return words + page.text.slice(at, end)
}

/** The offset of the place between two letters that is nearest to a point of the window, or null when no block is there. */
export function readOffset(root: HTMLElement, page: Letters, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  return caret && readPoint(root, page, caret.startContainer, caret.startOffset)
}

/** The offset of the letter under a pointer, or null when there is none close by; for places where no element tells. */
export function readPointer(root: HTMLElement, page: Letters, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  const offset = caret && readPoint(root, page, caret.startContainer, caret.startOffset)
  if (!caret || offset === null) return null
  const near = nearestLetter(caret)
  return near && x >= near.left - 4 && x <= near.right + 4 ? offset : null
}

/** The place between two letters that is nearest to a point of the window, wherever that is on the page. */
export function caretAt(x: number, y: number): Range | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    if (!position) return null
    const range = document.createRange()
    range.setStart(position.offsetNode, position.offset)
    return range
  }
  return 'caretRangeFromPoint' in document ? (document as Document).caretRangeFromPoint(x, y) : null
}

function nearestLetter(caret: Range): DOMRect | null {
  const { startContainer: node, startOffset: at } = caret
  if (!(node instanceof Text) || node.length === 0) return null
  const letter = document.createRange()
  letter.setStart(node, Math.max(0, at - 1))
  letter.setEnd(node, Math.min(node.length, at + 1))
  return letter.getBoundingClientRect()
}
