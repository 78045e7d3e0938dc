'use client'

import { LiveFilter } from '@/components/form/live-filter'
import { SelectField } from '@/components/ui/choice-field'
import { claimStateLabel, claimStates } from '@/lib/domain/claim'
import { claimsAskedOf, claimsPath, type ClaimsAsked } from './claims-asked'

const states = [
  { value: '', label: 'All states' },
  ...claimStates
    .filter((state) => state !== 'suggested')
    .map((value) => ({ value, label: claimStateLabel[value] })),
]

/** What a choice offers. */
export type Choices = readonly { value: string; label: string; group?: string }[]

/** Search by words, and choices of state, rating and person. */
export function ClaimsFilter({
  asked,
  ratings,
  assignees,
}: {
  asked: ClaimsAsked
  ratings: Choices
  assignees: Choices
}) {
  return (
    <LiveFilter
      label="Search claims, evidence and reasons"
      q={asked.q}
      action="/claims"
      pathOf={(fields) => claimsPath(claimsAskedOf(fields))}
      className="grid-cols-2 sm:grid-cols-3 lg:grid-cols-[minmax(14rem,1fr)_repeat(3,11.5rem)]"
      searchClassName="col-span-2 sm:col-span-3 lg:col-span-1"
    >
      <SelectField label="State" labelHidden name="state" options={states} defaultValue={asked.state ?? ''} />
      <SelectField
        label="Rating"
        labelHidden
        name="rating"
        options={ratings}
        defaultValue={asked.rating ?? ''}
      />
      <SelectField
        label="Whose work"
        labelHidden
        name="assignee"
        options={assignees}
        defaultValue={asked.assignee ?? ''}
        className="max-sm:col-span-2"
      />
    </LiveFilter>
  )
}
