import type { Span } from '@/lib/anchor/span'
import { withCovered } from './arriving'
import { andThen, quietly, type Ask, type Move } from './asks'
import type { Session } from './session'
import { selectionCoverageOf, type SelectionCoverage } from './selection-coverage'
import type { CoverageChange } from './steps'
import { offer } from './undoing'

type Numbers = readonly number[]

const count = (number: number): string =>
  number === 1 ? 'Nothing to check in this sentence.' : `Nothing to check in ${number} sentences.`
const pendingAgain = 'Pending again.'
const say = (text: string): Ask => ({ name: 'say', text })
const notPending = say('These sentences are not pending.')

/** How the sentences under these words stand. */
const standingIn = ({ reading: { revision, ticks } }: Session, spans: readonly Span[]): SelectionCoverage =>
  selectionCoverageOf(revision.sentences, ticks, spans)

function coverageOf(
  { reading: { article, revision } }: Session,
  numbers: Numbers,
  coverage: CoverageChange['coverage'],
  reason?: string | null,
): CoverageChange {
  const sentences = { articleId: article.id, revision: revision.number, sentence: [...numbers], coverage }
  return reason ? { ...sentences, reason } : sentences
}

/** After sentences were cleared: offers to take it back, and with `goesOn` selects the next pending one. */
function cleared(session: Session, numbers: Numbers, reason: string, goesOn: boolean): Move {
  const { ticks } = session.reading
  const next = ticks.findIndex((tick, index) => index > numbers.at(-1)! && tick.state === 'pending')
  const way = {
    done: count(numbers.length),
    undone: pendingAgain,
    back: coverageOf(session, numbers, 'pending'),
    why: reason ? null : numbers,
  }
  return andThen(offer(session, { name: 'covered', way }), (later) => ({
    session: later,
    asks: goesOn && next >= 0 ? [{ name: 'select-sentence', number: next }] : [],
  }))
}

/** Says that there is nothing to check in the pending ones of the sentences under these words, and goes on to the next. */
export function cover(session: Session, spans: readonly Span[]): Move {
  const now = standingIn(session, spans)
  if (now.name !== 'pending') return { session, asks: [notPending] }
  const { numbers } = now
  const ask: Ask = {
    name: 'cover',
    coverage: coverageOf(session, numbers, 'nothing-to-check'),
    then: (later, answer) =>
      answer.ok
        ? cleared(withCovered(later, answer.value), numbers, '', true)
        : { session: later, asks: [say(answer.problem.message)] },
  }
  return { session, asks: [ask] }
}

/** Makes the cleared ones of the sentences under these words pending again. */
export function uncover(session: Session, spans: readonly Span[]): Move {
  const now = standingIn(session, spans)
  if (now.name !== 'cleared') return quietly(session)
  const way = {
    done: pendingAgain,
    undone: count(now.numbers.length),
    back: coverageOf(session, now.numbers, 'nothing-to-check', now.reason),
    why: null,
  }
  const ask: Ask = {
    name: 'cover',
    coverage: coverageOf(session, now.numbers, 'pending'),
    then: (later, answer) =>
      answer.ok
        ? offer(withCovered(later, answer.value), { name: 'covered', way })
        : { session: later, asks: [say(answer.problem.message)] },
  }
  return { session, asks: [ask] }
}

/** Asks why there is nothing to check in these sentences; what was typed for them before is there again. */
export function askWhyOf(session: Session, numbers: Numbers, isNew: boolean, said = ''): Move {
  const { number } = session.reading.revision
  const words = session.unsaid.get(String(numbers)) ?? said
  return quietly({
    ...session,
    why: { revision: number, numbers, words, isNew, isBusy: false, refusal: null },
  })
}

/** Asks why there is nothing to check in the sentences under these words. */
export function askWhy(session: Session, spans: readonly Span[]): Move {
  const now = standingIn(session, spans)
  if (now.name === 'claimed') return { session, asks: [notPending] }
  const said = now.name === 'cleared' ? (now.reason ?? '') : ''
  return askWhyOf(session, now.numbers, now.name === 'pending', said)
}

function without(unsaid: Session['unsaid'], numbers: Numbers): Session['unsaid'] {
  const rest = new Map(unsaid)
  rest.delete(String(numbers))
  return rest
}

/** Clears the sentences that are asked about, with that reason or without; a refusal is told where it was typed. */
export function giveReason(session: Session, typed: string): Move {
  const { why } = session
  if (!why || why.isBusy) return quietly(session)
  const { numbers, isNew } = why
  const reason = typed.trim()
  const ask: Ask = {
    name: 'cover',
    coverage: { ...coverageOf(session, numbers, 'nothing-to-check', reason), revision: why.revision },
    then: (later, answer) => {
      const open = later.why?.numbers === numbers ? later.why : null
      if (!answer.ok) {
        const { message } = answer.problem
        return open
          ? quietly({ ...later, why: { ...open, isBusy: false, refusal: message } })
          : { session: later, asks: [say(message)] }
      }
      const now = withCovered(later, answer.value)
      const unsaid = without(now.unsaid, numbers)
      return cleared({ ...now, unsaid, why: open ? null : now.why }, numbers, reason, isNew)
    },
  }
  return { session: { ...session, why: { ...why, isBusy: true } }, asks: [ask] }
}

/** Leaves the question; the words are there when it is asked again. */
export function leaveWhy(session: Session, typed: string): Move {
  if (!session.why) return quietly(session)
  const unsaid = new Map(session.unsaid).set(String(session.why.numbers), typed)
  return quietly({ ...session, unsaid, why: null })
}
