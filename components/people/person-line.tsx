'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import type { Deeds, DeedFn } from '@/lib/api/answers'
import { roleLabel, roles, type PersonView } from '@/lib/domain/person'

type PersonLineProps = { person: PersonView; isMe: boolean; changePerson: DeedFn<'changePerson'>; onChanged: (says: string) => void }

const roleOptions = roles.map((value) => ({ value, label: roleLabel[value] }))

/** One person: name, address, role, and whether the person can sign in. A refusal stands under the line it belongs to. */
export function PersonLine({ person, isMe, changePerson, onChanged }: PersonLineProps) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const condition = person.disabled ? 'Disabled' : person.invited ? 'Invited, has not signed in yet' : null

  async function change(given: Omit<Deeds['changePerson']['takes'], 'personId'>, says: string) {
    setBusy(true)
    setRefusal(null)
    const answer = await changePerson({ personId: person.id, ...given })
    setBusy(false)
    if (answer.ok) onChanged(says)
    else setRefusal(answer.problem.message)
  }
  return (
    <li aria-busy={busy} className="flex flex-col gap-2 border-b border-line py-3">
      <div className="grid items-center gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_11rem_6.5rem]">
        <div className="min-w-0">
          <p className={classNames('text-16 font-medium wrap-anywhere', person.disabled && 'text-ink-faint')}><bdi>{person.name}</bdi>{isMe && <span className="font-normal text-ink-faint"> (you)</span>}</p>
          <p className="text-13 wrap-anywhere text-ink-faint">{person.email}</p>
          {condition && <p className="text-13 font-medium text-ink-soft">{condition}</p>}
        </div>
        <div className="flex items-center gap-3 sm:contents">
          <SelectField
            className="grow"
            label={`Role of ${person.name}`} labelHidden options={roleOptions} value={person.role} disabled={busy || person.disabled}
            onChange={(event) => {
              const role = roles.find((known) => known === event.target.value)
              if (role) void change({ role }, `${person.name} is now ${roleLabel[role].toLowerCase()}.`)
            }}
          />
          <Button
            busy={busy} look={person.disabled ? 'plain' : 'quiet'} aria-label={`${person.disabled ? 'Enable' : 'Disable'} ${person.name}`}
            onClick={() => void change({ disabled: !person.disabled }, `${person.name} ${person.disabled ? 'can sign in again' : 'can no longer sign in'}.`)}
          >
            {person.disabled ? 'Enable' : 'Disable'}
          </Button>
        </div>
      </div>
      {refusal && <Notice>{refusal}</Notice>}
    </li>
  )
}
