import { useMemo, type RefObject } from 'react'
import { markerIn } from '@/components/article/session/selecting'
import { pieceOf } from '@/components/article/session/stepping'
import { useSession } from '@/components/article/subscribe/use-session'
import type { Span } from '@/lib/anchor/span'
import { useProvisional } from './use-provisional'

const none: readonly Span[] = []

/** Draws the words in hand over the text; gives those that are lit in it without being a claim: what waits for the desk, and what the browser cannot draw over it. */
export function useWordsInHand(root: RefObject<HTMLElement | null>): readonly Span[] {
  const sent = useSession((session) => session.waiting)
  const stepping = useSession((session) => session.stepping)
  const marker = useSession(markerIn)
  const { pieces, here } = useMemo(() => {
    if (stepping) return { pieces: stepping.pieces, here: pieceOf(stepping) }
    const tapped = marker?.by === 'tap' ? marker.spans : none
    return { pieces: tapped, here: tapped[0] ?? null }
  }, [stepping, marker])
  const unseen = useProvisional(root, pieces, here)
  return useMemo(() => (unseen.length > 0 ? [...sent, ...unseen] : sent), [sent, unseen])
}
