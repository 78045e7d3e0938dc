'use client'

import { useEffect, useRef, useState } from 'react'
import { BothWords } from '@/components/form/both-words'
import { DraftLine } from '@/components/form/draft-line'
import type { KeptDraft } from '@/components/form/use-draft'
import { useReadDraft } from '@/components/form/use-read-draft'
import type { FactsWords } from './article-words'
import { FactsFields } from './facts-fields'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import type { ArticleFacts } from '@/lib/domain/article'
import type { ScaleView } from '@/lib/domain/scales'
import { factLabel, factsKey, sayFact } from './facts-words'
import { useFacts, type FactsDeeds } from './use-facts'

type FactsDialogProps = { article: ArticleFacts; deeds: FactsDeeds; onDone: () => void; onClose: () => void }

/** What is told of an article apart from its text, open for change; what is typed rests on the server until it is saved. */
export function FactsDialog(props: FactsDialogProps) {
  const kept = useReadDraft(factsKey(props.article.id), props.deeds)
  return (
    <Dialog key={kept ? 'here' : 'coming'} title="Facts of this article" wide onClose={props.onClose}>
      {kept ? <FactsForm {...props} kept={kept} /> : <Skeleton className="h-96 w-full" />}
    </Dialog>
  )
}

function FactsForm({ article, deeds, kept, onDone, onClose }: FactsDialogProps & { kept: KeptDraft }) {
  const { draft, theirs, choose, form, refusal, isBusy } = useFacts(article, kept, deeds, onDone)
  const { scales, says } = useScales(deeds)
  const present = article.scales.substance
  const name = scales.find(({ key }) => key === present.key)?.name ?? present.key
  const { words, type } = draft
  const both = useRef<HTMLDivElement>(null)
  const isContested = Object.keys(theirs).length > 0
  useEffect(() => {
    if (isContested) both.current?.scrollIntoView({ block: 'nearest' }) // it was asked for at the other end of the form
  }, [isContested])
  const saysOfAll = refusal.message ?? refusal.fields['']
  const discard = async () => {
    await draft.clear()
    onClose()
  }
  return (
    <form {...form} aria-label="Facts of this article" className="flex flex-col gap-4">
      {kept.savedAt && <Notice kind="news">What you typed before is back, and not saved yet.</Notice>}
      {isContested && (
        <div ref={both} className="flex scroll-mt-20 flex-col gap-4">
          {(Object.keys(theirs) as (keyof FactsWords)[]).map((key) => (
            <BothWords
              key={key}
              label={factLabel[key]}
              mine={sayFact(key, words[key])}
              theirs={sayFact(key, theirs[key] ?? '')}
              onKeep={(keep) => choose(key, keep)}
            />
          ))}
        </div>
      )}
      <TextField
        label="Title"
        name="title"
        dir="auto"
        maxLength={300}
        hint="The words of the text stay as they are."
        error={refusal.fields.title}
        value={words.title}
        onChange={(event) => type({ title: event.target.value })}
      />
      <FactsFields
        words={words}
        scales={scales}
        type={type}
        errors={refusal.fields}
        scaleHint="It can be changed until somebody has given an answer on it."
        usual={words.kind === article.kind ? `As it is: ${name}` : 'The desk’s scale for this kind'}
      />
      {says && <Notice>{says}</Notice>}
      {saysOfAll && <Notice>{saysOfAll}</Notice>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" look="filled" busy={isBusy}>
          Save facts
        </Button>
        <Button look="quiet" onClick={() => void discard()}>
          Discard
        </Button>
        <DraftLine state={draft.state} keptAt={kept.savedAt} retry={draft.retry} />
      </div>
    </form>
  )
}

/** The scales of the desk, none until they came; `says` is why they did not come. */
function useScales({ listScales }: Pick<FactsDeeds, 'listScales'>): {
  scales: readonly ScaleView[]
  says: string | null
} {
  const [read, keep] = useState<{ scales: readonly ScaleView[]; says: string | null }>({
    scales: [],
    says: null,
  })
  useEffect(() => {
    let isGone = false
    void listScales({ limit: 200 }).then(
      (answer) =>
        !isGone &&
        keep(
          answer.ok
            ? { scales: answer.value.items, says: null }
            : { scales: [], says: answer.problem.message },
        ),
    )
    return () => {
      isGone = true
    }
  }, [listScales])
  return read
}
