import { readQueue } from '@/lib/views/queue/read-queue'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { aClaimUnder, type Rules } from '@/tests/support/claims-under-rules'
import { must } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** Two editors and two reviewers, and what makes claims in articles of Eve's under rules of review. */
export async function aQueueDesk() {
  const people = await onTheDesk({ eve: 'editor', edda: 'editor', ada: 'reviewer', ben: 'reviewer' })
  return { ...people, aClaim: (rules: Rules = {}) => aClaimUnder(people.eve, rules) }
}

/** What waits for that person. */
export const queueOf = async (person: Actor) => must(await readQueue(person, { limit: 200 })).items

/** Why this claim waits for the person; null when it does not. */
export const whyFor = async (person: Actor, { id }: Pick<Claim, 'id'>) =>
  (await queueOf(person)).find(({ claim }) => claim === id)?.why ?? null
