'use client'

import { useRef, useState, type FormEvent } from 'react'
import type { Client } from '@/components/desk/deeds'
import { DraftLine } from '@/components/draft/draft-line'
import { useDraft, type DraftDeeds, type KeptDraft } from '@/components/draft/use-draft'
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
  missingIn,
  mostRatings,
  moved,
  ratingsOf,
  scaleOf,
  withRatings,
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
  const { words, state, type, retry, forget } = useDraft(
    { key: draftKeyOf(before), blank: begun, wordsOf: wordsOfDraft(begun) },
    kept,
    deeds,
  )
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [conflict, setConflict] = useState<ScaleView | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const ratings = ratingsOf(words)

  const showErrors = (found: Readonly<Record<string, string>>) => {
    setErrors(found)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  async function save(typed: ScaleWords) {
    const missing = missingIn(typed)
    if (Object.keys(missing).length > 0) return showErrors(missing)
    setErrors({})
    setBusy(true)
    const answer = await deeds.makeScale(scaleOf(typed))
    if (answer.ok) {
      await forget()
      return onMade(answer.value)
    }
    setBusy(false)
    if (answer.problem.code === 'stale') setConflict(answer.problem.now as ScaleView)
    else showErrors(answer.problem.fields ?? { '': answer.problem.message })
  }
  const keepMine = () => {
    const next = { ...words, after: String(conflict?.version) }
    type(next)
    setConflict(null)
    void save(next)
  }
  const takeTheirs = () => {
    if (conflict) type(wordsOfScale(conflict))
    setConflict(null)
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => (event.preventDefault(), busy || void save(words))}
      className="flex max-w-3xl flex-col gap-6"
    >
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
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          maxLength={60}
          dir="auto"
          value={words.name}
          error={errors.name}
          onChange={(event) => type({ name: event.target.value })}
        />
        <TextField
          label="Key"
          hint={before ? 'A scale keeps its key.' : 'As exports and scripts know it.'}
          maxLength={64}
          spellCheck={false}
          autoComplete="off"
          disabled={before !== null}
          value={words.hasOwnKey === 'yes' ? words.key : keyFrom(words.name)}
          error={errors.key}
          onChange={(event) => type({ key: event.target.value, hasOwnKey: 'yes' })}
          onBlur={() => words.key === '' && type({ hasOwnKey: 'no' })}
        />
        <SelectField
          label="It answers"
          hint={before ? 'A scale keeps the question that it answers.' : undefined}
          options={questions}
          disabled={before !== null}
          value={words.layer}
          error={errors.layer}
          onChange={(event) => type({ layer: event.target.value })}
        />
      </div>
      {ratings.map((rating, at) => (
        <RatingFields
          key={at}
          number={at + 1}
          of={ratings.length}
          layer={layerOf(words)}
          rating={rating}
          error={(field) => errors[`ratings.${at}.${field}`]}
          onType={(change) =>
            type(
              withRatings(words, (all) =>
                all.map((each, place) => (place === at ? { ...each, ...change } : each)),
              ),
            )
          }
          onMove={(by) => type(withRatings(words, (all) => moved(all, at, by)))}
          onRemove={
            ratings.length > fewestRatings
              ? () => type(withRatings(words, (all) => all.filter((_, place) => place !== at)))
              : null
          }
        />
      ))}
      {(errors.ratings || errors['']) && <Notice>{errors.ratings ?? errors['']}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        {ratings.length < mostRatings && (
          <Button onClick={() => type(withRatings(words, added))}>Add answer</Button>
        )}
        <Button type="submit" look="filled" busy={busy}>
          {busy ? 'Saving' : before ? 'Save version' : 'Save scale'}
        </Button>
        <DraftLine state={state} keptAt={kept.savedAt} retry={retry} />
      </div>
    </form>
  )
}
