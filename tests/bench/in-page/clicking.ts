import type { Still } from './still'

type Page = Still & {
  handled: number
  recogito?: { on(event: 'clickAnnotation', hear: (hit: unknown) => void): void }
}

/** Runs in the page from its beginning: adds up in `handled` how long the page's own listeners take over each event of a click. */
export function watchClick(): void {
  const page = globalThis as unknown as Page
  page.handled = 0
  let begun = 0
  for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    addEventListener(name, () => void (begun = performance.now()), { capture: true })
    addEventListener(name, () => void (page.handled += performance.now() - begun))
  }
}

/** Runs in the pages of the floor and the peer: a click names the claims under it in a list; the floor asks the element, the peer its own index. */
export function nameOnClick(isPeer: boolean): void {
  const name = (ids: readonly string[]) => {
    const list = document.createElement('menu')
    list.style.cssText = 'position:fixed;top:0;left:0'
    list.append(
      ...ids.map((id) => Object.assign(document.createElement('li'), { role: 'menuitem', textContent: id })),
    )
    document.body.append(list)
  }
  const page = globalThis as unknown as Page
  if (isPeer)
    page.recogito!.on('clickAnnotation', (hit) => name([hit].flat().map((one) => (one as { id: string }).id)))
  else
    document.addEventListener('click', ({ target }) =>
      name((target as Element).closest<HTMLElement>('[data-claim]')?.dataset.claim?.split(' ') ?? []),
    )
}

/** Runs in the page: brings a letter of a block into the middle of the window and tells where it is; also closes what the last click opened. */
export function pointAt([selector, at, offset]: readonly [string, number, number]): { x: number; y: number } {
  for (const list of document.querySelectorAll('menu')) list.remove()
  ;(globalThis as unknown as Page).handled = 0
  const block = document.querySelectorAll(selector)[at]!
  block.scrollIntoView({ block: 'center', behavior: 'instant' })
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(), left = offset; node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (left >= length) {
      left -= length
      continue
    }
    const letter = document.createRange()
    letter.setStart(node, left)
    letter.setEnd(node, left + 1)
    const box = letter.getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  }
  throw new Error('The block has no such letter.')
}

/** Runs in the page before a click: waits until a frame has been painted that names so many claims; gives the time its listeners took. */
export function whenNamed(count: number): Promise<number> {
  const begun = performance.now()
  return new Promise((settle, fail) => {
    const look = () => {
      const named = document.querySelectorAll('[role=menuitem]').length
      if (performance.now() - begun > 15_000)
        return fail(new Error(`A click named ${named} claims instead of ${count}.`))
      if (named !== count) return void requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const page = globalThis as unknown as Page
        page.standStill()
        settle(page.handled)
      }
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}
