import type { Span } from '@/lib/anchor/span'
import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { joined, type SentSpan } from './passages'
import { andThen, quietly, type Move } from './asks'
import { choose } from './choosing'
import { doubtOf } from './doubt'
import { noWords, type Meant, type Session } from './session'
import { newClaim, type Stepping } from './stepping'
import type { UndoStep } from './steps'
import { offer, withClaimOf } from './undoing'

const notOurs =
  'Something in this browser, such as a page translator, changed the article’s words here. Turn it off for this page, then mark them.'

const isSame = (one: Stepping | null, other: Stepping | null): boolean =>
  one !== null && other !== null && (one === other || JSON.stringify(one.aim) === JSON.stringify(other.aim))

/** The session without the stepper that words came from; another one that was opened meanwhile stays. */
const closed = (session: Session, { stepping }: Meant): Session =>
  isSame(session.stepping, stepping)
    ? { ...session, stepping: null, pulling: null, heard: '', refusal: null }
    : session

/** The session after words were not marked: the stepper that they came from has them, unless another one was opened. */
function notDone(session: Session, { stepping }: Meant): Session {
  if (!stepping || (session.stepping && !isSame(session.stepping, stepping))) return session
  return { ...session, stepping: { ...stepping, isHeld: false } }
}

/** After the desk has answered for the words of a claim. */
function placed(
  session: Session,
  meant: Meant,
  answer: Answer<Claim>,
  stepTo: (after: Claim) => UndoStep,
): Move {
  const now = withClaimOf({ ...session, waiting: noWords }, answer)
  if (!answer.ok) {
    const refusal = { spans: meant.spans, says: answer.problem.message }
    return quietly({ ...notDone(now, meant), refusal })
  }
  const next = closed(now, meant)
  const told = offer(next, stepTo(answer.value))
  return next === now ? told : { ...told, asks: [...told.asks, { name: 'focus-back' }] }
}

/** After the page was read: sends the words as it shows them, or refuses words that are not the revision's. */
function send(session: Session, meant: Meant, claim: Claim | null, shown: readonly SentSpan[] | null): Move {
  const { aim, spans, stepping } = meant
  if (!shown) return quietly({ ...notDone(session, meant), refusal: { spans, says: notOurs } })
  if (!claim || aim.name === 'new-claim') {
    const parent = aim.name === 'new-claim' ? aim.parent : undefined
    return {
      session: { ...closed(session, meant), refusal: null },
      // A new claim's panel takes the focus; it must not be fetched back.
      asks: [
        ...(stepping ? [{ name: 'forget-focus' } as const] : []),
        { name: 'mark', spans: shown, parent },
      ],
    }
  }
  return {
    session: { ...session, waiting: shown, refusal: null },
    asks: [
      {
        name: 'place',
        claim,
        spans: shown,
        then: (later, answer) =>
          placed(later, meant, answer, (after) => ({ name: 'moved', before: claim, after, by: aim.name })),
      },
    ],
  }
}

/** Marks words that nobody doubts: as one new claim, or as the passages that the claim has from now on. */
function markNow(session: Session, meant: Meant): Move {
  const { aim } = meant
  const { claims } = session.reading
  const claim = aim.name === 'new-claim' ? null : claims.find(({ id }) => id === aim.claimId)
  if (claim === undefined || (claim && session.waiting.length > 0)) return quietly(notDone(session, meant))
  const then = (later: Session, shown: readonly SentSpan[] | null) => send(later, meant, claim, shown)
  return { session, asks: [{ name: 'read-shown', spans: joined(meant.spans), then }] }
}

/** Marks words, after a question where they are a claim already or more than one claim ever is. */
export function commit(session: Session, meant: Meant): Move {
  const { claims, revision, article } = session.reading
  const doubt = doubtOf({ ...meant, claims, revision, language: article.language })
  return doubt ? quietly({ ...session, doubted: { ...meant, doubt } }) : markNow(session, meant)
}

/** Marks selected words as a new claim. */
export const markSelected = (session: Session, spans: readonly Span[]): Move =>
  commit(session, { aim: newClaim, spans, stepping: null })

/** Marks the words that were doubted. */
export function markAnyway(session: Session): Move {
  const { doubted } = session
  return doubted ? markNow({ ...session, doubted: null }, doubted) : quietly(session)
}

/** Leaves the question; nothing is marked, and the stepper has its words again. */
export function leaveDoubt(session: Session): Move {
  const { doubted } = session
  return quietly(doubted ? notDone({ ...session, doubted: null }, doubted) : session)
}

/** Leaves the question for the claim that these words are already. */
export const openDoubted = (session: Session, claimId: string): Move =>
  andThen(leaveDoubt(session), (later) => choose(later, claimId))
