'use client'

import { useState } from 'react'
import { SourceField } from '@/components/form/source-field'
import { formRefusalOf } from '@/components/form/use-send'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Question } from '@/components/ui/question'
import type { Call } from '@/lib/api/contract'
import type { SourceView } from '@/lib/domain/source'

export type MergeDeeds = Readonly<{ listSources: Call<'listSources'>; mergeSource: Call<'mergeSource'> }>
type MergeSourceProps = Readonly<{
  source: SourceView
  deeds: MergeDeeds
  onDone: (into: string) => void
  onClose: () => void
}>

/** Asks into which source this one is merged, by its name. */
export function MergeSource({ source, deeds, onDone, onClose }: MergeSourceProps) {
  const [name, setName] = useState('')
  const [into, setInto] = useState<SourceView | null>(null)
  const { form, isBusy, refusal } = useSubmit({
    check: () => (into ? null : { message: null, fields: { into: 'Choose a source that is known.' } }),
    ask: () => deeds.mergeSource({ sourceId: source.id, version: source.version, into: into?.id ?? '' }),
    onDone: () => onDone(into?.id ?? ''),
    onRefused: formRefusalOf,
    leaves: true,
  })
  return (
    <Question label="Merge this source" className="border-s-2 border-line-strong ps-4" onLeave={onClose}>
      <form {...form} className="flex max-w-xl flex-col gap-3">
        <SourceField
          label="It is the same as"
          hint="From then on it is read under that name everywhere. No verdict breaks, and both stay in the record; this is not undone."
          value={name}
          error={refusal.fields.into}
          find={deeds.listSources}
          but={source.id}
          onType={(typed) => (setName(typed), setInto(null))}
          onChoose={setInto}
        />
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={isBusy}>
            {into ? (
              <span>
                Merge into <bdi translate="no">{into.name}</bdi>
              </span>
            ) : (
              'Merge'
            )}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Question>
  )
}
