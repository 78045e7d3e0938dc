'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import { ButtonLink } from '@/components/ui/button-link'
import type { List } from '@/lib/api/answers'
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
      {people.next && (
        <nav aria-label="Pages" className="pt-4">
          <ButtonLink href={`/people?cursor=${encodeURIComponent(people.next)}`}>More people</ButtonLink>
        </nav>
      )}
      {dialog}
    </>
  )
}
