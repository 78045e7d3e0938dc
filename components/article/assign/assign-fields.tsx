import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Colleague } from '@/lib/domain/assignment'
import type { AssignWords } from './assign-words'

type AssignFieldsProps = {
  people: readonly Colleague[] | null | string
  words: AssignWords
  errors?: Readonly<Record<string, string>>
  onType: (words: AssignWords) => void
}

/** Whose work it is and until when. */
export function AssignFields({ people, words, errors = {}, onType }: AssignFieldsProps) {
  const known = Array.isArray(people) ? people.map(({ id, name }) => ({ value: id, label: name })) : []
  const isKnown = words.assignee === '' || known.some(({ value }) => value === words.assignee)
  const options = [
    { value: '', label: people === null ? 'Loading people' : 'Nobody' },
    ...known,
    ...(isKnown ? [] : [{ value: words.assignee, label: 'As it is' }]),
  ]
  return (
    <>
      {typeof people === 'string' && <Notice>{people}</Notice>}
      <div className="grid gap-3 min-[26rem]:grid-cols-[4fr_5fr]">
        <SelectField
          label="Assigned to"
          options={options}
          value={words.assignee}
          error={errors.assignee}
          onChange={(event) => onType({ ...words, assignee: event.target.value })}
        />
        <TextField
          label="Due"
          optional
          type="datetime-local"
          max="9999-12-31T23:59"
          value={words.dueAt}
          error={errors.dueAt}
          onChange={(event) => onType({ ...words, dueAt: event.target.value })}
        />
      </div>
    </>
  )
}
