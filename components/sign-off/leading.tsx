'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import type { DraftForm } from '@/components/form/use-draft'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Answer } from '@/lib/api/contract'
import type { ArticleFacts } from '@/lib/domain/article'
import { stateAfter } from '@/lib/domain/article-state'
import type { Deed } from '@/lib/domain/deeds'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import type { SignOffWords, WordName } from './sign-off-words'

export type LeadingDeeds = Pick<
  Client,
  'reopenArticle' | 'publishArticle' | 'correctArticle' | 'retractArticle'
>

type Named = { articleId: string; version: number }
type Way = Readonly<{
  deed: Deed
  verb: string
  says: string
  fields: readonly WordName[]
  isDanger?: true
  run: (deeds: LeadingDeeds, named: Named, words: SignOffWords) => Promise<Answer<unknown>>
}>

/** The ways on from an article that was signed off. */
const ways: readonly Way[] = [
  {
    deed: 'publish-article',
    verb: 'Publish',
    says: 'The desk’s work is out. It stays closed.',
    fields: ['url'],
    run: ({ publishArticle }, named, { url }) => publishArticle({ ...named, url: url.trim() || null }),
  },
  {
    deed: 'correct-article',
    verb: 'Correct',
    says: 'It goes into the log of corrections, and the article is open to be put right and signed off again.',
    fields: ['what', 'why', 'claimId'],
    run: ({ correctArticle }, named, { what, why, claimId }) =>
      correctArticle({ ...named, what, why, claimId: claimId || null }),
  },
  {
    deed: 'reopen-article',
    verb: 'Reopen',
    says: 'It is open to changes again. Overrides end; what was signed stays as it is.',
    fields: ['reason'],
    run: ({ reopenArticle }, named, { reason }) => reopenArticle({ ...named, reason }),
  },
  {
    deed: 'retract-article',
    verb: 'Retract',
    says: 'The article is taken back for good.',
    fields: ['what', 'why'],
    isDanger: true,
    run: ({ retractArticle }, named, { what, why }) => retractArticle({ ...named, what, why }),
  },
]

const labels: Record<'reason' | 'what' | 'why', string> = {
  reason: 'Why',
  what: 'What was wrong',
  why: 'Why, and how it came to light',
}

type LeadingProps = {
  article: ArticleFacts
  actor: Actor
  quotes: readonly { id: string; quote: string }[]
  draft: DraftForm<SignOffWords>
  deeds: LeadingDeeds
  onDone: () => void
}

/** What can be done with a signed article as a whole; each asks what it has to know first, and keeps what is typed. */
export function Leading({ article, actor, quotes, draft, deeds, onDone }: LeadingProps) {
  const [chosen, choose] = useState<Way | null>(null)
  const open = ways.filter(
    ({ deed }) => may(actor, deed, article) && stateAfter(deed, article.state) !== null,
  )
  if (open.length === 0) return null
  return (
    <section aria-label="What comes next" className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        {open.map((way) => (
          <Button
            key={way.deed}
            aria-expanded={chosen === way}
            onClick={() => choose(chosen === way ? null : way)}
          >
            {way.verb}
          </Button>
        ))}
      </div>
      {chosen && (
        <WayForm
          key={chosen.deed}
          way={chosen}
          article={article}
          quotes={quotes}
          draft={draft}
          deeds={deeds}
          onDone={() => (choose(null), onDone())}
        />
      )}
    </section>
  )
}

function WayForm({ way, article, quotes, draft, deeds, onDone }: Omit<LeadingProps, 'actor'> & { way: Way }) {
  const { words, type } = draft
  const { form, isBusy, refusal } = useSubmit({
    ask: () => way.run(deeds, { articleId: article.id, version: article.version }, words),
    onDone: async () => {
      await draft.clear()
      onDone()
    },
    onRefused: ({ message, fields }) =>
      way.fields.some((name) => fields?.[name])
        ? { message: null, fields: fields ?? {} }
        : `${message} Your words are kept.`,
  })
  const errorOf = (name: WordName) => refusal.fields[name] ?? null
  return (
    <form
      {...form}
      aria-label={way.verb}
      className="flex max-w-xl flex-col gap-4 border-s-2 border-line-strong ps-4"
    >
      <p className="text-14 text-ink-soft">{way.says}</p>
      {way.fields.map((name) => {
        if (name === 'url')
          return (
            <TextField
              key={name}
              label="Link"
              optional
              type="url"
              value={words.url}
              error={errorOf(name)}
              onChange={(event) => type({ url: event.target.value })}
              hint="Where it can be read."
            />
          )
        if (name === 'claimId') {
          return (
            <SelectField
              key={name}
              label="The claim that was wrong"
              value={words.claimId}
              error={errorOf(name)}
              onChange={(event) => type({ claimId: event.target.value })}
              hint="Its verdict stays in sight and has to be decided anew."
              options={[
                { value: '', label: 'None of them' },
                ...quotes.map(({ id, quote }) => ({ value: id, label: quote.slice(0, 100) })),
              ]}
            />
          )
        }
        if (name !== 'reason' && name !== 'what' && name !== 'why') return null
        return (
          <TextArea
            key={name}
            label={labels[name]}
            dir="auto"
            maxLength={2000}
            value={words[name]}
            error={errorOf(name)}
            onChange={(event) => type({ [name]: event.target.value })}
          />
        )
      })}
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <p>
        <Button type="submit" look={way.isDanger ? 'danger' : 'filled'} busy={isBusy}>
          {way.verb}
        </Button>
      </p>
    </form>
  )
}
