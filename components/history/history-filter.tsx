import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { historyWords } from '@/lib/domain/history-words'
import type { HistoryAsked } from './history-asked'

type HistoryFilterProps = {
  asked: HistoryAsked
  kinds: readonly string[]
  people: readonly { id: string; name: string }[]
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What to look for: an ordinary form, whose link can be kept. */
export function HistoryFilter({ asked, kinds, people }: HistoryFilterProps) {
  const deeds = kinds
    .map((value) => ({ value, label: upper(historyWords[value] ?? value) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
  const names = people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form
      role="search"
      aria-label="Search the history"
      action="/history"
      className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[1.4fr_1.2fr_1fr_1fr_auto]"
    >
      {asked.article && <input type="hidden" name="article" value={asked.article} />}
      <SelectField
        label="What was done"
        name="kind"
        options={[{ value: '', label: 'Everything' }, ...deeds]}
        defaultValue={asked.kind ?? ''}
      />
      <SelectField
        label="By"
        name="actor"
        options={[{ value: '', label: 'Everybody' }, ...names]}
        defaultValue={asked.actor ?? ''}
      />
      <TextField label="From" type="date" name="from" defaultValue={asked.from} />
      <TextField label="To" type="date" name="to" defaultValue={asked.to} />
      <Button type="submit" className="justify-self-start">
        Show
      </Button>
    </form>
  )
}
