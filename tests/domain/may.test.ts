import { describe, expect, test } from 'vitest'
import { deeds, may, type Deed } from '@/lib/domain/may'
import { roles, type Role } from '@/lib/domain/person'

/** Who may do it to a thing of somebody else's, and who to a thing of their own. */
const table: Record<Deed, { others: readonly Role[]; own: readonly Role[] }> = {
  'read-article': { others: ['reader', 'reviewer', 'editor', 'admin'], own: ['reader', 'reviewer', 'editor', 'admin'] },
  'export-article': { others: ['reader', 'reviewer', 'editor', 'admin'], own: ['reader', 'reviewer', 'editor', 'admin'] },
  'keep-draft': { others: ['reader', 'reviewer', 'editor', 'admin'], own: ['reader', 'reviewer', 'editor', 'admin'] },
  'change-own-account': { others: ['reader', 'reviewer', 'editor', 'admin'], own: ['reader', 'reviewer', 'editor', 'admin'] },
  'mark-claim': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'cover-sentence': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'edit-claim': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'drop-claim': { others: ['editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'remove-claim': { others: ['editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'review-claim': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'adjudicate-claim': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'vote-claim': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'confirm-verdict': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'add-evidence': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'edit-evidence': { others: ['editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'comment': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'edit-comment': { others: [], own: ['reviewer', 'editor', 'admin'] },
  'create-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'edit-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'restrict-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'assign-claims': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'take-claim': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'read-colleagues': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'delete-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'call-ready': { others: ['reviewer', 'editor', 'admin'], own: ['reviewer', 'editor', 'admin'] },
  'sign-off-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'reopen-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'publish-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'correct-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'retract-article': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'read-history': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'manage-people': { others: ['admin'], own: ['admin'] },
  'read-agreement': { others: ['editor', 'admin'], own: ['editor', 'admin'] },
  'manage-desk': { others: ['admin'], own: ['admin'] },
  'manage-scales': { others: ['admin'], own: ['admin'] },
}

const ada = (role: Role) => ({ id: 'ada', role })

test('every deed has its row here', () => {
  expect(Object.keys(table).sort()).toEqual([...deeds].sort())
})

describe.for(deeds)('%s', (deed) => {
  test.for(roles)('by the role %s', (role) => {
    expect(may(ada(role), deed, { createdBy: 'ben' })).toBe(table[deed].others.includes(role))
    expect(may(ada(role), deed, { createdBy: 'ada' })).toBe(table[deed].own.includes(role))
    expect(may(ada(role), deed)).toBe(table[deed].others.includes(role))
  })

  test.for(roles)('by the role %s, who has to set up a second factor first, is denied unless it does that', (role) => {
    expect(may({ ...ada(role), lacksSecondFactor: true }, deed, { createdBy: 'ada' })).toBe(deed === 'change-own-account')
  })

  test('by nobody is denied', () => {
    expect(may(null, deed)).toBe(false)
    expect(may(null, deed, { createdBy: '' })).toBe(false)
  })
})
