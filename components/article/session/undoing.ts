import type { Answer, Problem } from '@/lib/api/contract'
import { isHiding } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { withAnswered, withCovered, withoutRemoved } from './arriving'
import { andThen, quietly, type Ask, type Move, type Then } from './asks'
import { choose } from './choosing'
import { isClaim } from './is-claim'
import { moreThanMark } from './more-than-mark'
import { spansIn, spansToSend } from './passages'
import type { Session } from './session'
import type { UndoStep, WayBack } from './steps'

/** Why a claim is dropped whose mark is taken back. */
export const markedByMistake = 'Marked by mistake.'

/** An answer to an undoing; null when it has asked first, and nothing is taken back yet. */
type Undone = Then<Answer<unknown> | null>

/** How one kind of step is told, when what it did stands no more, and how it is taken back. */
type StepRow<S> = Readonly<{
  done: (step: S) => string
  undone: (step: S) => string
  isOver: (session: Session, step: S) => boolean
  undo: (session: Session, step: S, then: Undone) => Move
}>

type StepNamed<N extends UndoStep['name']> = Extract<UndoStep, { name: N }>

const moved = {
  'add-passage': { done: 'Passage added.', undone: 'Passage taken away.' },
  'move-boundaries': { done: 'Boundaries moved.', undone: 'Boundaries moved back.' },
} as const

const asItIs = ({ known }: Session, claim: Claim): Claim => known.claims.get(claim.id) ?? claim
const isStanding = ({ known }: Session, { id }: Claim): boolean => {
  const now = known.claims.get(id)
  return now !== undefined && now.state !== 'dropped'
}

const asking = (session: Session, ask: Ask): Move => ({ session, asks: [ask] })

/** The session with the claim as the desk has it instead, where a refusal tells of it. */
const withClaimIn = (session: Session, { now }: Problem): Session =>
  isClaim(now) ? withAnswered(session, now) : session

/** The session with what an answer tells of a claim, be it a refusal. */
export function withClaimOf(session: Session, answer: Answer<Claim>): Session {
  return answer.ok ? withAnswered(session, answer.value) : withClaimIn(session, answer.problem)
}

/** Takes a claim away, or drops it where taking it away would tell of it. */
export function remove(session: Session, claim: Claim, then: Undone): Move {
  const left = (later: Session): Move => (later.chosen === claim.id ? choose(later, null) : quietly(later))
  if (isHiding(session.reading.article))
    return asking(session, {
      name: 'edit',
      claim,
      edit: { state: 'dropped', reason: markedByMistake },
      then: (later, answer) =>
        andThen(answer.ok ? left(later) : quietly(later), (next) => then(withClaimOf(next, answer), answer)),
    })
  return asking(session, {
    name: 'remove',
    claim,
    then: (later, answer) => {
      if (answer.ok) return andThen(left(later), (next) => then(withoutRemoved(next, claim.id), answer))
      return then(withClaimIn(later, answer.problem), answer)
    },
  })
}

/** Takes a mark away; asks first when there is more than the mark. */
const takeBackMark = (session: Session, claim: Claim, then: Undone): Move =>
  asking(session, {
    name: 'read-typed',
    claimId: claim.id,
    then: (later, isTyped) => {
      const now = asItIs(later, claim)
      const more = moreThanMark(now, later.reading.claims)
      if (more.length === 0 && !isTyped) return remove(later, now, then)
      const takingBack = { claim: now, more: more.length > 0 ? more : ['what you are writing'] }
      return then({ ...later, takingBack }, null)
    },
  })

