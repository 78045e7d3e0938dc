'use client'

import { useLayoutEffect, useRef } from 'react'
import { SelectField } from '@/components/ui/choice-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { claimantTypeLabel, claimantTypes, claimKindLabel, claimKinds } from '@/lib/domain/claim'
import type { Autosave, Picture } from './autosave-form'
import { BothWords } from './both-words'
import type { ClaimWords } from './held-forms'
import { SaveLine } from './save-line'

const kinds = claimKinds.map((value) => ({ value, label: claimKindLabel[value] }))
const types = [{ value: '', label: 'Not known yet' }, ...claimantTypes.map((value) => ({ value, label: claimantTypeLabel[value] }))]

const fieldLabel: Record<keyof ClaimWords, string> = {
  claimReviewed: 'The claim in a sentence that stands alone', kind: 'Kind', claimantType: 'Who claims it', claimantName: 'Name',
  claimantDescription: 'Description', claimDate: 'Claimed on',
}

/** How a colleague's choice reads: the label of a list's answer, else the words themselves. */
function asRead(key: keyof ClaimWords, value: string): string {
  const options = key === 'kind' ? kinds : key === 'claimantType' ? types : []
  return options.find((option) => option.value === value)?.label ?? value
}

const hasTouchKeyboard = () => window.matchMedia?.('(pointer: coarse)').matches ?? false

type ClaimFieldsProps = { form: Autosave<ClaimWords>; picture: Picture<ClaimWords>; takesFocus: () => boolean }

/** The claim's wording, kind, claimant and date; each saves by itself. Of a claim that was marked just now the wording is written at once. */
export function ClaimFields({ form, picture, takesFocus }: ClaimFieldsProps) {
  const wording = useRef<HTMLTextAreaElement>(null)
  const asked = useRef(takesFocus)
  useLayoutEffect(() => {
    if (asked.current() && !hasTouchKeyboard()) wording.current?.focus()
  }, [])
  const { fields, sentences, theirs, state } = picture
  const tied = <K extends keyof ClaimWords>(key: K) => ({
    label: fieldLabel[key], value: fields[key], error: sentences[key], dir: 'auto' as const, onBlur: form.flush,
    onChange: (event: { target: { value: string } }) => form.type({ [key]: event.target.value } as Partial<ClaimWords>),
  })
  const chosen = (key: 'kind' | 'claimantType' | 'claimDate') => ({
    ...tied(key),
    onChange: (event: { target: { value: string } }) => {
      form.type({ [key]: event.target.value })
      form.flush()
    },
  })
  const isSettled = Object.keys(theirs).length === 0 && Object.keys(sentences).length === 0
  const isUnnamed = fields.claimantType === 'unnamed'
  return (
    <div className="flex flex-col gap-3">
      {(Object.keys(theirs) as (keyof ClaimWords)[]).map((key) => (
        <BothWords
          key={key} label={`“${fieldLabel[key]}”`} mine={asRead(key, fields[key])} theirs={asRead(key, theirs[key] ?? '')}
          onKeep={(keep) => form.choose(key, keep)}
        />
      ))}
      <TextArea
        {...tied('claimReviewed')} ref={wording} rows={2} maxLength={2000} className="[&_textarea]:min-h-15"
      />
      <div className="grid grid-cols-2 min-[26rem]:grid-cols-[4fr_3fr] gap-3">
        <SelectField {...chosen('kind')} options={kinds} />
        <TextField {...chosen('claimDate')} type="date" />
        <SelectField {...chosen('claimantType')} options={types} className={isUnnamed ? 'col-span-2' : undefined} />
        {!isUnnamed && <TextField {...tied('claimantName')} maxLength={300} autoComplete="off" />}
        {fields.claimantType !== '' && (
          <TextField
            {...tied('claimantDescription')} optional={!isUnnamed} placeholder={isUnnamed ? 'three diplomats' : undefined} maxLength={1000}
            className="col-span-2"
          />
        )}
      </div>
      <SaveLine state={state} onRetry={isSettled ? form.retry : undefined} className="-my-1" />
    </div>
  )
}
