/** What a scroll was like: its frames, those of them that came late, and blocks in view whose highlights were not there yet. */
export type Scrolled = Readonly<{ frames: number; long: number; bare: number; ms: number }>

/**
 * Runs in the page: scrolls down by `step` pixels a frame for so many frames or to the end. A frame is long when it comes more than 50 ms
 * after the one before. `lit` are the starts of the blocks that have a highlight.
 */
export function scrollThrough([step, most, lit]: readonly [
  number,
  number,
  readonly number[],
]): Promise<Scrolled> {
  const isLit = new Set(lit.map(String))
  let [frames, long, bare] = [0, 0, 0]
  const lookAround = () => {
    for (const y of [100, 300, 500, 700]) {
      const block = document.elementFromPoint(500, y)?.closest<HTMLElement>('[data-start]')
      if (block && isLit.has(block.dataset.start!) && !block.querySelector('[data-claim]')) bare += 1
    }
  }
  scrollTo({ top: 0, behavior: 'instant' })
  return new Promise((settle) => {
    requestAnimationFrame((begun) => {
      let last = begun
      const next = (now: number) => {
        frames += 1
        if (now - last > 50) long += 1
        last = now
        if (frames >= most || scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
          return settle({ frames, long, bare, ms: now - begun })
        scrollBy({ top: step, behavior: 'instant' })
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = lookAround
        port2.postMessage(null)
        requestAnimationFrame(next)
      }
      requestAnimationFrame(next)
    })
  })
}
