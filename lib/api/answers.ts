// Goes with its last reader: what it names has moved to the rooms of the subjects.
import type { Call, Input, JsonEndpointName, Output } from './contract'

export type { AgreementView } from './agreement/output'
export type { Preview } from './article/output'
export type { FoundClaim } from './claim/output'
export type { Answer, List, Problem } from './contract'
export type { SentLink } from './people/output'
export type { LookedAtReview, PanelVotes, PastVerdict } from './review/output'
export type { FaredClaim, PlannedRevision, ReadRevision, SavedRevision } from './revision/output'
export type { GatesView, SignOffView } from './sign-off/output'

export type Deeds = { [K in JsonEndpointName]: { takes: Input<K>; gives: Output<K> } }
export type DeedFn<K extends JsonEndpointName> = Call<K>
