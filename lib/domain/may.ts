import { rowOf, type Deed } from './deeds'
import type { Actor, Reader, Role } from './person'

const rank: Record<Role | 'nobody', number> = { reader: 0, reviewer: 1, editor: 2, admin: 3, nobody: 4 }

/** What a deed is done to: who made it, and on a restricted article who is named. */
export type Thing = Readonly<{ createdBy: string; restricted?: boolean; named?: readonly string[] }>

/**
 * Whether the actor may do the deed, to that thing when it matters who made it; whatever the table does not grant is denied. On a
 * restricted article nobody may do anything who is not named, and whom the desk asks for a second factor first nothing but set it up.
 */
export function may(
  actor: Pick<Actor, 'id' | 'role' | 'lacksSecondFactor'> | null,
  deed: Deed,
  thing?: Thing,
): boolean {
  if (!actor || (thing?.restricted && !thing.named?.includes(actor.id))) return false
  if (actor.lacksSecondFactor && deed !== 'change-own-account') return false
  const { by, own } = rowOf(deed)
  if (rank[actor.role] >= rank[by]) return true
  return own !== undefined && thing?.createdBy === actor.id && rank[actor.role] >= rank[own]
}

/** Whether a reader may see anything of an article. */
export const mayRead = (reader: Reader, article: Thing): boolean =>
  reader === 'desk' || may(reader, 'read-article', article)
