import type { Span } from '@/lib/anchor/span'
import type { Answer, Input } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { SentSpan } from './passages'
import type { Session } from './session'
import type { Aim } from './stepping'

export type Coverage = Input<'coverSentences'>

/** The session that comes next, and what is to be asked of the desk and of the page, in this order. */
export type Move = Readonly<{ session: Session; asks: readonly Ask[] }>

/** What becomes of an answer, on the session as it is when that comes. */
type Then<T> = (session: Session, answer: T) => Move

/** What was done to sentences, and how it is taken back; `why` are the sentences for which a reason may be given. */
export type CoverBack = Readonly<{
  done: string
  undone: string
  back: Coverage
  why: readonly number[] | null
}>

/** All that a session asks of the world outside; who is asked feeds the answer back by `then`. */
export type Ask =
  | Readonly<{ name: 'cover'; coverage: Coverage; then: Then<Answer<unknown>> }>
  | Readonly<{ name: 'offer-back'; way: CoverBack }>
  | Readonly<{ name: 'read-shown'; spans: readonly Span[]; then: Then<readonly SentSpan[] | null> }>
  | Readonly<{ name: 'mark'; spans: readonly SentSpan[]; parent?: string }>
  | Readonly<{ name: 'place'; claim: Claim; spans: readonly SentSpan[]; then: Then<Answer<Claim>> }>
  | Readonly<{ name: 'tell-moved'; before: Claim; after: Claim; aim: Aim }>
  | Readonly<{ name: 'say'; text: string }>
  | Readonly<{ name: 'choose'; claimId: string }>
  | Readonly<{ name: 'select-sentence'; number: number }>
  | Readonly<{ name: 'clear-selection' | 'keep-focus' | 'focus-back' | 'forget-focus' }>

/** A move that asks nothing. */
export const quietly = (session: Session): Move => ({ session, asks: [] })
