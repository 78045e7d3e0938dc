import type { ReactNode, Ref } from 'react'
import type { Surroundings } from '@/components/article/claim/surroundings'
import type { Filter } from '@/components/article/session/filter'
import type { SaveState } from '@/components/form/save-state'
import type { Claim } from '@/lib/domain/claim'
import type { Layer } from '@/lib/domain/scales'
import type { FilterBarParts } from './filter-bar'

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

/**
 * Everything the claims column is handed; `claims` are all in the order of the text, `shown` those that pass the filter. `takeFresh`
 * answers once whether this person marked the claim just now: its panel opens with focus on the wording, and never again after that.
 */
export type ClaimsColumnProps = Omit<Surroundings, 'saves'> & {
  shown: readonly Claim[]
  chosen: string | null
  takeFresh?: (claimId: string) => boolean
  filter: Filter
  panelRef?: Ref<PanelKeys>
  onFilter: (filter: Filter) => void
  /** Draws what the filter is set with; it may be ahead of `filter`, which the cards follow. */
  filterBar: (parts: FilterBarParts) => ReactNode
  onSaveState: (state: SaveState) => void
  /** Which claims have their cards drawn, so that what is not yet known of them can be asked for. */
  onSeen?: (ids: readonly string[]) => void
}
