import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Tick } from './ticks'
import type { Doubt } from './doubt'
import type { Aim, Stepping } from './stepping'

/** What is known of the article, as it was last read and as the desk has answered since; the screen tells it, and nothing that is done in the session changes it. */
export type Reading = Readonly<{
  article: ArticleFacts
  revision: RevisionView
  /** In the order of the text. */
  claims: readonly Claim[]
  ticks: readonly Tick[]
  /** Whether whoever reads here may mark claims. */
  mayMark: boolean
}>

/** Words of the article that are selected, snapped to whole characters, as many passages as a hand selected; `by` is what they were selected with. */
export type Selected = Readonly<{ spans: readonly Span[]; by: 'mouse' | 'touch' | 'keyboard' | 'tap' }>

/** Where several claims lie over each other; in the window's pixels. */
export type Crossing = Readonly<{ ids: readonly string[]; x: number; y: number }>

/** What is asked before a mark is taken back under which there is more: `more` says what, in words. */
export type TakingBack = Readonly<{ claim: Claim; more: readonly string[] }>

/** Words that are to be marked, and what for; `stepping` is the stepper that they come from, if any. */
export type Meant = Readonly<{ aim: Aim; spans: readonly Span[]; stepping: Stepping | null }>

/** Why words could not be marked, and which. */
export type Refused = Readonly<{ spans: readonly Span[]; says: string }>

/** The question why there is nothing to check in these sentences; `words` are those that were typed or said before. */
export type Why = Readonly<{
  numbers: readonly number[]
  words: string
  isNew: boolean
  isBusy: boolean
  refusal: string | null
}>

/** An end that a hand pulls: the stepper as it was before the hand came, and as the hand took it. */
export type Pulling = Readonly<{ before: Stepping | null; first: Stepping }>

/** What is known and under way on one article's screen. Nothing in it is derived from something else in it. */
export type Session = Readonly<{
  reading: Reading
  selected: Selected | null
  /** The sentence that a finger tapped and that no claim answers for: its words can be marked without selecting them. */
  tapped: Selected | null
  /** The sentence that was gone to, as it is told. */
  told: string
  /** The number of the sentence that keys went to last; -1 when there is none. */
  walked: number
  /** Where several claims are to be told apart. */
  crossing: Crossing | null
  stepping: Stepping | null
  /** What is told of the last step. */
  heard: string
  /** The words of a claim that was given up in the stepper; they are selected again once its drawing is gone. */
  left: Span | null
  pulling: Pulling | null
  /** Words that a claim will have, lit before the desk has answered for them. */
  waiting: readonly Span[]
  /** The claim for whose wording letters are taken before its panel is there. */
  firstLetters: string | null
  refusal: Refused | null
  /** What is asked before these words are marked. */
  doubted: (Meant & Readonly<{ doubt: Doubt }>) | null
  takingBack: TakingBack | null
  why: Why | null
  /** What was typed as a reason and not given, by the numbers of its sentences. */
  unsaid: ReadonlyMap<string, string>
}>

export const noWords: readonly Span[] = []

/** The session of somebody who has just come. */
export const firstSession = (reading: Reading): Session => ({
  reading,
  selected: null,
  tapped: null,
  told: '',
  walked: -1,
  crossing: null,
  stepping: null,
  heard: '',
  left: null,
  pulling: null,
  waiting: noWords,
  firstLetters: null,
  refusal: null,
  doubted: null,
  takingBack: null,
  why: null,
  unsaid: new Map(),
})

/** Whether something is half-done here that another reading of the article would disturb. */
export const isUnderWay = ({ waiting, why, selected, tapped, stepping }: Session): boolean =>
  waiting.length > 0 || [why, selected, tapped, stepping].some((one) => one !== null)
