import type { ClaimKind, ClaimState } from './claim'
import type { Proof } from './proof'
import type { Verdict } from './review'
import type { Rating } from './scales'
import type { SourceRule } from './source-rules'

export const gateNames = ['sentences', 'claims', 'reviews', 'sources', 'somebody-else'] as const

export type GateName = (typeof gateNames)[number]

export const gateTitle: Record<GateName, string> = {
  sentences: 'No sentence is left behind',
  claims: 'Every claim is decided',
  reviews: 'Every claim has its reviews',
  sources: 'The rules for sources are met',
  'somebody-else': 'Not only your own work',
}

/** The gates that an editor may let pass with a reason. That nobody signs off only their own work is not for anybody to override. */
export const overridableGates = ['sentences', 'claims', 'reviews', 'sources'] as const

export const isOverridable = (gate: GateName): boolean => overridableGates.some((name) => name === gate)

/** Why a gate that is red lets pass all the same, as whom it was that said so. */
export type Passing = Readonly<{ reason: string; by: string; at: string }>

/** What makes a gate red: a claim by its id, or a sentence by its number from 0, with its words and what is wrong with it. */
export type Fail = Readonly<{ claim?: string; sentence?: number; words: string; says: string }>

/** How a gate stands: met, not met, or grey where there is nothing that could be met; only what is red holds an article up. */
export const gateStates = ['green', 'red', 'grey'] as const

export type GateState = (typeof gateStates)[number]

/**
 * A gate before sign-off; `failing` is how many things make it red, of which `fails` has the first; `rules` are the sentences of the
 * desk's rules that it is decided by, where it is decided by such.
 */
export type Gate = Readonly<{
  gate: GateName
  state: GateState
  isGreen: boolean
  says: string
  rules?: readonly string[]
  failing: number
  fails: readonly Fail[]
  isOverridable: boolean
  override: Passing | null
}>

/**
 * A claim that is not dropped, as far as the gates look at it. Of a blind round that is not complete it has nothing: the state is the
 * one that everybody may know, its reviews are left out, and so are those that are outdated. A verdict is confirmed where somebody said
 * anew that it holds. `voters` are those whose votes decided where a panel did.
 */
export type GateClaim = Readonly<{
  id: string
  quote: string
  state: ClaimState
  verdict: (Pick<Verdict, 'method' | 'decidedBy'> & Readonly<{ round: number; isConfirmed?: boolean }>) | null
  reviews: readonly Readonly<{ reviewer: string; round: number }>[]
  voters: readonly string[]
  kind: ClaimKind
  /** The evidence that counts. */
  proofs: readonly Proof[]
  /** What its verdict answers to “Is it so?”, and whether that verdict has a reason in words. */
  rating: Pick<Rating, 'label' | 'tone'> | null
  hasReason: boolean
  /** What its verdict answers to “Was it said?”, and what is wrong with that by how its quotations are found. */
  attribution: string | null
  quoteFault: string | null
}>

/** What the gates are decided from. `clearedBy` are those who said of sentences that there is nothing to check in them. */
export type GateFacts = Readonly<{
  sentences: number
  pending: readonly Readonly<{ number: number; words: string }>[]
  clearedBy: readonly string[]
  claims: readonly GateClaim[]
  requiredReviews: number
  /** The rules for sources that are on. */
  rules: readonly SourceRule[]
}>

/** Whether a gate holds an article up: it is red, and nobody let it pass. */
export const isShut = ({ state, override }: Pick<Gate, 'state' | 'override'>): boolean =>
  state === 'red' && override === null
