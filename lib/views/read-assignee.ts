import type { Actor } from '@/lib/domain/person'

/** Whose work a list is asked for: `me`, `nobody` (null) or the id of a person; undefined for everybody's. */
export const readAssignee = (actor: Actor, asked: string | undefined): string | null | undefined =>
  asked === 'me' ? actor.id : asked === 'nobody' ? null : asked
