import type { Actor, Reader, Role } from './person'

type Row = { from: Role | 'nobody'; own?: Role }

/** Each deed with the lowest role that may do it; `own` widens it to whoever made the thing, from that role up. */
const table = {
  'read-article': { from: 'reader' },
  'export-article': { from: 'reader' },
  'keep-draft': { from: 'reader' },
  'change-own-account': { from: 'reader' },
  'mark-claim': { from: 'reviewer' },
  'cover-sentence': { from: 'reviewer' },
  'edit-claim': { from: 'reviewer' },
  'drop-claim': { from: 'editor', own: 'reviewer' },
  'remove-claim': { from: 'editor', own: 'reviewer' },
  'review-claim': { from: 'reviewer' },
  'adjudicate-claim': { from: 'editor' },
  'vote-claim': { from: 'reviewer' },
  'confirm-verdict': { from: 'reviewer' },
  'add-evidence': { from: 'reviewer' },
  'edit-evidence': { from: 'editor', own: 'reviewer' },
  'comment': { from: 'reviewer' },
  'edit-comment': { from: 'nobody', own: 'reviewer' },
  'create-article': { from: 'editor' },
  'edit-article': { from: 'editor' },
  'restrict-article': { from: 'editor' },
  'assign-claims': { from: 'editor' },
  'take-claim': { from: 'reviewer' },
  'read-colleagues': { from: 'reviewer' },
  'delete-article': { from: 'editor' },
  'call-ready': { from: 'reviewer' },
  'sign-off-article': { from: 'editor' },
  'reopen-article': { from: 'editor' },
  'publish-article': { from: 'editor' },
  'correct-article': { from: 'editor' },
  'retract-article': { from: 'editor' },
  'read-agreement': { from: 'editor' },
  'read-history': { from: 'editor' },
  'manage-people': { from: 'admin' },
  'manage-desk': { from: 'admin' },
  'manage-scales': { from: 'admin' },
} as const satisfies Record<string, Row>

export type Deed = keyof typeof table
export const deeds = Object.keys(table) as Deed[]

const rank: Record<Row['from'], number> = { reader: 0, reviewer: 1, editor: 2, admin: 3, nobody: 4 }

/** What a deed is done to: who made it, and on a restricted article who is named. */
export type Thing = Readonly<{ createdBy: string; restricted?: boolean; named?: readonly string[] }>

/**
 * Whether the actor may do the deed, to that thing when it matters who made it; whatever the table does not grant is denied. On a
 * restricted article nobody may do anything who is not named, and whom the desk asks for a second factor first nothing but set it up.
 */
export function may(actor: Pick<Actor, 'id' | 'role' | 'lacksSecondFactor'> | null, deed: Deed, thing?: Thing): boolean {
  if (!actor || (thing?.restricted && !thing.named?.includes(actor.id))) return false
  if (actor.lacksSecondFactor && deed !== 'change-own-account') return false
  const row: Row = table[deed]
  if (rank[actor.role] >= rank[row.from]) return true
  return row.own !== undefined && thing?.createdBy === actor.id && rank[actor.role] >= rank[row.own]
}

/** Whether a reader may see anything of an article. */
export const mayRead = (reader: Reader, article: Thing): boolean => reader === 'desk' || may(reader, 'read-article', article)
