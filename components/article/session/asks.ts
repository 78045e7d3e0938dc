import type { Span } from '@/lib/anchor/span'
import type { Answer, Input, Now, Output } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { Filter } from './filter'
import type { SentSpan } from './passages'
import type { SentMark } from './sent-mark'
import type { Session } from './session'
import type { CoverageChange, UndoStep, WayBack } from './steps'

/** The session that comes next, and what is to be asked of the desk and of the page, in this order. */
export type Move = Readonly<{ session: Session; asks: readonly Ask[] }>

/** What becomes of an answer, on the session as it is when that comes. */
export type Then<T> = (session: Session, answer: T) => Move

type ClaimAnswer = Answer<Claim, Now<'editClaim'>>
type Edit = Omit<Input<'editClaim'>, 'claimId' | 'version'>

/** What is asked of the desk. */
type DeskAsk =
  | Readonly<{ name: 'cover'; coverage: CoverageChange; then: Then<Answer<Output<'coverSentences'>>> }>
  | Readonly<{ name: 'send-mark'; mark: SentMark['mark']; then: Then<Answer<Claim>> }>
  | Readonly<{ name: 'place'; claim: Claim; spans: readonly SentSpan[]; then: Then<ClaimAnswer> }>
  | Readonly<{ name: 'edit'; claim: Claim; edit: Edit; then: Then<ClaimAnswer> }>
  | Readonly<{ name: 'remove'; claim: Claim; then: Then<Answer<unknown, Now<'removeClaim'>>> }>
  | Readonly<{ name: 'go-back'; way: WayBack; then: Then<Answer<unknown>> }>
  | Readonly<{ name: 'read-again' }>

/** What is asked of the clock and of the page. */
type PageAsk =
  | Readonly<{ name: 'rest'; milliseconds: number; then: (session: Session) => Move }>
  | Readonly<{ name: 'read-shown'; spans: readonly Span[]; then: Then<readonly SentSpan[] | null> }>
  | Readonly<{ name: 'read-typed'; claimId: string; then: Then<boolean> }>
  | Readonly<{ name: 'mark'; spans: readonly SentSpan[]; parent?: string }>
  | Readonly<{ name: 'offer-back'; step: UndoStep; way: Told }>
  | Readonly<{ name: 'say'; text: string }>
  | Readonly<{ name: 'link-claim'; claimId: string | null; isStep: boolean }>
  | Readonly<{ name: 'link-filter'; filter: Filter }>
  | Readonly<{ name: 'select-sentence'; number: number }>
  | Readonly<{ name: 'select-words'; span: Span }>
  | Readonly<{ name: 'clear-selection' | 'keep-focus' | 'focus-back' | 'forget-focus' }>

/** What is told of something that can be taken back; `why` are the sentences for which a reason may be given. */
type Told = Readonly<{ done: string; why?: readonly number[] | null }>

/** All that a session asks of the world outside; who is asked feeds the answer back by `then`. */
export type Ask = DeskAsk | PageAsk

/** A move that asks nothing. */
export const quietly = (session: Session): Move => ({ session, asks: [] })

/** One move after another, with what both ask, in their order. */
export function andThen(first: Move, next: (session: Session) => Move): Move {
  const { session, asks } = next(first.session)
  return { session, asks: asks.length === 0 ? first.asks : [...first.asks, ...asks] }
}
