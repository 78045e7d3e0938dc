import { blockStart } from './read-selection'

const readingLine = 96

/** The offset at which the block begins that a reader has at the top of the window, or null when no block is there. */
export function topmostStart(root: HTMLElement): number | null {
  const box = root.getBoundingClientRect()
  const element = document.elementFromPoint(box.left + box.width / 2, readingLine)
  const block = element?.closest(`[${blockStart}]`)
  return block && root.contains(block) ? Number(block.getAttribute(blockStart)) : null
}
