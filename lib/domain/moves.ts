import type { ClaimState } from './claim'
import { may, type Deed, type Thing } from './may'
import type { Rule } from './outcome'
import type { Actor } from './person'

type Row = Readonly<{ deed: Deed | null; from: readonly ClaimState[]; to: readonly ClaimState[]; otherwise: Rule }>

const standing = ['open', 'in-review', 'agreed', 'contested', 'adjudicated', 'stale'] as const

/**
 * The states of a claim in one table: each move with the deed that a person must be allowed (null where it follows of itself), the states
 * it leads from and to, and the rule that refuses it elsewhere.
 */
export const moves = {
  review: { deed: 'review-claim', from: standing, to: ['in-review', 'agreed', 'contested'], otherwise: 'is-dropped' },
  adjudicate: { deed: 'adjudicate-claim', from: ['contested'], to: ['adjudicated'], otherwise: 'not-contested' },
  vote: { deed: 'vote-claim', from: ['contested'], to: ['contested', 'adjudicated'], otherwise: 'not-contested' },
  unseal: { deed: null, from: ['agreed', 'adjudicated'], to: ['stale'], otherwise: 'not-decided' },
  confirm: { deed: 'confirm-verdict', from: ['stale'], to: ['agreed', 'adjudicated'], otherwise: 'not-stale' },
  drop: { deed: 'drop-claim', from: ['suggested', ...standing], to: ['dropped'], otherwise: 'is-dropped' },
  restore: { deed: 'drop-claim', from: ['dropped'], to: standing, otherwise: 'not-dropped' },
} as const satisfies Record<string, Row>

export type Move = keyof typeof moves
export const moveNames = Object.keys(moves) as Move[]

/** The rule that refuses the move in that state, or null where the state allows it. */
export function ruleAgainst(move: Move, state: ClaimState): Rule | null {
  const { from, otherwise }: Row = moves[move]
  if (from.includes(state)) return null
  return state === 'dropped' ? 'is-dropped' : otherwise
}

/** Whether the actor may make the move on that claim as it stands. */
export function mayMove(actor: Pick<Actor, 'id' | 'role'>, move: Move, claim: Thing & { state: ClaimState }): boolean {
  const { deed }: Row = moves[move]
  return deed !== null && may(actor, deed, claim) && ruleAgainst(move, claim.state) === null
}
