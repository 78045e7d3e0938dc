import type { Span } from '@/lib/anchor/span'
import type { EdgeStep } from '@/lib/anchor/words'
import { areSame, spansIn } from './passages'
import { quietly, type Move } from './asks'
import { finish, withStepping } from './hand'
import type { Session } from './session'
import { pulledTo, type Stepping } from './stepping'

/** A claim's words as a hand takes them at one passage; null for a claim or a passage that is not in this text. */
function takenFrom({ reading }: Session, claimId: string | null, at: number): Stepping | null {
  const claim = reading.claims.find(({ id }) => id === claimId)
  const pieces = claim ? spansIn(claim.spans, reading.revision.number) : []
  return claim && at < pieces.length
    ? { aim: { name: 'move-boundaries', claimId: claim.id }, pieces, at, isHeld: true }
    : null
}

/** A hand takes an end of a passage: of the words in the stepper, else of a claim. */
export function beginPull(session: Session, claimId: string | null, at: number): Move {
  const { stepping: before } = session
  const first = before ? { ...before, at } : takenFrom(session, claimId, at)
  return quietly(first ? { ...session, stepping: first, pulling: { before, first } } : session)
}

/** The hand is at that offset of the text. */
export function pullTo(session: Session, edge: EdgeStep['edge'], by: EdgeStep['by'], offset: number): Move {
  const { pulling, reading } = session
  if (!pulling) return quietly(session)
  const asked = { edge, by, to: offset, language: reading.article.language }
  return quietly({ ...session, stepping: pulledTo(reading.revision.text, pulling.first, asked) })
}

/** The hand lets go and changes nothing. */
export function cancelPull(session: Session): Move {
  const { pulling } = session
  return quietly(pulling ? { ...session, stepping: pulling.before, pulling: null, refusal: null } : session)
}

/** The hand lets go: a claim is saved with its new ends, the words in the stepper stay in hand. */
export function endPull(session: Session, byHand: readonly Span[] | null): Move {
  const { pulling, stepping } = session
  if (!pulling || !stepping) return quietly(session)
  const ended = { ...session, pulling: null }
  if (!stepping.isHeld) return quietly(withStepping(ended, stepping))
  return areSame(stepping.pieces, pulling.first.pieces) ? cancelPull(session) : finish(ended, byHand)
}
