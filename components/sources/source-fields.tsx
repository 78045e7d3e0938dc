import { SelectField } from '@/components/ui/choice-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { reliabilityOptions, sourceLabel, tierOptions, typeOptions, type SourceWords } from './source-words'

type SourceFieldsProps = Readonly<{
  words: SourceWords
  errors: Readonly<Record<string, string>>
  onType: (change: Partial<SourceWords>) => void
}>

/** All that can be said of a source. */
export function SourceFields({ words, errors, onType }: SourceFieldsProps) {
  const tied = (key: keyof typeof sourceLabel) => ({
    label: sourceLabel[key],
    value: words[key],
    error: errors[key],
    onChange: ({ target }: { target: { value: string } }) => onType({ [key]: target.value }),
  })
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField maxLength={300} dir="auto" autoComplete="off" className="sm:col-span-2" {...tied('name')} />
      <SelectField options={typeOptions} {...tied('type')} />
      <SelectField options={tierOptions} {...tied('tier')} />
      <SelectField options={reliabilityOptions} {...tied('reliability')} />
      <TextArea
        rows={1}
        maxLength={2000}
        dir="auto"
        className="[&_textarea]:min-h-9"
        {...tied('reliabilityNote')}
      />
      <TextArea
        rows={2}
        maxLength={2000}
        dir="auto"
        hint="Who pays it, what it gains or loses, whom it is close to."
        {...tied('interests')}
      />
      <TextField
        maxLength={200}
        dir="auto"
        hint="Sources with the same words here count once."
        {...tied('independenceGroup')}
      />
      <TextField type="url" inputMode="url" placeholder="https://" autoComplete="off" {...tied('homepage')} />
      <TextArea
        rows={2}
        maxLength={2000}
        dir="auto"
        hint="Seen by reviewers and editors only; in no export, history or search."
        {...tied('contacts')}
      />
    </div>
  )
}
