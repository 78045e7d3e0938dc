import { useMemo } from 'react'
import type { Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import { spansIn } from '@/components/article/session/passages'
import { pieceOf, type Stepping } from '@/components/article/session/stepping'
import type { Selected } from '@/components/article/session/session'

/** What is lit without being a claim; `here` are the words in hand. */
export type Provisional = Readonly<{ pieces: readonly Span[]; here: Span | null }>

/** Whose ends a hand can pull: words that are no claim yet have no id. */
export type Handled = Readonly<{ claimId: string | null; pieces: readonly Span[] }>

const none: readonly Span[] = []

/** Which words are lit though they are no claim yet. */
export function useProvisionalWords(stepping: Stepping | null, marker: Selected | null): Provisional {
  return useMemo(() => {
    const tapped = marker?.by === 'tap' ? marker.spans : none
    return stepping
      ? { pieces: stepping.pieces, here: pieceOf(stepping) }
      : { pieces: tapped, here: tapped[0] ?? null }
  }, [stepping, marker])
}

/** At whose ends handles hang: of the words that are stepped to, else of the chosen claim while nothing else is in hand. */
export function useHandled(
  stepping: Stepping | null,
  marker: Selected | null,
  chosen: Claim | null,
  revision: number,
): Handled | null {
  return useMemo(() => {
    if (stepping) return { claimId: null, pieces: stepping.pieces }
    const own = chosen && chosen.state !== 'dropped' && !marker ? spansIn(chosen.spans, revision) : none
    return own.length > 0 ? { claimId: chosen!.id, pieces: own } : null
  }, [stepping, marker, chosen, revision])
}
