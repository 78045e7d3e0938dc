import { useMemo } from 'react'
import { spansIn } from '@/components/article/session/passages'
import type { SelectedWords } from '@/components/article/session/session'
import type { Stepping } from '@/components/article/session/stepping'
import type { Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'

/** Whose ends a hand can pull: words that are no claim yet have no id. */
export type Handled = Readonly<{ claimId: string | null; pieces: readonly Span[] }>

const none: readonly Span[] = []

/** At whose ends handles hang: of the words that are stepped to, else of the chosen claim while nothing else is in hand. */
export function useHandled(
  stepping: Stepping | null,
  marker: SelectedWords | null,
  chosen: Claim | null,
  revision: number,
): Handled | null {
  return useMemo(() => {
    if (stepping) return { claimId: null, pieces: stepping.pieces }
    const own = chosen && chosen.state !== 'dropped' && !marker ? spansIn(chosen.spans, revision) : none
    return own.length > 0 ? { claimId: chosen!.id, pieces: own } : null
  }, [stepping, marker, chosen, revision])
}
