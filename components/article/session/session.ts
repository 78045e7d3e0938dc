import type { SaveState } from '@/components/form/save-state'
import type { Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import type { Doubt } from './doubt'
import type { Filter } from './filter'
import { withReading } from './known-claims'
import { placeOf } from './place'
import { readingOf, type Reading, type Sources } from './reading'
import type { SentMark } from './sent-mark'
import type { Aim, Stepping } from './stepping'
import type { UndoStep } from './steps'

/** Words of the article that are selected, snapped to whole characters, as many passages as a hand selected; `by` is what they were selected with. */
export type SelectedWords = Readonly<{ spans: readonly Span[]; by: 'mouse' | 'touch' | 'keyboard' | 'tap' }>

/** Where several claims lie over each other; in the window's pixels. */
export type Crossing = Readonly<{ ids: readonly string[]; x: number; y: number }>

/** What is asked before a mark is taken back under which there is more: `more` says what, in words. */
export type TakingBack = Readonly<{ claim: Claim; more: readonly string[] }>

/** Words that are to be marked, and what for; `stepping` is the stepper that they come from, if any. */
export type Meant = Readonly<{ aim: Aim; spans: readonly Span[]; stepping: Stepping | null }>

/** Why words could not be marked, and which. */
export type RefusedWords = Readonly<{ spans: readonly Span[]; says: string }>

/** The question why there is nothing to check in these sentences; `words` are those that were typed or said before. */
export type Why = Readonly<{
  /** The revision whose sentences they are. */
  revision: number
  numbers: readonly number[]
  words: string
  isNew: boolean
  isBusy: boolean
  refusal: string | null
}>

/** An end that a hand pulls: the stepper as it was before the hand came, and as the hand took it. */
export type Pulling = Readonly<{ before: Stepping | null; first: Stepping }>

/** Somebody who has the article open. */
export type PresentPerson = Readonly<{ id: string; name: string }>

/** What people say of the article or of one of its sentences, by its number: null is the article. */
export type TalkPlace = Readonly<{ sentence: number | null }>

/** A dialog in which an article as a whole is changed, or its work given out. */
export type ArticleDialog = 'assign-claims' | 'assign-article' | 'edit-facts' | 'edit-rules' | 'restrict'

/** What is known and under way on one article's screen. Only `reading` follows from something else in it, from the sources: it is made with them, so that what stays the same stays the very same. */
export type Session = Sources &
  Readonly<{ reading: Reading }> &
  Place &
  Hand &
  Readonly<{
    /** Marks that the desk has not answered for, by the ids that were made here. */
    sent: ReadonlyMap<string, SentMark>
    /** The claim that was marked just now: its panel takes the focus, once. */
    fresh: string | null
    /** What was done here and can be taken back, the latest last. */
    steps: readonly UndoStep[]
    /** Whether what is typed here is with the desk. */
    save: SaveState
    /** Who else has the article open. */
    others: readonly PresentPerson[]
    /** The numbers of changes by others that wait until nothing is half-done here. */
    unread: readonly number[]
    /** Whether changes by others would not be heard of. */
    isLineLost: boolean
    talk: TalkPlace | null
    dialog: ArticleDialog | null
    isHelpOpen: boolean
  }>

/** Which claim is chosen, and which are asked for, as the link says. */
export type Place = Readonly<{ chosen: string | null; filter: Filter }>

/** What a person has in hand, and what is asked of them. */
export type Hand = Readonly<{
  selected: SelectedWords | null
  /** The sentence that a finger tapped and that no claim answers for: its words can be marked without selecting them. */
  tapped: SelectedWords | null
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
  refusal: RefusedWords | null
  /** What is asked before these words are marked. */
  doubted: (Meant & Readonly<{ doubt: Doubt }>) | null
  takingBack: TakingBack | null
  why: Why | null
  /** What was typed as a reason and not given, by the numbers of its sentences. */
  unsaid: ReadonlyMap<string, string>
}>

export const noWords: readonly Span[] = []

const emptyHand: Hand = {
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
}

/** The session of somebody who has just come, by a link with that query. */
export function firstSession(dossier: Dossier, own: Actor, query: string): Session {
  const known = withReading({ claims: new Map(), removed: new Set() }, dossier.claims, dossier.lastSeq)
  const sources: Sources = { own, dossier, known, covered: new Map() }
  return {
    ...sources,
    reading: readingOf(sources, null),
    ...placeOf(query, known, null),
    ...emptyHand,
    sent: new Map(),
    fresh: null,
    steps: [],
    save: { name: 'nothing-yet' },
    others: [],
    unread: [],
    isLineLost: false,
    talk: null,
    dialog: null,
    isHelpOpen: false,
  }
}

/** Whether something is half-done here that another reading of the article would disturb. */
export const isUnderWay = ({ waiting, why, selected, tapped, stepping }: Session): boolean =>
  waiting.length > 0 || [why, selected, tapped, stepping].some((one) => one !== null)
