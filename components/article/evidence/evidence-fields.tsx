'use client'

import { SelectField } from '@/components/ui/choice-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { locatorParts } from '@/lib/domain/evidence'
import { layerQuestion, layers } from '@/lib/domain/scales'
import { evidenceLabel, type EvidenceWords } from './evidence-words'
import { StanceChoice } from './stance-choice'

type EvidenceFieldsProps = {
  words: EvidenceWords
  sentences: Partial<Record<keyof EvidenceWords, string>>
  onType: (change: Partial<EvidenceWords>) => void
  onLeave: () => void
  takesFocus: boolean
}

const bearsOn = layers.toReversed().map((value) => ({ value, label: layerQuestion[value] }))

/** The fields of a piece of evidence: what it does first, then where it is found and what it says. */
export function EvidenceFields({ words, sentences, onType, onLeave, takesFocus }: EvidenceFieldsProps) {
  const tied = (key: keyof EvidenceWords) => ({
    label: evidenceLabel[key],
    value: words[key],
    error: sentences[key],
    dir: 'auto' as const,
    onBlur: onLeave,
    onChange: (event: { target: { value: string } }) => onType({ [key]: event.target.value }),
  })
  const hasPlace = locatorParts.some((part) => words[part] !== '' || sentences[part])
  return (
    <div className="flex flex-col gap-3">
      <StanceChoice
        takesFocus={takesFocus}
        value={words.stance}
        error={sentences.stance}
        onChoose={(stance) => onType({ stance })}
      />
      <TextField type="url" inputMode="url" placeholder="https://" autoComplete="off" {...tied('url')} />
      <div className="grid grid-cols-2 gap-3">
        <TextField autoComplete="off" {...tied('title')} />
        <TextField autoComplete="off" {...tied('source')} />
      </div>
      <TextArea rows={2} {...tied('excerpt')} className="[&_textarea]:min-h-15" />
      <div className="grid grid-cols-1 min-[26rem]:grid-cols-[3fr_5fr] gap-3">
        <SelectField options={bearsOn} {...tied('layer')} />
        <TextField type="datetime-local" {...tied('retrievedAt')} />
      </div>
      <details open={hasPlace || undefined}>
        <summary className="text-14 text-ink-soft hover:text-ink pointer-coarse:min-h-10">
          Place in the source
        </summary>
        <div className="mt-2 grid grid-cols-2 gap-3">
          {locatorParts.map((part) => (
            <TextField
              key={part}
              autoComplete="off"
              className={part === 'note' ? 'col-span-2' : undefined}
              {...tied(part)}
            />
          ))}
        </div>
      </details>
    </div>
  )
}
