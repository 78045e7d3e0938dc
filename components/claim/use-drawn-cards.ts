import { useStanding } from '@/components/ui/use-standing'
import type { Claim } from '@/lib/domain/claim'

const atFirst = 24

/** The cards to draw: those that a reader can see at first and the chosen one, and all of them once the page stands. */
export function useDrawnCards(cards: readonly Claim[], chosen: string | null): readonly Claim[] {
  const isStanding = useStanding()
  if (isStanding) return cards
  return cards.slice(0, Math.max(atFirst, cards.findIndex((claim) => claim.id === chosen) + 1))
}
