import { takesWork, type Colleague } from '@/lib/domain/assignment'
import type { Actor } from '@/lib/domain/person'

/** The answers to "whose work is it?" for whoever looks: everybody's, one's own, nobody's, or a colleague's; a chosen one who is not among the colleagues stays to be seen. */
export function assigneeOptions(
  actor: Pick<Actor, 'id' | 'role'>,
  colleagues: readonly Colleague[],
  chosen: string | undefined,
): { value: string; label: string }[] {
  const own = takesWork(actor.role) ? [{ value: 'me', label: 'Mine' }] : []
  const others = colleagues
    .filter(({ id, role }) => id !== actor.id && takesWork(role))
    .map(({ id, name }) => ({ value: id, label: name }))
  const known = [{ value: '', label: 'Anybody’s' }, ...own, { value: 'nobody', label: 'Nobody’s' }, ...others]
  return chosen === undefined || known.some(({ value }) => value === chosen)
    ? known
    : [...known, { value: chosen, label: 'One person’s' }]
}
