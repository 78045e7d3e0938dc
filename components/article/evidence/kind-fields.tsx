'use client'

import { SelectField } from '@/components/ui/choice-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import {
  detailsOf,
  evidenceKinds,
  evidenceOrigins,
  kindLabel,
  originLabel,
  type DetailRule,
} from '@/lib/domain/evidence-kinds'
import { kindOf } from './kind-words'
import type { EvidenceWords } from './evidence-words'

/** A field of the form: its words, what is said against them, and what happens as they are typed. */
export type TiedField = (key: keyof EvidenceWords) => {
  label: string
  value: string
  error: string | undefined
  dir: 'auto'
  onBlur: () => void
  onChange: (event: { target: { value: string } }) => void
}

const kinds = evidenceKinds.map((value) => ({ value, label: kindLabel[value] }))
const notSaid = { value: '', label: 'Not said' }
const origins = [notSaid, ...evidenceOrigins.map((value) => ({ value, label: originLabel[value] }))]
const yesOrNo = [notSaid, { value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]

/** What the evidence is. */
export const KindChoice = ({ tied }: { tied: TiedField }) => <SelectField options={kinds} {...tied('kind')} />

function Detail({ name, rule, tied }: { name: keyof EvidenceWords; rule: DetailRule; tied: TiedField }) {
  const facts = { name, ...tied(name), label: rule.label }
  if ('choices' in rule) {
    const options = Object.entries(rule.choices).map(([value, label]) => ({ value, label }))
    return <SelectField options={[notSaid, ...options]} {...facts} />
  }
  if ('isMoment' in rule) return <TextField type="datetime-local" className="col-span-2" {...facts} />
  return rule.isLong ? (
    <TextArea rows={2} className="col-span-2 [&_textarea]:min-h-15" {...facts} />
  ) : (
    <TextField autoComplete="off" {...facts} />
  )
}

/** What is noted of evidence of this kind. */
export function KindFields({ words, tied }: { words: EvidenceWords; tied: TiedField }) {
  const details = detailsOf(kindOf(words))
  if (details.length === 0) return null
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      {details.map(([name, rule]) => (
        <Detail key={name} name={name} rule={rule} tied={tied} />
      ))}
    </div>
  )
}

/** The fields of how it came. */
export const standingKeys = ['origin', 'firstHand', 'onRecord'] as const

/** How it came, and what whoever says it knows and lets be told. */
export const StandingFields = ({ tied }: { tied: TiedField }) => (
  <div className="grid grid-cols-3 gap-3">
    <SelectField options={origins} {...tied('origin')} />
    <SelectField options={yesOrNo} {...tied('firstHand')} />
    <SelectField options={yesOrNo} {...tied('onRecord')} />
  </div>
)
