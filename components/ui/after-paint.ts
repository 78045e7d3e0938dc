import { startTransition, useEffect, useState } from 'react'

/** Does it after the next frame has been painted; gives what calls it off. */
export function afterPaint(deed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(deed)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** A page that nobody looks at paints no frame: then so many milliseconds are waited for. */
const unseen = 100

/** Is kept once the next frame has been painted, or a moment later where none is. */
export const untilPainted = (): Promise<void> =>
  new Promise((go) => {
    const late = setTimeout(go, unseen)
    afterPaint(() => (clearTimeout(late), go()))
  })

/** The value as it was until the next frame has been painted: for what may follow a moment later, so that the rest answers first. */
export function useAfterPaint<T>(value: T): T {
  const [painted, paint] = useState(value)
  useEffect(() => {
    if (painted !== value) return afterPaint(() => startTransition(() => paint(() => value)))
  }, [painted, value])
  return painted
}
