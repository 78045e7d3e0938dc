import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { SelectField } from '@/components/ui/choice-field'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { glyph, tones, underlines, type Layer, type Tone, type Underline } from '@/lib/domain/scales'
import { RatingPreview } from './rating-preview'
import { keyFrom, type RatingWords } from './scale-words'

const colour: Record<Tone, string> = {
  true: 'Green',
  'mostly-true': 'Teal',
  half: 'Amber',
  'mostly-false': 'Orange',
  false: 'Red',
  unproven: 'Grey',
  'not-ratable': 'Violet',
}
const looks = tones.map((value) => ({ value, label: `${glyph[value]}  ${colour[value]}` }))

const line: Record<Underline, string> = { solid: 'Solid', dashed: 'Dashed', dotted: 'Dotted', wavy: 'Wavy' }
const lines = underlines.map((value) => ({ value, label: line[value] }))

type RatingFieldsProps = {
  number: number
  of: number
  layer: Layer
  rating: RatingWords
  /** The sentence beside a field, by its name. */
  error: (field: string) => string | undefined
  onType: (change: Partial<RatingWords>) => void
  onMove: (by: 1 | -1) => void
  onRemove: (() => void) | null
}

/** One answer of a scale: its words, how it looks, what it counts for, and how words look that are rated so. */
export function RatingFields({
  number,
  of,
  layer,
  rating,
  error,
  onType,
  onMove,
  onRemove,
}: RatingFieldsProps) {
  const field = (name: 'label' | 'key' | 'definition' | 'tone' | 'underline' | 'value') => ({
    value: rating[name],
    error: error(name),
    onChange: (event: { target: { value: string } }) => onType({ [name]: event.target.value }),
  })
  const name = rating.label.trim() || `Answer ${number}`
  return (
    <fieldset className="flex flex-col gap-3 border-t border-line pt-4">
      <legend className="sr-only">Answer {number}</legend>
      <div className="flex items-center justify-between gap-3">
        <p aria-hidden className="text-14 font-semibold text-ink-soft">
          Answer {number}
        </p>
        <div className="flex">
          <IconButton label={`Move ${name} up`} disabled={number === 1} onClick={() => onMove(-1)}>
            <ArrowUp />
          </IconButton>
          <IconButton label={`Move ${name} down`} disabled={number === of} onClick={() => onMove(1)}>
            <ArrowDown />
          </IconButton>
          {onRemove && (
            <IconButton label={`Remove ${name}`} onClick={onRemove}>
              <X />
            </IconButton>
          )}
        </div>
      </div>
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_8.5rem]">
        <TextField label="Label" maxLength={60} dir="auto" {...field('label')} />
        <TextField
          label="Key"
          maxLength={64}
          spellCheck={false}
          autoComplete="off"
          {...field('key')}
          value={rating.hasOwnKey ? rating.key : keyFrom(rating.label)}
          onChange={(event) => onType({ key: event.target.value, hasOwnKey: true })}
          onBlur={() => rating.key === '' && onType({ hasOwnKey: false })}
        />
        <TextField label="Value" optional inputMode="decimal" maxLength={12} {...field('value')} />
      </div>
      <TextField label="Definition" optional maxLength={500} dir="auto" {...field('definition')} />
      <div className="grid items-end gap-3 sm:grid-cols-[10rem_10rem_minmax(0,1fr)]">
        <SelectField label="Glyph and colour" options={looks} {...field('tone')} />
        {layer === 'attribution' && <SelectField label="Underline" options={lines} {...field('underline')} />}
        <RatingPreview
          layer={layer}
          tone={tones.find((tone) => tone === rating.tone) ?? 'unproven'}
          underline={underlines.find((each) => each === rating.underline)}
        />
      </div>
    </fieldset>
  )
}
