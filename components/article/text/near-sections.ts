import { startTransition } from 'react'
import { flushSync } from 'react-dom'

type Tell = (isNear: boolean) => void

/** How far from the window a section counts as near, in heights of the window: so far that nobody reads faster than it is drawn. */
const reach = '150% 0%'

/** The sections of the text on the page, each with whom to tell that it came near or went far. */
const watched = new Map<Element, Tell>()
const near = new Set<Element>()
let watch: IntersectionObserver | null = null

/** Tells of those that came near, to be drawn while nothing more urgent is to be done: they are still well out of sight. */
function tellSoon(sections: readonly Element[]): void {
  const far = sections.filter((section) => watched.has(section) && !near.has(section))
  for (const section of far) near.add(section)
  startTransition(() => far.forEach((section) => watched.get(section)!(true)))
}

/** Tells at once, so that what is in sight is drawn before the browser paints or a place in it is looked for. */
function tellNow(sections: readonly Element[]): void {
  const known = sections.filter((section) => watched.has(section))
  if (known.length === 0) return
  for (const section of known) near.add(section)
  flushSync(() => known.forEach((section) => watched.get(section)!(true)))
}

/** For print, and for the browser's own search, which would lose its place when words are drawn anew. */
const drawAll = (): void => tellNow([...watched.keys()])

function onKey(event: KeyboardEvent): void {
  if (
    event.key === 'F3' ||
    ((event.ctrlKey || event.metaKey) && ['f', 'g'].includes(event.key.toLowerCase()))
  )
    drawAll()
}

let seenAt = 0

/** A jump lands where nothing is drawn: what is in the window now is drawn in the very frame. Short ways stay within what is drawn ahead. */
function onScroll(): void {
  const way = Math.abs(window.scrollY - seenAt)
  seenAt = window.scrollY
  if (way < window.innerHeight / 2) return
  const [first] = watched.keys()
  const box = first?.getBoundingClientRect()
  const seen =
    box &&
    [0, 0.5, 1].map((part) =>
      document
        .elementFromPoint(box.left + box.width / 2, part * (window.innerHeight - 1))
        ?.closest('.text-section'),
    )
  tellNow((seen ?? []).filter((section) => section != null))
}

function onNearing(entries: readonly IntersectionObserverEntry[]): void {
  tellSoon(entries.filter((entry) => entry.isIntersecting).map(({ target }) => target))
  for (const { isIntersecting, target } of entries)
    if (!isIntersecting && near.delete(target)) watched.get(target)?.(false)
}

function listen(): IntersectionObserver {
  window.addEventListener('beforeprint', drawAll)
  window.matchMedia('print').addEventListener('change', drawAll)
  window.addEventListener('keydown', onKey, { capture: true })
  window.addEventListener('scroll', onScroll, { passive: true })
  return new IntersectionObserver(onNearing, { rootMargin: reach })
}

/** Tells whether a section is near the window, from now on, each time that changes; gives what ends it. */
export function watchSection(section: Element, tell: Tell): () => void {
  if (typeof IntersectionObserver === 'undefined') return (tell(true), () => undefined)
  watch ??= listen()
  watched.set(section, tell)
  watch.observe(section)
  return () => {
    watched.delete(section)
    near.delete(section)
    watch?.unobserve(section)
  }
}

/** Draws the sections that hold these elements of the text before a selection is put there: it would be lost if their words were drawn anew after it. */
export function drawAround(...elements: readonly Element[]): void {
  tellNow(elements.flatMap((element) => element.closest('.text-section') ?? []))
}
