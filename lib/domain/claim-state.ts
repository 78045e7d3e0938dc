import type { ClaimState } from './claim'
import { rowOf, type Deed } from './deeds'
import type { Rule } from './outcome'

/** The rule that refuses the deed on a claim in that state, or null where the state allows it. */
export function ruleAgainst(deed: Deed, state: ClaimState): Rule | null {
  const { claim } = rowOf(deed)
  if (!claim || claim.from.includes(state)) return null
  return state === 'dropped' ? 'is-dropped' : claim.otherwise
}
