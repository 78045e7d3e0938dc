import { partsOf, stillWhole } from './parts'
import { snap } from '@/lib/anchor/graphemes'
import type { Span } from '@/lib/anchor/span'
import { wordsIn, type EdgeStep } from '@/lib/anchor/words'
import { spansIn } from './passages'
import { quietly, type Ask, type Move } from './asks'
import { commit } from './marking'
import type { Session } from './session'
import { pieceSays, stepSays } from './step-words'
import {
  newClaim,
  pieceOf,
  stepped,
  turned,
  withEnds,
  withOneMore,
  withoutPiece,
  withSelected,
  type Aim,
  type Stepping,
} from './stepping'

/** All that a key or a button of the stepper can ask for. */
export type StepAction =
  | Readonly<{ name: 'step'; edge: EdgeStep['edge']; by: EdgeStep['by']; way: EdgeStep['way'] }>
  | Readonly<{
      name: 'commit' | 'leave' | 'add-passage' | 'remove-passage' | 'next-passage' | 'previous-passage'
    }>

/** What the stepper can be opened for on a claim. */
export type ClaimAim = 'add-passage' | 'move-boundaries' | 'break-down'

const languageOf = ({ reading }: Session): string => reading.article.language
const textOf = ({ reading }: Session): string => reading.revision.text

/** With other words in the stepper, told as they are; what was refused is forgiven. */
export function withStepping(session: Session, stepping: Stepping, heard?: string): Session {
  const told = heard ?? pieceSays(textOf(session), stepping, languageOf(session))
  return { ...session, stepping, heard: told, refusal: null }
}

/** Opens the stepper on these words; it stays as it is when there is no whole character among them. */
function open(session: Session, aim: Aim, spans: readonly Span[]): Move {
  const pieces = spans.flatMap((span) => snap(textOf(session), span) ?? [])
  if (pieces.length === 0) return quietly(session)
  const asks: Ask[] = [{ name: 'clear-selection' }]
  return {
    session: withStepping({ ...session, left: null, selected: null }, { aim, pieces, at: 0 }),
    asks: session.stepping ? asks : [{ name: 'keep-focus' }, ...asks],
  }
}

/** Opens the stepper for a new claim of these words. */
export const openOnWords = (session: Session, spans: readonly Span[]): Move => open(session, newClaim, spans)

/** Opens the stepper for a part of a claim, on what of it no part has taken yet. */
function breakDown(session: Session, claimId: string, start: Span | null, own: readonly Span[]): Move {
  const { claims, revision } = session.reading
  const taken = partsOf(claims, claimId).flatMap((part) => spansIn(part.spans, revision.number))
  const hasWords = (span: Span) => wordsIn(revision.text, span, languageOf(session)).length > 0
  const whole = stillWhole(own, taken, hasWords) ?? start
  return whole ? open(session, { name: 'new-claim', parent: claimId }, [whole]) : quietly(session)
}

/** Opens the stepper on a claim; `nearby` finds words to begin with when the claim has none in this text. */
export function openOnClaim(
  session: Session,
  claimId: string,
  name: ClaimAim,
  nearby: () => Span | null,
): Move {
  const { claims, revision } = session.reading
  const claim = claims.find((one) => one.id === claimId)
  const own = claim ? spansIn(claim.spans, revision.number) : []
  const start = own.length > 0 ? null : nearby()
  if (name === 'break-down') return breakDown(session, claimId, start, own)
  const opened = open(session, { name, claimId }, start ? [start] : own)
  const { stepping } = opened.session
  if (!stepping || opened.session === session || name !== 'add-passage' || start) return opened
  const atLast = { ...stepping, at: own.length - 1 }
  const more = withOneMore(revision.text, atLast, revision.sentences, languageOf(session))
  return more ? { ...opened, session: withStepping(opened.session, more) } : opened
}

/** Leaves the stepper and changes nothing; the words of a new claim are selected again. */
export function leaveStepper(session: Session): Move {
  const { stepping } = session
  if (!stepping) return quietly(session)
  const left = stepping.aim.name === 'new-claim' ? pieceOf(stepping) : null
  return {
    session: { ...session, stepping: null, pulling: null, heard: '', refusal: null, left },
    asks: [{ name: 'focus-back' }],
  }
}

/** Marks the words in the stepper; `byHand` are those that were selected beside it. */
export function finish(session: Session, byHand: readonly Span[] | null): Move {
  if (!session.stepping) return quietly(session)
  const stepping = byHand ? withSelected(session.stepping, byHand) : session.stepping
  return commit({ ...session, stepping }, { aim: stepping.aim, spans: stepping.pieces, stepping })
}

/** The stepper after a deed on its passages. */
function passages(session: Session, now: Stepping, name: Exclude<StepAction['name'], 'step'>): Stepping {
  const { text, sentences } = session.reading.revision
  if (name === 'add-passage') return withOneMore(text, now, sentences, languageOf(session)) ?? now
  if (name === 'remove-passage') return withoutPiece(now)
  return turned(now, name === 'next-passage' ? 1 : -1)
}

/** Does what a key or a button of the stepper asks for; `byHand` reads what is selected beside it. */
export function act(session: Session, action: StepAction, byHand: () => readonly Span[] | null): Move {
  const { stepping: now } = session
  if (!now) return quietly(session)
  if (action.name === 'commit') return finish(session, byHand())
  if (action.name === 'leave') return leaveStepper(session)
  if (action.name !== 'step') return quietly(withStepping(session, passages(session, now, action.name)))
  const asked = { ...action, language: languageOf(session) }
  const next = stepped(textOf(session), now, asked)
  return quietly(withStepping(session, next, stepSays(textOf(session), now, next, asked)))
}

/** Takes words that were selected by hand into the open stepper. */
export function takeSelected(session: Session, spans: readonly Span[]): Move {
  if (!session.stepping) return quietly(session)
  return {
    session: withStepping({ ...session, selected: null }, withSelected(session.stepping, spans)),
    asks: [{ name: 'clear-selection' }],
  }
}

/** Takes the words of a sentence in hand instead of those in the stepper. */
export function stepToSentence(session: Session, sentence: Span): Move {
  const words = snap(textOf(session), sentence)
  return quietly(
    session.stepping && words ? withStepping(session, withEnds(session.stepping, words)) : session,
  )
}
