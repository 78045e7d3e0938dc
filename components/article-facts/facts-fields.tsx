import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { articleKindLabel, articleKinds } from '@/lib/domain/article'
import { layerQuestion, type ScaleView } from '@/lib/domain/scales'
import type { FactsWords } from './article-words'
import { languages } from './languages'

type FactsProps = {
  words: FactsWords
  scales: readonly ScaleView[]
  type: (change: Partial<FactsWords>) => void
  errors: Readonly<Record<string, string>>
  /** The scale where none is chosen. */
  usual?: string
  scaleHint?: string
}

const kinds = articleKinds.map((value) => ({ value, label: articleKindLabel[value] }))

/** What is told of an article apart from its text. */
export function FactsFields({
  words,
  scales,
  type,
  errors,
  usual = 'The desk’s scale for this kind',
  scaleHint,
}: FactsProps) {
  const onScales = scales
    .filter(({ layer }) => layer === 'substance')
    .map(({ key, name }) => ({ value: key, label: name }))
  const field = (name: keyof FactsWords) => ({
    name,
    value: words[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => type({ [name]: event.target.value }),
  })
  const isOther = words.language === 'other'
  return (
    <>
      <TextField
        label="Byline"
        optional
        hint="Several names are parted by commas."
        maxLength={4000}
        dir="auto"
        {...field('byline')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Outlet" optional maxLength={200} dir="auto" {...field('outlet')} />
        <TextField
          label="Date of publication"
          optional
          type="date"
          max="9999-12-31"
          {...field('publishedAt')}
        />
      </div>
      <TextField
        label="Link"
        optional
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={2048}
        {...field('url')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Language"
          options={languages}
          {...field('language')}
          error={isOther ? undefined : errors.language}
        />
        {isOther && (
          <TextField
            label="Language tag"
            hint="Such as sw or en-GB."
            maxLength={35}
            spellCheck={false}
            {...field('otherLanguage')}
            error={errors.language}
          />
        )}
        <SelectField
          label="Kind"
          options={kinds}
          {...field('kind')}
          className={isOther ? 'sm:col-span-2' : ''}
        />
      </div>
      <SelectField
        label={`“${layerQuestion.substance}” is answered on`}
        options={[{ value: '', label: usual }, ...onScales]}
        hint={scaleHint}
        {...field('substanceScale')}
      />
    </>
  )
}
