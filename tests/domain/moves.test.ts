import { describe, expect, test } from 'vitest'
import { claimStates, type ClaimState } from '@/lib/domain/claim'
import { mayMove, moveNames, moves, ruleAgainst, type Move } from '@/lib/domain/moves'
import { roles, type Role } from '@/lib/domain/person'

/** Who may make each move on somebody else's claim, and in which states it can be made at all. */
const told: Record<Move, { by: readonly Role[]; in: readonly ClaimState[] }> = {
  review: { by: ['reviewer', 'editor', 'admin'], in: ['open', 'in-review', 'agreed', 'contested', 'adjudicated', 'stale'] },
  adjudicate: { by: ['editor', 'admin'], in: ['contested'] },
  vote: { by: ['reviewer', 'editor', 'admin'], in: ['contested'] },
  unseal: { by: [], in: ['agreed', 'adjudicated'] },
  confirm: { by: ['reviewer', 'editor', 'admin'], in: ['stale'] },
  drop: { by: ['editor', 'admin'], in: ['suggested', 'open', 'in-review', 'agreed', 'contested', 'adjudicated', 'stale'] },
  restore: { by: ['editor', 'admin'], in: ['dropped'] },
}

describe.for(moveNames)('the move “%s”', (move) => {
  test.for(roles)('by the role %s', (role) => {
    const allowed = claimStates.filter((state) => mayMove({ id: 'ada', role }, move, { createdBy: 'ben', state }))
    expect(allowed).toEqual(told[move].by.includes(role) ? claimStates.filter((state) => told[move].in.includes(state)) : [])
  })

  test.for(claimStates)('from the state %s is refused by a rule, or not at all', (state) => {
    expect(ruleAgainst(move, state) === null).toBe(told[move].in.includes(state))
  })

  test('leads to states that are there', () => {
    expect(moves[move].to.filter((state) => !claimStates.includes(state))).toEqual([])
  })
})

test('every state can be left, and is reached by some move or is how a claim begins', () => {
  const left = new Set<ClaimState>(moveNames.flatMap((move) => moves[move].from))
  const reached = new Set<ClaimState>(['suggested', 'open', ...moveNames.flatMap((move) => moves[move].to)])
  expect([...left].sort()).toEqual([...claimStates].sort())
  expect([...reached].sort()).toEqual([...claimStates].sort())
})

test('a dropped claim is refused as such, whatever is asked of it', () => {
  expect(moveNames.filter((move) => move !== 'restore').map((move) => ruleAgainst(move, 'dropped'))).toEqual(Array(6).fill('is-dropped'))
})
