'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import { Pages } from '@/components/form/pages'
import type { List } from '@/lib/api/contract'
import type { Actor, Forsaken, PersonView } from '@/lib/domain/person'
import { People } from './people'

/** The administrator's screen of people: its deeds over HTTP; after each the list is read again. */
export function PeopleScreen({
  people,
  forsaken,
  actor,
}: {
  people: List<PersonView>
  forsaken: readonly Forsaken[]
  actor: Pick<Actor, 'id' | 'email'>
}) {
  const router = useRouter()
  const { client, dialog } = useClient(actor.email)
  return (
    <>
      <People
        people={people.items}
        forsaken={forsaken}
        me={actor.id}
        deeds={client}
        onChanged={() => router.refresh()}
      />
      <Pages
        className="pt-4"
        next={
          people.next
            ? { href: `/people?cursor=${encodeURIComponent(people.next)}`, label: 'More people' }
            : null
        }
      />
      {dialog}
    </>
  )
}
