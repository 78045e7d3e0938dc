import type { Claim } from '@/lib/domain/claim'
import { quietly, type Move } from './asks'
import { shownOf, type Filter } from './filter'
import { asInLink, placeOf } from './place'
import type { Session } from './session'
import { shownCards } from './shown-cards'

/** The claims that pass the filter, in the order of the text. */
export const shownIn = ({ reading, filter }: Session): readonly Claim[] =>
  shownOf(reading.claims, filter, reading.actor.id)

/** The chosen claim, or null. */
export const openIn = ({ known, chosen }: Session): Claim | null =>
  (chosen === null ? undefined : known.claims.get(chosen)) ?? null

/** Whoever has gone on to another claim comes back as a reader: keys are keys then. */
const freshAt = ({ fresh }: Session, chosen: string | null) => (fresh === chosen ? fresh : null)

/** Chooses a claim, or none; one that is not there is not chosen. */
export function choose(session: Session, claimId: string | null): Move {
  const { chosen, known } = session
  if (chosen === claimId || (claimId !== null && !known.claims.has(claimId))) return quietly(session)
  return {
    session: { ...session, chosen: claimId, fresh: freshAt(session, claimId) },
    asks: [{ name: 'link-claim', claimId, isStep: chosen === null }],
  }
}

/** Chooses the claim of the next card in the column, or of the one before; from nowhere that of the first, or of the last. */
export function chooseCard(session: Session, by: 1 | -1): Move {
  const { reading, chosen } = session
  const { cards } = shownCards(reading.claims, shownIn(session), chosen)
  const here = cards.findIndex(({ id }) => id === chosen)
  const next = here < 0 ? cards.at(by > 0 ? 0 : -1) : cards[here + by]
  return next ? choose(session, next.id) : quietly(session)
}

/** Asks for the claims that a filter lets pass; the chosen one stays chosen. */
export function askFor(session: Session, asked: Filter): Move {
  const filter = asInLink(asked, session.filter)
  if (filter === session.filter) return quietly(session)
  return {
    session: { ...session, filter, fresh: freshAt(session, session.chosen) },
    asks: [{ name: 'link-filter', filter }],
  }
}

/** Goes where the link leads, as after the browser's way back. */
export function goTo(session: Session, query: string): Move {
  const { chosen, filter } = placeOf(query, session.known, session.filter)
  if (chosen === session.chosen && filter === session.filter) return quietly(session)
  return quietly({ ...session, chosen, filter, fresh: freshAt(session, chosen) })
}

/** Answers for the panel of a claim that was marked just now, once: it takes the focus, and never again after that. */
export const takeFresh = (session: Session, claimId: string): Move =>
  quietly(session.fresh === claimId ? { ...session, fresh: null } : session)
