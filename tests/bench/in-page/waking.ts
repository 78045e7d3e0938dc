/** Milliseconds from navigation until the words are painted, and until React answers to a hand in the list. */
export type Waking = Readonly<{ words: number; alive: number }>

/** Runs in the page from its beginning, and tells once when both were so. */
export function watchWaking(): void {
  const page = globalThis as unknown as { tellAwake(waking: Waking): void }
  let words = 0
  const isAlive = () =>
    Object.keys(document.querySelector('ol button') ?? {}).some((key) => key.startsWith('__reactProps'))
  const look = () => {
    const block = document.querySelector('main p')
    if (words === 0 && block && block.getBoundingClientRect().height > 0) words = performance.now()
    if (words > 0 && isAlive()) page.tellAwake({ words, alive: performance.now() })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
