import type { Answer, Problem } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { withAnswered, withoutRemoved } from './arriving'
import { andThen, quietly, type Move } from './asks'
import { choose } from './choosing'
import { isOwnMark } from './own-mark'
import type { SendState, SentMark } from './sent-mark'
import type { Session } from './session'
import { offer, remove } from './undoing'

/** What passes: nobody knows whether the deed was done, or the desk may do it a little later. */
const passing: readonly Problem['code'][] = ['unreachable', 'not-ready', 'failed', 'too-many']
const longestPause = 15_000

function withMark(session: Session, mark: SentMark): Session {
  return { ...session, sent: new Map(session.sent).set(mark.mark.id, mark) }
}

function withoutMark(session: Session, id: string): Session {
  const sent = new Map(session.sent)
  sent.delete(id)
  return { ...session, sent }
}

/** Sends a mark, under its own id, so that sending again marks nothing twice. */
function send(session: Session, { mark, times, isLeft }: Omit<SentMark, 'sent'>): Move {
  const sent: SendState = { state: 'on-its-way' }
  return {
    session: withMark(session, { mark, sent, times: times + 1, isLeft }),
    asks: [{ name: 'send-mark', mark, then: (later, answer) => takeMarkAnswer(later, mark.id, answer) }],
  }
}

/** The desk has it: it can be taken back, and is at once where it was let go of meanwhile. */
function taken(session: Session, { isLeft }: SentMark, claim: Claim): Move {
  if (isLeft) return remove(session, claim, quietly)
  return offer(withAnswered(session, claim), { name: 'marked', claim })
}

/** After the desk has answered for a mark, or has not been heard: it is asked for until the desk has taken it or refuses. */
function takeMarkAnswer(session: Session, id: string, answer: Answer<Claim>): Move {
  const held = session.sent.get(id)
  if (!held) return quietly(session)
  if (answer.ok) return taken(withoutMark(session, id), held, answer.value)
  const { code, message: says } = answer.problem
  const isPassing = passing.includes(code)
  if (!isPassing && held.isLeft) return quietly(withoutMark(session, id))
  const now = withMark(session, { ...held, sent: { state: isPassing ? 'trying' : 'refused', says } })
  if (!isPassing) return quietly(now)
  const milliseconds = Math.min(1000 * 2 ** (held.times - 1), longestPause)
  const isSame = (later: Session) => later.sent.get(id)?.times === held.times
  const then = (later: Session) => (isSame(later) ? sendAgain(later, id) : quietly(later))
  return { session: now, asks: [{ name: 'rest', milliseconds, then }] }
}

/** Sends at once again what is tried, and anew what was refused. */
export function sendAgain(session: Session, id: string): Move {
  const held = session.sent.get(id)
  return held && held.sent.state !== 'on-its-way' ? send(session, held) : quietly(session)
}

/** Sends at once again all that is tried, as when the line is back. */
export function sendAllAgain(session: Session): Move {
  const trying = [...session.sent].filter(([, { sent }]) => sent.state === 'trying')
  return trying.reduce((move, [id]) => andThen(move, (later) => sendAgain(later, id)), quietly(session))
}

/** Shows a claim of these words at once and tells the desk; with `takesLetters`, what is typed until its panel is there is its wording. */
export function beginMark(session: Session, claim: Claim, takesLetters: boolean): Move {
  const { id, articleId, placedIn: revision, parent } = claim
  const spans = claim.spans.map(({ start, end, exact }) => ({ start, end, exact }))
  const mark = { id, articleId, revision, spans, ...(parent !== null && { parent }) }
  const sent = send(session, { mark, times: 0, isLeft: false })
  const shown = withAnswered({ ...sent.session, selected: null, tapped: null }, claim)
  return {
    session: takesLetters ? { ...shown, firstLetters: id } : shown,
    asks: [...sent.asks, { name: 'clear-selection' }],
  }
}

/** Opens the panel of a claim that was marked just now, with its wording in hand; not for somebody who chose another claim since. */
export function openMarked(
  session: Session,
  claimId: string,
  { chosenBefore, isInHand }: Readonly<{ chosenBefore: string | null; isInHand: boolean }>,
): Move {
  const state = session.known.claims.get(claimId)?.state
  const isAwaited = state !== undefined && state !== 'dropped' && session.chosen === chosenBefore
  const next = { ...session, firstLetters: null, fresh: isAwaited && isInHand ? claimId : null }
  return isAwaited ? choose(next, claimId) : quietly(next)
}

/** The newest mark that the desk has not answered for. */
export const newestOnItsWay = ({ reading, sent }: Session): Claim | undefined =>
  reading.claims.findLast((claim) => isOwnMark(claim) && sent.has(claim.id))

/** Whether a claim is as the desk took it from here or yet to be taken, so that nobody can have said anything of it. */
export const isAsMarked = ({ steps }: Session, claim: Claim): boolean =>
  isOwnMark(claim) ||
  steps.some(
    (step) => step.name === 'marked' && step.claim.id === claim.id && step.claim.lastSeq === claim.lastSeq,
  )

/** Lets go of a mark that the desk has not taken: it is asked for on while nobody knows whether the desk has it, so that it can be taken away there. Its words are selected again. */
export function letGoOfMark(session: Session, claim: Claim): Move {
  const { id } = claim
  const held = session.sent.get(id)
  const left = held ? withMark(session, { ...held, isLeft: true }) : session
  const gone = held?.sent.state === 'refused' ? quietly(withoutMark(left, id)) : sendAgain(left, id)
  const closed = andThen(gone, (later) => choose({ ...later, firstLetters: null }, null))
  const [span] = claim.spans
  const isHere = span?.revision === session.reading.revision.number
  return andThen(closed, (later) => ({
    session: withoutRemoved(later, id),
    asks: span && isHere ? [{ name: 'select-words', span }] : [],
  }))
}