const rows: { [N in UndoStep['name']]: StepRow<StepNamed<N>> } = {
  covered: {
    done: ({ way }) => way.done,
    undone: ({ way }) => way.undone,
    isOver: () => false,
    undo: (session, { way }, then) =>
      asking(session, {
        name: 'cover',
        coverage: way.back,
        then: (later, answer) => then(answer.ok ? withCovered(later, answer.value) : later, answer),
      }),
  },
  marked: {
    done: () => 'Claim marked.',
    undone: () => 'Claim taken away.',
    isOver: (session, { claim }) => !isStanding(session, claim),
    undo: (session, { claim }, then) => takeBackMark(session, claim, then),
  },
  moved: {
    done: ({ by }) => moved[by].done,
    undone: ({ by }) => moved[by].undone,
    isOver: (session, { after }) => {
      const { number } = session.reading.revision
      const placed = ({ spans }: Claim) => JSON.stringify(spansIn(spans, number))
      return !isStanding(session, after) || placed(asItIs(session, after)) !== placed(after)
    },
    undo: (session, { before, after }, then) => {
      const { number, text } = session.reading.revision
      return asking(session, {
        name: 'edit',
        claim: asItIs(session, after),
        edit: { revision: number, spans: spansToSend(text, spansIn(before.spans, number)) },
        then: (later, answer) => then(answer.ok ? withAnswered(later, answer.value) : later, answer),
      })
    },
  },
  dropped: {
    done: () => 'Claim dropped.',
    undone: () => 'Claim restored.',
    isOver: (session, { claim }) => isStanding(session, claim),
    undo: (session, { claim }, then) =>
      asking(session, {
        name: 'edit',
        claim,
        edit: { state: 'open' },
        then: (later, answer) => then(answer.ok ? withAnswered(later, answer.value) : later, answer),
      }),
  },
  'by-form': {
    done: ({ way }) => way.done,
    undone: ({ way }) => way.undone,
    isOver: ({ reading }, { way }) => way.isOver(reading.claims),
    undo: (session, { way }, then) => asking(session, { name: 'go-back', way, then }),
  },
}

const rowOf = (step: UndoStep) => rows[step.name] as StepRow<UndoStep>

/** Whether what a step did stands no more. */
export const isOver = (session: Session, step: UndoStep): boolean => rowOf(step).isOver(session, step)

/** Offers to take a step back, and tells of it. */
export function offer(session: Session, step: UndoStep): Move {
  const why = step.name === 'covered' ? step.way.why : null
  return {
    session: { ...session, steps: [...session.steps, step] },
    asks: [{ name: 'offer-back', step, way: { done: rowOf(step).done(step), why } }],
  }
}

/** Offers what a form offers. */
export const offerWay = (session: Session, way: WayBack): Move => offer(session, { name: 'by-form', way })

/** Takes in what a form's deed answered, and offers to take back a drop. */
export function takeAnswer(session: Session, claim: Claim): Move {
  const wasStanding = isStanding(session, claim)
  const next = withAnswered(session, claim)
  return claim.state === 'dropped' && wasStanding ? offer(next, { name: 'dropped', claim }) : quietly(next)
}

/** Troubles that pass: what was to be taken back can be tried again. */
const passing: readonly Problem['code'][] = [
  'unreachable',
  'not-ready',
  'failed',
  'too-many',
  'not-signed-in',
]

/** Takes a step back; where that has to be asked about first, or fails by a trouble that passes, it can be taken back again. */
export function undo(session: Session, step: UndoStep): Move {
  const at = session.steps.indexOf(step)
  const begun = { ...session, steps: session.steps.filter((other) => other !== step) }
  return rowOf(step).undo(begun, step, (later, answer) => {
    const isThere = answer === null || (!answer.ok && passing.includes(answer.problem.code))
    const steps = isThere ? later.steps.toSpliced(at, 0, step) : later.steps
    const text = answer && (answer.ok ? rowOf(step).undone(step) : answer.problem.message)
    return { session: { ...later, steps }, asks: text === null ? [] : [{ name: 'say', text }] }
  })
}

/** What was done last and still stands. */
export const lastStep = (session: Session): UndoStep | undefined =>
  session.steps.findLast((step) => !isOver(session, step))

/** Takes that back. What was done after it stands no more and is forgotten; what was done before it may stand again by then. */
export function undoLast(session: Session): Move {
  const last = lastStep(session)
  if (!last) return quietly(session)
  return undo({ ...session, steps: session.steps.slice(0, session.steps.indexOf(last) + 1) }, last)
}
