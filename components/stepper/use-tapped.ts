import { useCallback, useEffect, useState } from 'react'
import { snap } from '@/lib/anchor/graphemes'
import type { Tick } from '@/components/article/ticks'
import type { Selected } from '@/components/article/use-selection'

/** The sentence that a finger tapped and that no claim answers for: its words can be marked without selecting them. A null offset lets go of it, and so do words that are selected. */
export function useTapped(
  text: string,
  ticks: readonly Tick[],
): { tapped: Selected | null; tap: (at: number | null) => void } {
  const [tapped, keep] = useState<Selected | null>(null)
  const tap = useCallback(
    (at: number | null) => {
      const sentence = at === null ? undefined : ticks.find((tick) => tick.start <= at && at < tick.end)
      const span = sentence && snap(text, sentence)
      keep((before) => (span && before?.spans[0]?.start !== span.start ? { spans: [span], by: 'tap' } : null))
    },
    [text, ticks],
  )
  useEffect(() => {
    const yieldToWords = () => window.getSelection()?.isCollapsed === false && keep(null)
    document.addEventListener('selectionchange', yieldToWords)
    return () => document.removeEventListener('selectionchange', yieldToWords)
  }, [])
  return { tapped, tap }
}
