'use client'

import Link from 'next/link'
import { useDraft, type DraftDeeds, type KeptDraft } from '@/components/form/use-draft'
import { articleStateLabel } from '@/lib/domain/article'
import { stateAfter } from '@/lib/domain/article-state'
import type { Actor } from '@/lib/domain/person'
import { Leading, type LeadingDeeds } from './leading'
import { Record } from './record'
import { SignOffForm, type SigningDeeds } from './sign-off-form'
import type { SignOffView } from '@/lib/api/sign-off/output'
import { blankWords, signOffWordsOf } from './sign-off-words'

export type SignOffDeeds = DraftDeeds & SigningDeeds & LeadingDeeds

type SignOffPanelProps = {
  view: SignOffView
  actor: Actor
  kept: KeptDraft
  deeds: SignOffDeeds
  onDone: () => void
}

const stateSays: Partial<Record<string, string>> = {
  'signed-off': 'What was signed is kept below, for ever. The article is closed to changes.',
  published: 'The article is closed to changes.',
  corrected: 'It is open to be put right, then signed off and published again.',
  retracted: 'Nothing of it changes any more.',
}

/** The sign-off of one article: its gates while it is open, the ways on once it is signed, and the record of both. */
export function SignOffPanel({ view, actor, kept, deeds, onDone }: SignOffPanelProps) {
  const { article, gates, quotes } = view
  const draft = useDraft(
    { key: `sign-off:${article.id}`, blank: blankWords, wordsOf: signOffWordsOf },
    kept,
    deeds,
  )
  const isOpen = stateAfter('sign-off-article', article.state) !== null
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8">
      <header className="flex flex-col gap-1">
        <p className="text-14">
          <Link
            href={`/articles/${article.id}`}
            prefetch={false}
            className="text-ink-soft underline underline-offset-4 hover:text-ink pointer-coarse:inline-block pointer-coarse:py-2"
          >
            Back to the article
          </Link>
        </p>
        <h1 translate="no" dir="auto" className="font-reading text-24 font-semibold break-words">
          {article.title}
        </h1>
        <p className="text-14 text-ink-soft">
          <span className="font-medium text-ink">{articleStateLabel[article.state]}</span>, revision{' '}
          {article.currentRevision}. {stateSays[article.state]}
        </p>
      </header>
      <Leading article={article} actor={actor} quotes={quotes} draft={draft} deeds={deeds} onDone={onDone} />
      {isOpen && (
        <SignOffForm
          article={article}
          gates={gates}
          actor={actor}
          draft={draft}
          keptAt={kept.savedAt}
          deeds={deeds}
          onDone={onDone}
        />
      )}
      <Record {...view} />
    </div>
  )
}
