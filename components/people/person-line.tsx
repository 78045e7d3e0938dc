'use client'

import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { classNames } from '@/components/ui/class-names'
import { Menu } from '@/components/ui/menu'
import { Notice } from '@/components/ui/notice'
import type { Input } from '@/lib/api/contract'
import type { SentLink } from '@/lib/api/people/output'
import { roleLabel, roles, type PersonView } from '@/lib/domain/person'
import type { PeopleDeeds } from './people-deeds'
import { PersonLink } from './person-link'

type PersonLineProps = {
  person: PersonView
  isMe: boolean
  deeds: Omit<PeopleDeeds, 'addPerson'>
  onChanged: (says: string) => void
}

const roleOptions = roles.map((value) => ({ value, label: roleLabel[value] }))

const conditionOf = ({ disabled, invited, secondFactor }: PersonView): string | null =>
  disabled
    ? 'Disabled'
    : invited
      ? 'Invited, has not signed in yet'
      : secondFactor
        ? 'Second factor on'
        : null

function WhoItIs({ person, isMe }: Pick<PersonLineProps, 'person' | 'isMe'>) {
  const condition = conditionOf(person)
  return (
    <div className="min-w-0">
      <p className={classNames('text-16 font-medium wrap-anywhere', person.disabled && 'text-ink-faint')}>
        <bdi translate="no">{person.name}</bdi>
        {isMe && <span className="font-normal text-ink-faint"> (you)</span>}
      </p>
      <p className="text-13 wrap-anywhere text-ink-faint">{person.email}</p>
      {condition && <p className="text-13 font-medium text-ink-soft">{condition}</p>}
    </div>
  )
}

/** One person: name, address, role, and whether the person can sign in. A refusal and a new link stand under the line they belong to. */
export function PersonLine({ person, isMe, deeds, onChanged }: PersonLineProps) {
  const { isBusy, refusal, send } = useSend()
  const [sent, setSent] = useState<SentLink | null>(null)
  const personId = person.id
  const change = (given: Omit<Input<'changePerson'>, 'personId'>, says: string) =>
    send(() => deeds.changePerson({ personId, ...given }), { onDone: () => onChanged(says) })
  const more = person.disabled
    ? []
    : [
        {
          label: person.invited ? 'Make a new invitation link' : 'Make a link to reset the password',
          onChoose: () => void send(() => deeds.linkPerson({ personId }), { onDone: setSent }),
        },
        ...(person.secondFactor
          ? [
              {
                label: 'Take off the second factor',
                hint: 'For somebody who lost it. Ends the person’s sessions.',
                onChoose: () =>
                  void send(() => deeds.takeSecondFactor({ personId }), {
                    onDone: () => onChanged(`${person.name} has no second factor any more.`),
                  }),
              },
            ]
          : []),
      ]
  return (
    <li aria-busy={isBusy} className="flex flex-col gap-2 border-b border-line py-3">
      <div className="grid items-center gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_11rem_9.5rem]">
        <WhoItIs person={person} isMe={isMe} />
        <div className="flex items-center gap-3 sm:contents">
          <SelectField
            className="grow"
            label={`Role of ${person.name}`}
            labelHidden
            options={roleOptions}
            value={person.role}
            disabled={isBusy || person.disabled}
            onChange={(event) => {
              const role = roles.find((known) => known === event.target.value)
              if (role) void change({ role }, `${person.name} is now ${roleLabel[role].toLowerCase()}.`)
            }}
          />
          <div className="flex items-center justify-end gap-1">
            <Button
              busy={isBusy}
              look={person.disabled ? 'plain' : 'quiet'}
              aria-label={`${person.disabled ? 'Enable' : 'Disable'} ${person.name}`}
              onClick={() =>
                void change(
                  { disabled: !person.disabled },
                  `${person.name} ${person.disabled ? 'can sign in again' : 'can no longer sign in'}.`,
                )
              }
            >
              {person.disabled ? 'Enable' : 'Disable'}
            </Button>
            {more.length > 0 && (
              <Menu
                name={`More for ${person.name}`}
                label={<Ellipsis aria-hidden className="size-4.5" />}
                lines={more}
              />
            )}
          </div>
        </div>
      </div>
      {refusal.message && <Notice>{refusal.message}</Notice>}
      {sent && <PersonLink key={sent.link} name={person.name} sent={sent} onDone={() => setSent(null)} />}
    </li>
  )
}
