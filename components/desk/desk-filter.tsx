'use client'

import { SelectField } from '@/components/ui/choice-field'
import { articleStateLabel, articleStates } from '@/lib/domain/article'
import { deadlineLabel, deadlines } from '@/lib/domain/assignment'
import { askedOf, deskPath, type DeskAsked } from './desk-asked'
import { LiveFilter } from '@/components/form/live-filter'

const states = [
  { value: '', label: 'All states' },
  ...articleStates.map((value) => ({ value, label: articleStateLabel[value] })),
]
const dates = [
  { value: '', label: 'Any due date' },
  ...deadlines.map((value) => ({ value, label: deadlineLabel[value] })),
]
const orders = [
  { value: '', label: 'Newest first' },
  { value: 'due', label: 'Due first' },
]

type DeskFilterProps = { asked: DeskAsked; assignees: readonly { value: string; label: string }[] }

/** Search by title, and choices of state, person, due date and order. */
export function DeskFilter({ asked, assignees }: DeskFilterProps) {
  return (
    <LiveFilter
      label="Search by title"
      q={asked.q}
      action="/"
      pathOf={(fields) => deskPath(askedOf(fields))}
      className="grid-cols-2 sm:grid-cols-4 lg:grid-cols-[minmax(14rem,1fr)_repeat(4,10.5rem)]"
      searchClassName="col-span-2 sm:col-span-4 lg:col-span-1"
    >
      <SelectField label="State" labelHidden name="state" options={states} defaultValue={asked.state ?? ''} />
      <SelectField
        label="Whose work"
        labelHidden
        name="assignee"
        options={assignees}
        defaultValue={asked.assignee ?? ''}
      />
      <SelectField label="Due" labelHidden name="due" options={dates} defaultValue={asked.due ?? ''} />
      <SelectField label="Order" labelHidden name="sort" options={orders} defaultValue={asked.sort ?? ''} />
    </LiveFilter>
  )
}
