import { counted } from '@/components/ui/counted'
import { useMemo } from 'react'
import type { Claim } from '@/lib/domain/claim'

type ShownCards = Readonly<{
  /** All claims but the dropped ones. */
  standing: readonly Claim[]
  /** Those that have a card: what passes the filter, and the chosen one. */
  cards: readonly Claim[]
  /** The dropped ones that pass the filter. */
  dropped: readonly Claim[]
  /** How many pass, as it is told. */
  count: string
}>

const isStanding = ({ state }: Claim): boolean => state !== 'dropped'

/** Which of an article's claims the column shows; \`shown\` are those that pass the filter. */
export function useShownCards(
  claims: readonly Claim[],
  shown: readonly Claim[],
  chosen: string | null,
): ShownCards {
  const standing = useMemo(() => claims.filter(isStanding), [claims])
  const passing = useMemo(
    () => (shown === claims ? standing : shown.filter(isStanding)),
    [shown, claims, standing],
  )
  const isBeside = useMemo(
    () => chosen !== null && !passing.some((claim) => claim.id === chosen),
    [passing, chosen],
  )
  const cards = useMemo(() => {
    if (!isBeside) return passing
    const own = new Set(passing)
    return standing.filter((claim) => own.has(claim) || claim.id === chosen)
  }, [isBeside, passing, standing, chosen])
  const all = counted(standing.length, 'claim')
  return {
    standing,
    cards,
    dropped: shown.filter((claim) => !isStanding(claim)),
    count: passing.length === standing.length ? all : `${passing.length} of ${all}`,
  }
}
