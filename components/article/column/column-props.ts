import type { Ref } from 'react'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { ClaimDesk } from '@/components/article/claim/claim-desk'
import type { Filter } from '@/components/article/session/filter'
import type { Layer } from '@/lib/domain/scales'

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

/** What is done with a claim's words in the text. */
export type WordsHands = Pick<ClaimDesk, 'onShowWords' | 'onAddPassage' | 'onMoveBoundaries' | 'onBreakDown'>

/** What the claims column is handed; all that is known it has from the session. */
export type ClaimsColumnProps = {
  deeds: ClaimDeeds
  hands: WordsHands
  /** Which claims have a card; the field with which they are asked for may be ahead of it. */
  filter: Filter
  /** When the screen was opened. */
  now: string
  panelRef?: Ref<PanelKeys>
  /** Hears which claims have their cards drawn, so that what is not yet known of them can be asked for. */
  onSeen?: (ids: readonly string[]) => void
}
