import type { Still } from './still'

/** What functions that run in a page find on it: `tellFrame` reaches the benchmark, `beforeKey` is done when the key comes, `recogito` is the peer. */
export type Toll = Still & {
  tellFrame(spent: number): void
  beforeKey?: () => void
  recogito?: { addAnnotation(annotation: object): void }
}

/** Runs in the page from its beginning: from the key to the frame in which there is a highlight more than before, in the block that is watched or in view. */
export function watchKey(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'c') return
      const count = () => document.querySelectorAll('[data-watched] [data-claim], [data-annotation]').length
      const before = count()
      const page = globalThis as unknown as Toll
      queueMicrotask(() => page.beforeKey?.())
      const look = () => {
        if (count() === before) return void requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const spent = performance.now() - event.timeStamp
          page.standStill()
          page.tellFrame(spent)
        }
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    },
    { capture: true },
  )
}

/** Runs in our page: brings a block before the eye, where it is drawn anew with its highlights. */
export function bringIn(start: number): void {
  ;(document.activeElement as HTMLElement | null)?.blur()
  document.querySelector(`[data-start="${start}"]`)!.scrollIntoView({ block: 'center' })
}

/** Runs in our page: selects thirty letters of that block that are under no claim; false when it has none. */
export function selectIn(start: number): boolean {
  const block = document.querySelector(`[data-start="${start}"]`)!
  for (const other of document.querySelectorAll('[data-watched]')) other.removeAttribute('data-watched')
  block.setAttribute('data-watched', '')
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node.nodeValue ?? '').length < 40 || node.parentElement?.closest('mark')) continue
    getSelection()!.setBaseAndExtent(node, 5, node, 35)
    return true
  }
  return false
}

/** Runs in the floor's page: at the key, the inside of one block is replaced. */
export function replaceAtKey([at, inside]: readonly [number, string]): void {
  const block = document.querySelectorAll('p, h2')[at]!
  for (const other of document.querySelectorAll('[data-watched]')) other.removeAttribute('data-watched')
  block.setAttribute('data-watched', '')
  block.scrollIntoView({ block: 'center' })
  ;(globalThis as unknown as Toll).beforeKey = () => void (block.innerHTML = inside)
}

/** Runs in the floor's page: the insides of those blocks are replaced at once. */
export function replaceAll(insides: readonly (readonly [at: number, inside: string])[]): void {
  const blocks = document.querySelectorAll('p, h2')
  for (const [at, inside] of insides) blocks[at]!.innerHTML = inside
}

/** Runs in the peer's page: at the key, one annotation is added. */
export function addAtKey([at, id, quote, start]: readonly [number, string, string, number]): void {
  document.querySelectorAll('p, h2')[at]!.scrollIntoView({ block: 'center' })
  const annotation = {
    id,
    bodies: [],
    target: { annotation: id, selector: [{ quote, start, end: start + quote.length }] },
  }
  ;(globalThis as unknown as Toll).beforeKey = () =>
    (globalThis as unknown as Toll).recogito?.addAnnotation(annotation)
}
