import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { PeopleScreen } from '@/components/people/people-screen'
import { listForsaken } from '@/lib/views/article/list-forsaken'
import { listPeople } from '@/lib/views/people/list-people'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'People' }

const peopleOnAPage = 100
const forsakenOnAPage = 50

/** The people of the desk, for an administrator; for others there is nothing here. */
export default async function PeoplePage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>
}) {
  const actor = await signedIn()
  if (!may(actor, 'manage-people')) notFound()
  const [cursor] = [(await searchParams).cursor].flat()
  const people = await listPeople(actor, { limit: peopleOnAPage, cursor })
  if (!people.ok) redirect('/people')
  const forsaken = await listForsaken(actor, { limit: forsakenOnAPage })
  return (
    <PeopleScreen
      people={people.value}
      forsaken={forsaken.ok ? forsaken.value.items : []}
      actor={{ id: actor.id, email: actor.email }}
    />
  )
}
