import type { Actor, Role } from '@/lib/domain/person'
import { aPerson } from './desk'

/** Puts people on the desk, each in that role and by that name with a capital. */
export async function onTheDesk<Name extends string>(
  roles: Readonly<Record<Name, Role>>,
): Promise<Readonly<Record<Name, Actor>>> {
  const people: [string, Actor][] = []
  for (const [name, role] of Object.entries<Role>(roles))
    people.push([name, await aPerson(role, name[0]!.toUpperCase() + name.slice(1))])
  return Object.fromEntries(people) as Record<Name, Actor>
}
