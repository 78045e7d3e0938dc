'use client'

import { useLayoutEffect, useRef } from 'react'
import { SelectField } from '@/components/ui/choice-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { claimantTypeLabel, claimantTypes, claimKindLabel, claimKinds } from '@/lib/domain/claim'
import type { Autosave, Picture } from '@/components/form/autosave-form'
import { BothWords } from '@/components/form/both-words'
import { wordingLabel } from './claim-words'
import type { EarlyWording } from './early-wording'
import type { ClaimWords } from './claim-as-form'
import { SaveLine } from '@/components/form/save-line'

const kinds = claimKinds.map((value) => ({ value, label: claimKindLabel[value] }))
const types = [
  { value: '', label: 'Not known yet' },
  ...claimantTypes.map((value) => ({ value, label: claimantTypeLabel[value] })),
]

const fieldLabel: Record<keyof ClaimWords, string> = {
  claimReviewed: wordingLabel,
  kind: 'Kind',
  claimantType: 'Who claims it',
  claimantName: 'Name',
  claimantDescription: 'Description',
  claimDate: 'Claimed on',
}

/** How a colleague's choice reads: the label of a list's answer, else the words themselves. */
function asRead(key: keyof ClaimWords, value: string): string {
  const options = key === 'kind' ? kinds : key === 'claimantType' ? types : []
  return options.find((option) => option.value === value)?.label ?? value
}

type Fields = { form: Autosave<ClaimWords>; picture: Picture<ClaimWords> }

const wordingKeys: readonly (keyof ClaimWords)[] = ['claimReviewed']

/** The fields of the claim's facts, which are folded away while nothing is asked about one of them. */
const factKeys = (Object.keys(fieldLabel) as (keyof ClaimWords)[]).filter((key) => !wordingKeys.includes(key))

/** Whether a colleague's words, or a refusal, wait at one of the claim's facts. */
export const areFactsAsked = ({ picture: { theirs, sentences } }: Fields): boolean =>
  factKeys.some((key) => theirs[key] !== undefined || sentences[key] !== undefined)

function tie({ form, picture: { fields, sentences } }: Fields) {
  return <K extends keyof ClaimWords>(key: K) => ({
    label: fieldLabel[key],
    value: fields[key],
    error: sentences[key],
    dir: 'auto' as const,
    onBlur: form.flush,
    onChange: (event: { target: { value: string } }) => form.type({ [key]: event.target.value }),
  })
}

function Conflicts({
  form,
  picture: { fields, theirs },
  keys,
}: Fields & { keys: readonly (keyof ClaimWords)[] }) {
  return keys
    .filter((key) => theirs[key] !== undefined)
    .map((key) => (
      <BothWords
        key={key}
        label={`“${fieldLabel[key]}”`}
        mine={asRead(key, fields[key])}
        theirs={asRead(key, theirs[key] ?? '')}
        onKeep={(keep) => form.choose(key, keep)}
      />
    ))
}

/**
 * The claim's wording, which is what is judged; it saves by itself. Of a claim that was marked just now it is written at once: `begin` tells
 * so, and what was typed already.
 */
export function ClaimWording({
  begin,
  ...own
}: Fields & { begin: () => { takesFocus: boolean; early: EarlyWording | null } }) {
  const {
    form,
    picture: { theirs, sentences, state },
  } = own
  const wording = useRef<HTMLTextAreaElement>(null)
  const asked = useRef(begin)
  useLayoutEffect(() => {
    const { takesFocus, early } = asked.current()
    if (takesFocus || early?.isFocused) wording.current?.focus()
    if (!early || early.words === form.picture().fields.claimReviewed) return
    form.type({ claimReviewed: early.words })
    if (!early.isFocused)
      form.flush() // the field was left before there was anybody to send its words
    else queueMicrotask(() => wording.current?.setSelectionRange(early.start, early.end)) // once the words stand in the field
  }, [form])
  const isSettled = Object.keys(theirs).length === 0 && Object.keys(sentences).length === 0
  return (
    <div className="flex flex-col">
      <Conflicts {...own} keys={wordingKeys} />
      <TextArea
        {...tie(own)('claimReviewed')}
        ref={wording}
        rows={1}
        maxLength={2000}
        className="[&_textarea]:min-h-10"
      />
      <SaveLine state={state} onRetry={isSettled ? form.retry : undefined} className="-mb-3" />
    </div>
  )
}

/** The claim's kind, claimant and date; each saves by itself. */
export function ClaimFields(own: Fields) {
  const {
    form,
    picture: { fields },
  } = own
  const tied = tie(own)
  const chosen = (key: 'kind' | 'claimantType' | 'claimDate') => ({
    ...tied(key),
    onChange: (event: { target: { value: string } }) => {
      form.type({ [key]: event.target.value })
      form.flush()
    },
  })
  const isUnnamed = fields.claimantType === 'unnamed'
  return (
    <div className="flex flex-col gap-3">
      <Conflicts {...own} keys={factKeys} />
      <div className="grid grid-cols-2 gap-3 min-[26rem]:grid-cols-[4fr_3fr]">
        <SelectField {...chosen('kind')} options={kinds} />
        <TextField {...chosen('claimDate')} type="date" />
        <SelectField
          {...chosen('claimantType')}
          options={types}
          className={isUnnamed ? 'col-span-2' : undefined}
        />
        {!isUnnamed && <TextField {...tied('claimantName')} maxLength={300} autoComplete="off" />}
        {fields.claimantType !== '' && (
          <TextField
            {...tied('claimantDescription')}
            optional={!isUnnamed}
            placeholder={isUnnamed ? 'three diplomats' : undefined}
            maxLength={1000}
            className="col-span-2"
          />
        )}
      </div>
    </div>
  )
}
