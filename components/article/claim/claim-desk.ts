import { createContext, useContext } from 'react'
import type { WayBack } from '@/components/article/session/steps'
import type { Saves } from '@/components/form/saves'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimDeeds } from './claim-deeds'

/** What the parts of an open claim ask of the desk and do on the screen. Made once for a screen: nothing is drawn again for it. */
export type ClaimDesk = Readonly<{
  deeds: ClaimDeeds
  /** The forms of the screen that save themselves. */
  saves: Saves
  /** When the screen was opened. */
  now: string
  /** Answers once whether this person marked the claim just now: its wording takes the focus, and never again after that. */
  takeFresh: (claimId: string) => boolean
  onChoose: (id: string | null) => void
  onClaim: (claim: Claim) => void
  onRemoved: (id: string) => void
  /** Says what was done, and offers the way back. */
  offerBack: (way: WayBack) => void
  /** Goes to the claim's words in the text. */
  onShowWords: (claimId: string) => void
  onAddPassage: (claimId: string) => void
  onMoveBoundaries: (claimId: string) => void
  /** Begins to mark a part of the claim. */
  onBreakDown: (claimId: string) => void
}>

const Context = createContext<ClaimDesk | null>(null)

/** Gives the desk to all parts of the claims that are drawn in it. */
export const ClaimDeskProvider = Context.Provider

/** The desk of the screen that this part of a claim is drawn in. */
export function useClaimDesk(): ClaimDesk {
  const desk = useContext(Context)
  if (!desk) throw new Error('This is drawn outside of a column of claims.')
  return desk
}

/** The name of a person of the desk. */
export function nameOf(people: ReadonlyMap<string, string>, id: string): string {
  return people.get(id) ?? 'Somebody who left the desk'
}
