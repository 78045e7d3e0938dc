import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor, Role } from '@/lib/domain/person'

/** Names people and their roles at the head of a test file, and puts them on the desk before its first test. */
export function onTheDesk<Name extends string>(
  roles: Readonly<Record<Name, Role>>,
): Readonly<Record<Name, Actor>> {
  const people = Object.entries<Role>(roles).map(([name, role]) => {
    const id = randomUUID()
    return { id, name: name[0]!.toUpperCase() + name.slice(1), email: `${id}@desk.test`, role }
  })
  beforeAll(async () => {
    for (const data of people) await db().person.create({ data })
  })
  return Object.fromEntries(Object.keys(roles).map((name, at) => [name, people[at]!])) as Record<Name, Actor>
}
