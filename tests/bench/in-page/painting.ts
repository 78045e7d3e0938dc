/** What functions that run in a page find on it: `tell` reaches the benchmark. */
type Told = { tell(milliseconds: number): void }

/** Runs in the page from its beginning: tells when a frame has been painted that shows what the selector names. */
export function tellWhenPainted(selector: string): void {
  const look = () => {
    const mark = document.readyState === 'loading' ? null : document.querySelector(selector)
    if (!mark?.checkVisibility({ contentVisibilityAuto: true })) return void requestAnimationFrame(look)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (globalThis as unknown as Told).tell(performance.now())
      port2.postMessage(null)
    })
  }
  if (window === window.top) requestAnimationFrame(look)
}

/** Runs in the page: jumps to its end and gives the milliseconds until a frame has been painted that shows what the selector names, in view. */
export function jumpToEnd(selector: string): Promise<number> {
  const begun = performance.now()
  return new Promise((settle, fail) => {
    const look = () => {
      if (performance.now() - begun > 30_000) return fail(new Error(`It never came into view: ${selector}`))
      scrollTo(0, document.documentElement.scrollHeight)
      const box = document.querySelector(selector)?.getBoundingClientRect()
      if (!box || box.bottom < 0 || box.top > innerHeight) return void requestAnimationFrame(look)
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => settle(performance.now() - begun)
        port2.postMessage(null)
      })
    }
    look()
  })
}
