import { useEffect, useEffectEvent, useReducer, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Driver } from '@/components/article/session/driver'
import { blockStart, hasOwnLetters, type Letters } from './read-selection'

/** How each section of the text is drawn anew, with elements of its own again. */
const drawers = new WeakMap<Element, () => void>()

/** How often a section of the text was drawn anew because somebody else had changed its letters: what is drawn in it takes this for its key. */
export function useDrawing(section: RefObject<Element | null>): number {
  const [drawing, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => void drawers.set(section.current!, drawAgain), [section])
  return drawing
}

const sectionOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('.text-section') ?? null

/** The sections in which a block lost letters of the revision, or a block was lost. */
function spoilt(records: readonly MutationRecord[], page: Letters): Set<Element> {
  const blocks = new Set<Element>()
  const sections = new Set<Element>()
  for (const { target, removedNodes } of records) {
    const block = (target instanceof Element ? target : target.parentElement)?.closest(`[${blockStart}]`)
    if (block) blocks.add(block)
    for (const gone of block ? [] : removedNodes) {
      const section = sectionOf(target)
      const start = gone instanceof Element ? gone.getAttribute(blockStart) : null
      if (section?.isConnected && start !== null && !section.querySelector(`[${blockStart}="${start}"]`))
        sections.add(section)
    }
  }
  for (const block of blocks)
    if (block.isConnected && !hasOwnLetters(block, page)) sections.add(sectionOf(block) ?? block)
  return sections
}

const putRight =
  'Something in this browser, such as a page translator, had changed the article’s words on this page; they are the article’s own again.'
const comesBack =
  'Something in this browser, such as a page translator, keeps changing the article’s words on this page: turn it off here, for nothing can be marked in them.'
const oneAfterTheOther = 2000
const mostInARow = 3

/**
 * Sees to it that the page says what the revision says: where a translator or an extension changes the article's words, they are drawn
 * anew before anybody sees it, and it is told. Whoever comes back at once each time is let be; such words are never believed.
 */
export function useOwnLetters(root: RefObject<HTMLElement | null>, page: Letters, { run }: Driver): void {
  const spoiltIn = useEffectEvent((records: readonly MutationRecord[]) => spoilt(records, page))
  useEffect(() => {
    const tell = (text: string) => run((session) => ({ session, asks: [{ name: 'say', text }] }))
    const drawn = new Map<Element, { times: number; at: number }>()
    const onChange = (records: readonly MutationRecord[]) => {
      const sections = spoiltIn(records)
      if (sections.size === 0) return
      const now = performance.now()
      const anew = [...sections].filter((section) => {
        const { times, at } = drawn.get(section) ?? { times: 0, at: 0 }
        const inARow = now - at < oneAfterTheOther ? times + 1 : 1
        drawn.set(section, { times: inARow, at: now })
        return inARow <= mostInARow
      })
      flushSync(() => anew.forEach((section) => drawers.get(section)?.()))
      tell(anew.length < sections.size ? comesBack : putRight)
    }
    const watch = new MutationObserver((records) => onChange(records))
    watch.observe(root.current!, { childList: true, subtree: true, characterData: true })
    return () => watch.disconnect()
  }, [root, run])
}
