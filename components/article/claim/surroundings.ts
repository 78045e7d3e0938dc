import type { Saves } from '@/components/form/saves'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { ClaimDeeds } from './claim-deeds'
import type { WayBack } from '@/components/article/session/steps'

/** What every part of an open claim is handed of the screen around it. */
export type Surroundings = {
  article: ArticleFacts
  /** Of the article's current revision. */
  text: string
  /** All of the article, in the order of the text. */
  claims: readonly Claim[]
  actor: Actor
  /** The same person as one who talks, which a closed article lets everybody go on with. */
  talker?: Actor
  people: ReadonlyMap<string, string>
  scales: Record<Layer, Scale>
  now: string
  deeds: ClaimDeeds
  /** The forms of the screen that save themselves. */
  saves: Saves
  onChoose: (id: string | null) => void
  onClaim: (claim: Claim) => void
  onRemoved: (id: string) => void
  /** Says what was done, and offers the way back. */
  offerBack?: (way: WayBack) => void
  /** Goes to the claim's words in the text. */
  onShowWords: (claimId: string) => void
  onAddPassage: (claimId: string) => void
  onMoveBoundaries: (claimId: string) => void
  /** Begins to mark a part of the claim. */
  onBreakDown: (claimId: string) => void
}

/** The name of a person of the desk. */
export function nameOf(people: ReadonlyMap<string, string>, id: string): string {
  return people.get(id) ?? 'Somebody who left the desk'
}
