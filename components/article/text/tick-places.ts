import { afterPaint } from '@/components/ui/after-paint'

const sameLine = 6
const mostBeside = 2

/** Where a mark stands without having been moved, and where its line is; all in the window's pixels. */
type Found = Readonly<{ tick: HTMLElement; middle: number; line: number }>

/** How far a mark has been moved from where its letter would stand. */
const dropOf = (tick: HTMLElement): number => parseFloat(tick.style.getPropertyValue('--drop')) || 0

/** The middle of the line on which the words after a mark begin; the mark itself may still hang on the line before. */
function lineAfter(tick: HTMLElement): number | null {
  const walker = document.createTreeWalker(tick.parentElement!, NodeFilter.SHOW_TEXT)
  walker.currentNode = tick
  const words = walker.nextNode()
  if (!(words instanceof Text) || words.length === 0) return null
  const letter = document.createRange()
  letter.setStart(words, 0)
  letter.setEnd(words, 1)
  const box = letter.getBoundingClientRect()
  return box.top + box.height / 2
}

/** The marks in a part of the text that is laid out. */
function find(part: Element): Found[] {
  if (!part.checkVisibility({ contentVisibilityAuto: true })) return []
  return [...part.querySelectorAll<HTMLElement>('.tick')].map((tick) => {
    const box = tick.getBoundingClientRect()
    const middle = box.top + box.height / 2 - dropOf(tick)
    return { tick, middle, line: lineAfter(tick) ?? middle }
  })
}

/** Writes only what is new: each writing makes the browser lay the page out once more. */
function put(tick: HTMLElement, name: '--place' | '--drop', value: string): void {
  if (tick.style.getPropertyValue(name) !== value) tick.style.setProperty(name, value)
}

function place(found: readonly Found[]): void {
  for (let first = 0; first < found.length;) {
    let next = first + 1
    while (next < found.length && Math.abs(found[next]!.line - found[first]!.line) < sameLine) next += 1
    for (let at = first; at < next; at++) {
      const { tick, middle, line } = found[at]!
      put(tick, '--place', String(Math.min(next - 1 - at, mostBeside)))
      put(tick, '--drop', `${Math.round((line - middle) * 100) / 100}px`)
    }
    first = next
  }
}

/**
 * Moves the marks in these parts of the text to the middle of their lines, and those of sentences that begin on one line side by side,
 * the first one outermost. All is measured before anything is moved, so that the page is laid out once.
 */
function arrange(parts: Iterable<Element>): void {
  for (const found of [...parts].map(find)) place(found)
}

const waiting = new Set<Element>()

function arrangeWaiting(): void {
  const parts = [...waiting].filter((one) => one.isConnected)
  waiting.clear()
  arrange(parts)
}

/** Arranges the marks in a part of the text, together with all others that wait, as soon as its words have been painted: they seldom move, and the page is laid out by then. */
export function arrangeSoon(part: Element): void {
  if (waiting.size === 0) afterPaint(arrangeWaiting)
  waiting.add(part)
}

let sizes: ResizeObserver | undefined

/** Keeps the marks of a section in order when it gets wider or narrower or comes to be laid out; gives what ends it. */
export function watchTicks(section: HTMLElement): () => void {
  sizes ??= new ResizeObserver((entries) => arrange(entries.map(({ target }) => target)))
  const own = sizes
  const seen = () => arrangeSoon(section)
  own.observe(section)
  section.addEventListener('contentvisibilityautostatechange', seen)
  return () => {
    own.unobserve(section)
    section.removeEventListener('contentvisibilityautostatechange', seen)
  }
}
