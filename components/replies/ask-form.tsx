'use client'

import { useState } from 'react'
import { DraftLine } from '@/components/form/draft-line'
import { SourceField } from '@/components/form/source-field'
import { useDraft, type DraftDeeds, type KeptDraft } from '@/components/form/use-draft'
import { useReadDraft } from '@/components/form/use-read-draft'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { SelectField, TickBox } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import type { Call } from '@/lib/api/contract'
import { replyChannelLabel, replyChannels } from '@/lib/domain/reply'
import { askFaults, askInput, blankAsking, claimsIn, restoredIn, type AskWords } from './reply-words'
import { StatementChoice } from './statement-choice'

export type AskDeeds = DraftDeeds &
  Readonly<{
    askForComment: Call<'askForComment'>
    listSources: Call<'listSources'>
    listClaims: Call<'listClaims'>
  }>
type AskFormProps = Readonly<{ articleId: string; deeds: AskDeeds; onDone: () => void; onLeave: () => void }>

const channels = replyChannels.map((value) => ({ value, label: replyChannelLabel[value] }))

/** A new entry of somebody being asked for comment; half-written it is a draft on the server, and a refusal keeps every word. */
export function AskForm(props: AskFormProps) {
  const key = `reply:${props.articleId}`
  const kept = useReadDraft(key, props.deeds)
  return kept ? <KeptAskForm {...props} draft={key} kept={kept} /> : <Skeleton className="h-64 w-full" />
}

function KeptAskForm({
  articleId,
  deeds,
  draft,
  kept,
  onDone,
  onLeave,
}: AskFormProps & { draft: string; kept: KeptDraft }) {
  const [blank] = useState(() => blankAsking(new Date()))
  const [wordsOf] = useState(() => restoredIn(blank))
  const { words, now, state, type, retry, forget } = useDraft({ key: draft, blank, wordsOf }, kept, deeds)
  const { form, isBusy, refusal } = useSubmit({
    check: () => {
      const fields = askFaults(now())
      return fields && { message: null, fields }
    },
    ask: () => deeds.askForComment(askInput(articleId, now())),
    onDone: async () => {
      await forget()
      onDone()
    },
  })
  const discard = async () => {
    await forget()
    onLeave()
  }
  return (
    <form
      {...form}
      aria-label="Ask for comment"
      className="flex flex-col gap-4 border-s-2 border-line-strong ps-4"
    >
      <Whom words={words} errors={refusal.fields} find={deeds.listSources} onType={type} />
      <StatementChoice
        articleId={articleId}
        listClaims={deeds.listClaims}
        chosen={claimsIn(words)}
        error={refusal.fields.claims}
        onChoose={(ids) => type({ claims: ids.join(' ') })}
      />
      <WhenAndHow words={words} errors={refusal.fields} onType={type} />
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="filled" busy={isBusy}>
          Enter as asked
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Later
        </Button>
        <Button look="quiet" onClick={() => void discard()}>
          Discard
        </Button>
        <DraftLine state={state} keptAt={kept.savedAt} retry={retry} />
      </div>
    </form>
  )
}

type PartProps = Readonly<{
  words: AskWords
  errors: Readonly<Record<string, string>>
  onType: (change: Partial<AskWords>) => void
}>

/** Who is asked: found among the sources while one types, entered as one, or anybody by name. */
function Whom({ words, errors, find, onType }: PartProps & Pick<Parameters<typeof SourceField>[0], 'find'>) {
  return (
    <div className="flex flex-col gap-2">
      <SourceField
        label="Who is asked"
        value={words.party}
        error={errors.party ?? errors.source ?? errors.sourceId}
        find={find}
        onType={(party) => onType({ party, sourceId: '' })}
        onChoose={({ id }) => onType({ sourceId: id })}
      />
      {words.sourceId === '' && (
        <TickBox
          label="Enter them in the list of sources"
          checked={words.isSource !== ''}
          onChange={({ target }) => onType({ isSource: target.checked ? 'yes' : '' })}
        />
      )}
    </div>
  )
}

/** When they were asked, by which way, and until when they can answer. */
function WhenAndHow({ words, errors, onType }: PartProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <TextField
        label="Asked at"
        type="datetime-local"
        value={words.askedAt}
        error={errors.askedAt}
        onChange={({ target }) => onType({ askedAt: target.value })}
      />
      <SelectField
        label="By"
        options={channels}
        value={words.channel}
        error={errors.channel}
        onChange={({ target }) => onType({ channel: target.value })}
      />
      <TextField
        label="Until"
        optional
        type="datetime-local"
        value={words.until}
        error={errors.until}
        onChange={({ target }) => onType({ until: target.value })}
      />
    </div>
  )
}
