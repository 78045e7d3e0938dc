'use client'

import { useEffect } from 'react'

const signs = ['keydown', 'pointermove', 'pointerdown'] as const

/** Calls once when somebody first moves a pointer or presses a key on the page, unless `isWanted` is false: the time to fetch what a hand may ask for next, and who only reads never fetches it. */
export function useFirstInteraction(bring: () => void, isWanted = true): void {
  useEffect(() => {
    if (!isWanted) return
    const leave = () => signs.forEach((sign) => window.removeEventListener(sign, once, true))
    const once = () => {
      leave()
      bring()
    }
    for (const sign of signs) window.addEventListener(sign, once, { capture: true, passive: true })
    return leave
  }, [bring, isWanted])
}
