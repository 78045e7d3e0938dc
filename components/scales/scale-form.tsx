'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { DraftLine } from '@/components/form/draft-line'
import { useDraft, type DraftDeeds, type KeptDraft } from '@/components/form/use-draft'
import { formRefusalOf } from '@/components/form/use-send'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { layerQuestion, layers, type ScaleView } from '@/lib/domain/scales'
import { RatingFields } from './rating-fields'
import { ScaleConflict } from './scale-conflict'
import {
  added,
  blankScale,
  draftKeyOf,
  fewestRatings,
  keyFrom,
  layerOf,
  missingInScale,
  mostRatings,
  moved,
  ratingsOf,
  scaleOf,
  withRating,
  withRatings,
  withoutRating,
  wordsOfDraft,
  wordsOfScale,
  type ScaleWords,
} from './scale-words'

export type ScaleDeeds = DraftDeeds & Pick<Client, 'makeScale'>
type ScaleFormProps = {
  before: ScaleView | null
  kept: KeptDraft
  deeds: ScaleDeeds
  onMade: (scale: ScaleView) => void
}

const questions = layers.map((value) => ({ value, label: layerQuestion[value] }))

/** The form of a new scale, or of the next version of one; its words rest on the server as a draft until it is made. */
export function ScaleForm({ before, kept, deeds, onMade }: ScaleFormProps) {
  const [begun] = useState<ScaleWords>(() => (before ? wordsOfScale(before) : blankScale))
  const { words, now, state, type, retry, forget } = useDraft(
    { key: draftKeyOf(before), blank: begun, wordsOf: wordsOfDraft(begun) },
    kept,
    deeds,
  )
  const [conflict, setConflict] = useState<ScaleView | null>(null)
  const ratings = ratingsOf(words)

  const { form, submit, isBusy, refusal } = useSubmit({
    check: () => {
      const missing = missingInScale(now())
      return Object.keys(missing).length > 0 ? { message: null, fields: missing } : null
    },
    ask: () => deeds.makeScale(scaleOf(now())),
    onDone: async (made) => {
      await forget()
      onMade(made)
    },
    onRefused: (problem) => {
      if (problem.code !== 'stale') return formRefusalOf(problem)
      setConflict(problem.now ?? null)
      return null
    },
    leaves: true,
  })
  const saidOfAll = refusal.fields.ratings ?? refusal.message
  const keepMine = () => {
    type({ after: String(conflict?.version) })
    setConflict(null)
    void submit()
  }
  const takeTheirs = () => {
    if (conflict) type(wordsOfScale(conflict))
    setConflict(null)
  }
  return (
    <form {...form} className="flex max-w-3xl flex-col gap-6">
      <h1 className="font-reading text-24 font-semibold">
        {before ? (
          <>
            Version {Number(words.after) + 1} of <bdi translate="no">{before.name}</bdi>
          </>
        ) : (
          'New scale'
        )}
      </h1>
      {conflict && <ScaleConflict now={conflict} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />}
      <WhatItIs words={words} errors={refusal.fields} isVersion={before !== null} onType={type} />
      {ratings.map((rating, at) => (
        <RatingFields
          key={at}
          number={at + 1}
          of={ratings.length}
          layer={layerOf(words)}
          rating={rating}
          error={(field) => refusal.fields[`ratings.${at}.${field}`]}
          onType={(change) => type(withRating(words, at, change))}
          onMove={(by) => type(withRatings(words, (all) => moved(all, at, by)))}
          onRemove={ratings.length > fewestRatings ? () => type(withoutRating(words, at)) : null}
        />
      ))}
      {saidOfAll && <Notice>{saidOfAll}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        {ratings.length < mostRatings && (
          <Button onClick={() => type(withRatings(words, added))}>Add answer</Button>
        )}
        <Button type="submit" look="filled" busy={isBusy}>
          {isBusy ? 'Saving' : before ? 'Save version' : 'Save scale'}
        </Button>
        <DraftLine state={state} keptAt={kept.savedAt} retry={retry} />
      </div>
    </form>
  )
}

type WhatItIsProps = {
  words: ScaleWords
  errors: Readonly<Record<string, string>>
  /** Whether it is the next version of a scale, which keeps its key and its question. */
  isVersion: boolean
  onType: (change: Partial<ScaleWords>) => void
}

/** What a scale is called and which question it answers. */
function WhatItIs({ words, errors, isVersion, onType }: WhatItIsProps) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label="Name"
        maxLength={60}
        dir="auto"
        value={words.name}
        error={errors.name}
        onChange={(event) => onType({ name: event.target.value })}
      />
      <TextField
        label="Key"
        hint={isVersion ? 'A scale keeps its key.' : 'As exports and scripts know it.'}
        maxLength={64}
        spellCheck={false}
        autoComplete="off"
        disabled={isVersion}
        value={words.hasOwnKey === 'yes' ? words.key : keyFrom(words.name)}
        error={errors.key}
        onChange={(event) => onType({ key: event.target.value, hasOwnKey: 'yes' })}
        onBlur={() => words.key === '' && onType({ hasOwnKey: 'no' })}
      />
      <SelectField
        label="It answers"
        hint={isVersion ? 'A scale keeps the question that it answers.' : undefined}
        options={questions}
        disabled={isVersion}
        value={words.layer}
        error={errors.layer}
        onChange={(event) => onType({ layer: event.target.value })}
      />
    </div>
  )
}
