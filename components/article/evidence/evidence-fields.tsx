'use client'

import type { ReactNode } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { SourceField } from '@/components/form/source-field'
import { SelectField } from '@/components/ui/choice-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { locatorParts } from '@/lib/domain/evidence'
import { layerQuestion, layers } from '@/lib/domain/scales'
import { evidenceLabel, isRetrieved, type EvidenceWords } from './evidence-words'
import { withFile, withoutOldPlace } from './leaning'
import { FetchPage } from './fetch-page'
import { FileDrop } from './file-drop'
import { KindChoice, KindFields, StandingFields, standingKeys, type TiedField } from './kind-fields'
import { StanceChoice } from './stance-choice'
import { UploadFile } from './upload-file'
import { useUpload } from './use-upload'

type EvidenceFieldsProps = {
  words: EvidenceWords
  sentences: Partial<Record<keyof EvidenceWords, string>>
  onType: (change: Partial<EvidenceWords>) => void
  onLeave: () => void
  takesFocus: boolean
  /** What stands before the fields. */
  children?: ReactNode
}

const bearsOn = layers.toReversed().map((value) => ({ value, label: layerQuestion[value] }))

/** The fields of a piece of evidence: what it is and where it is found, what it says, and what it does to the claim. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { words, sentences, onType: type, onLeave, takesFocus, children } = props
  const onType = (change: Partial<EvidenceWords>) => type(withoutOldPlace(change, words))
  const { deeds } = useClaimDesk()
  const uploading = useUpload((file) => onType(withFile(words, file)))
  const tied: TiedField = (key) => ({
    label: evidenceLabel[key],
    value: words[key],
    error: sentences[key],
    dir: 'auto',
    onBlur: onLeave,
    onChange: (event: { target: { value: string } }) => onType({ [key]: event.target.value }),
  })
  return (
    <FileDrop onFile={uploading.begin}>
      {children}
      <KindChoice tied={tied} />
      <KindFields words={words} tied={tied} />
      {(isRetrieved(words) || words.url !== '') && (
        <TextField type="url" inputMode="url" placeholder="https://" autoComplete="off" {...tied('url')} />
      )}
      <FetchPage words={words} onType={onType} />
      <UploadFile words={words} uploading={uploading} onType={onType} />
      <div className="grid grid-cols-2 gap-3">
        <TextField autoComplete="off" {...tied('title')} />
        <SourceField
          label={evidenceLabel.source}
          value={words.source}
          error={sentences.source}
          find={deeds.listSources}
          onType={(source) => onType({ source })}
          onBlur={onLeave}
        />
      </div>
      <TextArea rows={2} {...tied('excerpt')} className="[&_textarea]:min-h-15" />
      <StanceChoice
        takesFocus={takesFocus}
        value={words.stance}
        error={sentences.stance}
        onChoose={(stance) => onType({ stance })}
      />
      <div className="grid grid-cols-1 min-[26rem]:grid-cols-[3fr_5fr] gap-3">
        <SelectField options={bearsOn} {...tied('layer')} />
        {isRetrieved(words) && <TextField type="datetime-local" {...tied('retrievedAt')} />}
      </div>
      <Folded words={words} sentences={sentences} summary="Place in the source" keys={locatorParts}>
        <div className="grid grid-cols-2 gap-3">
          {locatorParts.map((part) => (
            <TextField
              key={part}
              autoComplete="off"
              className={part === 'note' ? 'col-span-2' : undefined}
              {...tied(part)}
            />
          ))}
        </div>
      </Folded>
      <Folded words={words} sentences={sentences} summary="How it came" keys={standingKeys}>
        <StandingFields tied={tied} />
      </Folded>
    </FileDrop>
  )
}

type FoldedProps = Pick<EvidenceFieldsProps, 'words' | 'sentences'> & {
  summary: string
  keys: readonly (keyof EvidenceWords)[]
  children: ReactNode
}

/** Fields that are folded away until something of them is said. */
function Folded({ words, sentences, summary, keys, children }: FoldedProps) {
  const isSaid = keys.some((key) => words[key] !== '' || sentences[key])
  return (
    <details open={isSaid || undefined}>
      <summary className="text-14 text-ink-soft hover:text-ink pointer-coarse:min-h-10">{summary}</summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
