import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'

type CompareFormProps = { numbers: readonly number[]; from: number; to: number }

/** Names two revisions to compare; a plain form, so that the link says what is shown. */
export function CompareForm({ numbers, from, to }: CompareFormProps) {
  const options = numbers.map((number) => ({ value: String(number), label: `Revision ${number}` }))
  return (
    <form
      method="get"
      aria-label="Compare two revisions"
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
      key={`${from}-${to}`}
    >
      <SelectField label="From" name="from" options={options} defaultValue={String(from)} className="w-36" />
      <SelectField label="To" name="to" options={options} defaultValue={String(to)} className="w-36" />
      <Button type="submit">Compare</Button>
    </form>
  )
}
