import { useMemo } from 'react'
import type { Span } from '@/lib/anchor/span'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { spansIn } from '@/components/article/passages'
import { pieceOf, type Stepping } from './stepping'
import type { Selected } from '@/components/article/use-selection'

type Known = { stepping: Stepping | null; marker: Selected | null; chosen: Claim | undefined; revision: RevisionView }
type Words = {
  /** What is lit without being a claim; `here` are the words in hand. */
  provisional: { pieces: readonly Span[]; here: Span | null }
  /** Whose ends a hand can pull. */
  handled: { claimId: string | null; pieces: readonly Span[] } | null
}

const none: readonly Span[] = []

/** Which words are lit though they are no claim yet, and at whose ends handles hang. */
export function useProvisionalWords({ stepping, marker, chosen, revision }: Known): Words {
  return useMemo(() => {
    const tapped = marker?.by === 'tap' ? marker.span : null
    const provisional = stepping ? { pieces: stepping.pieces, here: pieceOf(stepping) } : { pieces: tapped ? [tapped] : none, here: tapped }
    if (stepping) return { provisional, handled: { claimId: null, pieces: stepping.pieces } }
    const own = chosen && chosen.state !== 'dropped' && !marker ? spansIn(chosen.spans, revision.number) : none
    return { provisional, handled: own.length > 0 ? { claimId: chosen!.id, pieces: own } : null }
  }, [stepping, marker, chosen, revision])
}
