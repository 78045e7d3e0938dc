import { blockStart, caretAt } from './read-selection'

type Point = Readonly<{ x: number; y: number }>

/** A press of the mouse from where it went down to where it was let go; `clicks` counts those that came close together. */
export type Press = Readonly<{ from: Point; to: Point; clicks: number }>

/** Whether a node lies in the article's words. */
const isInWords = (root: HTMLElement, node: Node | null): boolean => {
  const block = (node instanceof Element ? node : node?.parentElement)?.closest(`[${blockStart}]`)
  return block != null && root.contains(block)
}

/** The last block that begins above a height of the window; the first one where none does. */
function blockBeside(root: HTMLElement, y: number): Element | null {
  const blocks = [...root.querySelectorAll(`[${blockStart}]`)]
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.getBoundingClientRect().top <= y) low = middle + 1
    else high = middle
  }
  return blocks[Math.max(0, low - 1)] ?? null
}

/** The place in the words that lies beside a point of the window: in the line at its height; at the end of what was clicked more than once. */
function placeBeside(
  root: HTMLElement,
  { x, y }: Point,
  isWhole: boolean,
): { node: Node; offset: number } | null {
  const block = blockBeside(root, y)
  if (!block) return null
  const box = block.getBoundingClientRect()
  const isAbove = y < box.top
  if (isWhole || isAbove || y > box.bottom)
    return { node: block, offset: isAbove ? 0 : block.childNodes.length }
  const caret = caretAt(Math.min(Math.max(x, box.left + 1), box.right - 1), y)
  return caret && isInWords(root, caret.startContainer)
    ? { node: caret.startContainer, offset: caret.startOffset }
    : { node: block, offset: block.childNodes.length }
}

/** Selects the paragraphs from that of one place to that of another, whichever comes first. */
function takeWhole(root: HTMLElement, selection: Selection, from: Point, to: Point): void {
  const [first, last] = [blockBeside(root, from.y), blockBeside(root, to.y)]
  if (!first || !last) return
  const isBackwards = (first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  const ends = [
    [first, 0],
    [last, last.childNodes.length],
  ] as const
  const turned = [
    [first, first.childNodes.length],
    [last, 0],
  ] as const
  const [[startNode, start], [endNode, end]] = isBackwards ? turned : ends
  selection.setBaseAndExtent(startNode, start, endNode, end)
}

/**
 * Brings the end of a selection that left the words back to them: to the line beside which the mouse was let go, where the browser takes all
 * that comes after it. Three clicks take the paragraph, which Chromium takes to end at the marks beside its sentences. Nothing else is changed
 * while both ends lie in the words, or neither does.
 */
export function keepInText(root: HTMLElement, { from, to, clicks }: Press): void {
  const selection = window.getSelection()
  if (
    !selection ||
    selection.rangeCount !== 1 ||
    selection.isCollapsed ||
    !selection.getRangeAt(0).intersectsNode(root)
  )
    return
  if (clicks > 2) return takeWhole(root, selection, from, to)
  const [isFirstIn, isLastIn] = [isInWords(root, selection.anchorNode), isInWords(root, selection.focusNode)]
  if (isFirstIn === isLastIn) return
  const first = isFirstIn
    ? { node: selection.anchorNode!, offset: selection.anchorOffset }
    : placeBeside(root, from, clicks > 1)
  const last = isLastIn
    ? { node: selection.focusNode!, offset: selection.focusOffset }
    : placeBeside(root, to, clicks > 1)
  if (first && last) selection.setBaseAndExtent(first.node, first.offset, last.node, last.offset)
}
