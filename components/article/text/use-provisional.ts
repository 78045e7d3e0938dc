import { useEffect, type RefObject } from 'react'
import type { Span } from '@/lib/anchor/span'
import { placeRange } from './place-selection'

const none: readonly Span[] = []

const canHighlight = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS

/**
 * Draws words over the text that are not marked yet, with `here` among them the ones in hand, without touching the text's elements. What
 * a browser cannot draw so is given back, to be drawn as marks.
 */
export function useProvisional(
  root: RefObject<HTMLElement | null>,
  spans: readonly Span[],
  here: Span | null,
): readonly Span[] {
  useEffect(() => {
    const text = root.current
    if (!text || spans.length === 0 || !canHighlight()) return
    const draw = () => {
      const placed = (some: readonly Span[]) =>
        new Highlight(...some.flatMap((span) => placeRange(text, span) ?? []))
      CSS.highlights.set('provisional', placed(spans.filter((span) => span !== here)))
      CSS.highlights.set('provisional-here', placed(here ? [here] : none))
    }
    draw()
    // The text's elements are made anew when a claim is lit or a far section comes near: ranges in them go with them.
    const watch = new MutationObserver(draw)
    watch.observe(text, { childList: true, subtree: true, characterData: true })
    return () => {
      watch.disconnect()
      CSS.highlights.delete('provisional')
      CSS.highlights.delete('provisional-here')
    }
  }, [root, spans, here])
  return spans.length === 0 || canHighlight() ? none : spans
}
