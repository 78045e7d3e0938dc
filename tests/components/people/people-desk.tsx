import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { People } from '@/components/people/people'
import type { PeopleDeeds } from '@/components/people/people-deeds'
import type { Forsaken, PersonView } from '@/lib/domain/person'

/** An administrator. */
export const ada: PersonView = {
  id: 'ada',
  name: 'Ada Noor',
  email: 'ada@desk.test',
  role: 'admin',
  disabled: false,
  invited: false,
  secondFactor: false,
  version: 1,
}
/** A reviewer who has not signed in yet. */
export const ben: PersonView = {
  ...ada,
  id: 'ben',
  name: 'Ben Okri',
  email: 'ben@desk.test',
  role: 'reviewer',
  invited: true,
}

/** The screen of people; whatever it asks for is refused unless told otherwise. */
export function theDesk(
  deeds: Partial<PeopleDeeds> = {},
  people: readonly PersonView[] = [ada, ben],
  forsaken: readonly Forsaken[] = [],
) {
  const onChanged = vi.fn()
  const refuse = async () => ({
    ok: false as const,
    problem: { code: 'failed' as const, message: 'Not asked for.' },
  })
  render(
    <People
      people={people}
      forsaken={forsaken}
      me="ada"
      deeds={{
        handOver: refuse,
        addPerson: refuse,
        changePerson: refuse,
        linkPerson: refuse,
        takeSecondFactor: refuse,
        ...deeds,
      }}
      onChanged={onChanged}
    />,
  )
  return onChanged
}
