import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listPeopleInput } from '@/lib/api/people/input'
import { db } from '@/lib/db/client'
import { personColumns, toPersonView } from '@/lib/db/people/person-row'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor, PersonView } from '@/lib/domain/person'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'

/** The person as administrators see somebody. */
export async function findPerson(id: string): Promise<PersonView | null> {
  const row = await db().person.findUnique({ where: { id }, select: personColumns })
  return row && toPersonView(row)
}

/** Everybody of the desk by e-mail address, a page at a time; the sample's reviewer is nobody. */
export async function listPeople(
  actor: Actor,
  { limit, cursor }: z.output<typeof listPeopleInput>,
): Promise<Outcome<List<PersonView>>> {
  if (!may(actor, 'manage-people')) return refuse({ code: 'not-allowed' })
  const place = cursor === undefined ? undefined : readCursor(cursor, 1)
  if (place === null) return refuse(noCursor)
  const found = await db().person.findMany({
    where: { email: { not: { endsWith: '.invalid' }, ...(place ? { gt: place[0]! } : {}) } },
    select: personColumns,
    orderBy: { email: 'asc' },
    take: limit + 1,
  })
  const page = cutPage(found, limit, ({ email }) => [email])
  return done({ ...page, items: page.items.map(toPersonView) })
}
