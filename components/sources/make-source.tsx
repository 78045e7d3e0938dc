'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { formRefusalOf } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Call } from '@/lib/api/contract'
import { sourceTypes, type SourceType, type SourceView } from '@/lib/domain/source'
import { typeOptions } from './source-words'

type MakeSourceProps = Readonly<{ makeSource: Call<'makeSource'>; onMade: (source: SourceView) => void }>

/** Enters a source by its name and what it is; one that is known already is led to instead. */
export function MakeSource({ makeSource, onMade }: MakeSourceProps) {
  const [name, setName] = useState('')
  const [type, setType] = useState<SourceType>('media')
  const [known, setKnown] = useState<SourceView | null>(null)
  const { form, isBusy, refusal } = useSubmit({
    ask: () => makeSource({ name, type }),
    onDone: onMade,
    onRefused: (problem) => {
      setKnown(problem.rule === 'source-known' ? (problem.now ?? null) : null)
      return formRefusalOf(problem)
    },
    leaves: true,
  })
  return (
    <form {...form} aria-label="Enter a source" className="flex flex-col gap-2">
      <div className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_13rem_auto]">
        <TextField
          label="Name of another source"
          maxLength={300}
          dir="auto"
          autoComplete="off"
          value={name}
          error={refusal.fields.name}
          onChange={({ target }) => setName(target.value)}
        />
        <SelectField
          label="What it is"
          options={typeOptions}
          value={type}
          onChange={({ target }) => setType(sourceTypes.find((each) => each === target.value) ?? type)}
        />
        <Button type="submit" busy={isBusy}>
          Enter source
        </Button>
      </div>
      {refusal.message && (
        <Notice>
          {refusal.message}{' '}
          {known && (
            <Link href={`/sources/${known.id}`} className="text-accent underline underline-offset-2">
              Open <bdi translate="no">{known.name}</bdi>
            </Link>
          )}
        </Notice>
      )}
    </form>
  )
}
