import type { ReactNode, Ref } from 'react'
import type { SentMarks } from '@/components/article/session/sent-marks'
import type { Client } from '@/components/client/client'
import type { TalkDeeds } from '@/components/article/talk/talk-deeds'
import type { Answer } from '@/lib/api/answers'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { Filter } from '@/components/article/session/filter'
import type { FilterBarParts } from './filter-bar'
import type { SaveState } from '@/components/form/save-state'

/** What the claims column can ask of the server. */
export type ClaimDeeds = Pick<
  Client,
  | 'editClaim'
  | 'removeClaim'
  | 'saveReview'
  | 'addEvidence'
  | 'editEvidence'
  | 'withdrawEvidence'
  | 'restoreEvidence'
  | 'readDraft'
  | 'saveDraft'
  | 'dropDraft'
  | 'readClaim'
  | 'listColleagues'
  | 'adjudicateClaim'
  | 'listVotes'
  | 'castVote'
  | 'takeVoteBack'
  | 'takeReviewBack'
  | 'listVerdicts'
  | 'confirmVerdict'
  | 'listReviews'
  | 'confirmReview'
  | 'listStale'
  | 'confirmSigns'
> &
  TalkDeeds

/** What keys of the screen ask of the open panel: 1–9 rate the substance and Shift with 1–9 the attribution, `index` from 0; answers whether there is such an answer. */
export type PanelKeys = {
  rate: (layer: Layer, index: number) => boolean
  addEvidence: () => void
  submitReview: () => void
  focusFind: () => void
  /** Puts the focus on the first thing to use in a claim's card, out of the sheet's depth if it lies there; answers whether there is such a card. */
  enter: (claimId: string) => boolean
  /** How far from the top of the list a claim's card lies, drawn or not. */
  placeOf: (claimId: string) => number | null
  isWriting: () => boolean
  /** Whether anything was typed for that claim, be it with the server or not. */
  holds: (claimId: string) => boolean
}

/** The marks made here that the desk has not answered for; `letGo` gives their words back. */
export type ColumnMarks = Pick<SentMarks, 'standing' | 'again'> & Readonly<{ letGo: (claim: Claim) => void }>

/** What was done to a claim and can be taken back; over when, by the claims as they are, what it did stands no more. */
export type WayBack = Readonly<{
  done: string
  undone: string
  undo: () => Promise<Answer<unknown>>
  isOver: (claims: readonly Claim[]) => boolean
}>

/** The id of a claim's card in the column; the text finds the card by it to scroll beside. */
export const cardId = (claimId: string): string => `claim-${claimId}`

/**
 * Everything the claims column is handed; `claims` are all in the order of the text, `shown` those that pass the filter. `takeFresh`
 * answers once whether this person marked the claim just now: its panel opens with focus on the wording, and never again after that.
 */
export type ClaimsColumnProps = {
  article: ArticleFacts
  /** Of the article's current revision. */
  text: string
  claims: readonly Claim[]
  shown: readonly Claim[]
  chosen: string | null
  takeFresh?: (claimId: string) => boolean
  marks?: ColumnMarks
  filter: Filter
  actor: Actor
  /** The same person as one who talks, which a closed article lets everybody go on with. */
  talker?: Actor
  people: ReadonlyMap<string, string>
  scales: Record<Layer, Scale>
  now: string
  deeds: ClaimDeeds
  panelRef?: Ref<PanelKeys>
  onChoose: (id: string | null) => void
  onClaim: (claim: Claim) => void
  onRemoved: (id: string) => void
  /** Says what was done, and offers the way back. */
  offerBack?: (way: WayBack) => void
  onFilter: (filter: Filter) => void
  /** Draws what the filter is set with; it may be ahead of `filter`, which the cards follow. */
  filterBar: (parts: FilterBarParts) => ReactNode
  /** Goes to the claim's words in the text. */
  onShowWords: (claimId: string) => void
  onAddPassage: (claimId: string) => void
  onMoveBoundaries: (claimId: string) => void
  /** Begins to mark a part of the claim. */
  onBreakDown: (claimId: string) => void
  onSaveState: (state: SaveState) => void
  /** Which claims have their cards drawn, so that what is not yet known of them can be asked for. */
  onSeen?: (ids: readonly string[]) => void
}
