import type { Client } from '@/components/client/client'

/** What an administrator can do to the people of the desk. */
export type PeopleDeeds = Pick<
  Client,
  'addPerson' | 'changePerson' | 'linkPerson' | 'takeSecondFactor' | 'handOver'
>
