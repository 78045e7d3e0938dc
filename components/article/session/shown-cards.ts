import type { Claim } from '@/lib/domain/claim'

type Parted = Readonly<{ standing: readonly Claim[]; dropped: readonly Claim[] }>

type ShownCards = Parted &
  Readonly<{
    /** Those that have a card: what stands and passes the filter, and the chosen one. */
    cards: readonly Claim[]
    /** How many stand and pass the filter. */
    passing: number
  }>

const parted = new WeakMap<readonly Claim[], Parted>()

/** A list's claims that stand, and its dropped ones; the very same lists for the very same list. */
function partedOf(claims: readonly Claim[]): Parted {
  const known = parted.get(claims)
  if (known) return known
  const isStanding = ({ state }: Claim) => state !== 'dropped'
  const parts = {
    standing: claims.filter(isStanding),
    dropped: claims.filter((claim) => !isStanding(claim)),
  }
  parted.set(claims, parts)
  return parts
}

/** Those that pass, and the chosen one whatever passes; the very same list where it is among them. */
function withChosen(
  claims: readonly Claim[],
  passing: readonly Claim[],
  chosen: string | null,
): readonly Claim[] {
  if (chosen === null || passing.some(({ id }) => id === chosen)) return passing
  const own = new Set(passing)
  return claims.filter((claim) => own.has(claim) || claim.id === chosen)
}

/** Which of an article's claims the column shows, where those of `shown` pass the filter: the chosen claim is never hidden, be it dropped. */
export function shownCards(
  claims: readonly Claim[],
  shown: readonly Claim[],
  chosen: string | null,
): ShownCards {
  const all = partedOf(claims)
  const passing = partedOf(shown)
  return {
    standing: all.standing,
    cards: withChosen(all.standing, passing.standing, chosen),
    dropped: withChosen(all.dropped, passing.dropped, chosen),
    passing: passing.standing.length,
  }
}
