'use client'

import { useEffect, useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import type { Call } from '@/lib/api/contract'
import type { Colleague } from '@/lib/domain/assignment'
import { roleLabel } from '@/lib/domain/person'

type FindPersonProps = {
  listColleagues: Call<'listColleagues'>
  without: readonly string[]
  onChoose: (person: Colleague) => void
}

const pause = 200
const most = 8

/** A search over the people of the desk: those found stand below as buttons. */
export function FindPerson({ listColleagues, without, onChoose }: FindPersonProps) {
  const [typed, type] = useState('')
  const [found, keep] = useState<{ q: string; people: readonly Colleague[]; problem: string | null } | null>(
    null,
  )
  const q = typed.trim()
  useEffect(() => {
    let isHere = true
    const waiting = setTimeout(() => {
      void listColleagues({ ...(q ? { q } : {}), limit: 50 }).then((answer) => {
        if (isHere)
          keep({
            q,
            people: answer.ok ? answer.value.items : [],
            problem: answer.ok ? null : answer.problem.message,
          })
      })
    }, pause)
    return () => {
      isHere = false
      clearTimeout(waiting)
    }
  }, [q, listColleagues])
  const people = found?.people.filter(({ id }) => !without.includes(id)).slice(0, most) ?? []
  const says =
    found?.problem ??
    (found === null
      ? 'Loading people.'
      : people.length === 0
        ? 'Nobody else is found. People are added under “People”.'
        : '')
  return (
    <div className="flex flex-col gap-1">
      <TextField
        label="Find people"
        type="search"
        autoComplete="off"
        value={typed}
        maxLength={200}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p role="status" className="text-13 text-ink-soft">
        {says}
      </p>
      <ul aria-label="People found">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              onClick={() => onChoose(person)}
              className="flex min-h-9 w-full flex-wrap items-baseline gap-x-2 rounded-sm px-2 py-1.5 text-start text-14 hover:bg-panel pointer-coarse:min-h-11"
            >
              <span className="sr-only">Name </span>
              <bdi translate="no" className="wrap-anywhere">
                {person.name}
              </bdi>{' '}
              <span className="text-13 text-ink-faint">{roleLabel[person.role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
