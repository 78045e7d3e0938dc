'use client'

import Link from 'next/link'
import { useState } from 'react'
import { DraftLine } from '@/components/draft/draft-line'
import type { KeptDraft } from '@/components/draft/use-draft'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import type { ArticleView } from '@/lib/domain/article'
import { BlockEditor } from './block-editor'
import { Outlook } from './outlook'
import { useRevising, type RevisingDeeds } from './use-revising'
import { WholeText } from './whole-text'

type ReviseProps = {
  article: ArticleView
  kept: KeptDraft
  deeds: RevisingDeeds
  onSaved: (adrift: number) => void
}

/** Corrects an article's text, in place or as a whole, beside what the correction would do to its claims. */
export function Revise({ article, kept, deeds, onSaved }: ReviseProps) {
  const { draft, planning, layout, open, saving, onOpen, onLayout, onText, save } = useRevising(
    article,
    kept,
    deeds,
    onSaved,
  )
  const [isWhole, setWhole] = useState(false)
  const [restored, setRestored] = useState(
    kept.fields.text !== undefined && kept.fields.text !== article.revision.text,
  )
  const { text, revision } = draft.words
  const { language, direction } = article
  const { plan } = planning
  const isNew = plan !== null && planning.of === text && plan.differences.some(({ kind }) => kind !== 'equal')
  const isBehind = plan !== null && String(plan.revision) !== revision
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <section aria-label="The text" className="flex min-w-0 flex-col gap-5">
        <header>
          <p className="text-14">
            <Link
              href={`/articles/${article.id}`}
              prefetch={false}
              className="text-ink-soft underline underline-offset-4 hover:text-ink"
            >
              Back to the article
            </Link>
          </p>
          <h1 className="font-reading text-24 font-semibold">Correct the text</h1>
          <p className="text-14 text-ink-soft">
            It becomes revision {(plan?.revision ?? article.revision.number) + 1}. The present one stays
            readable.
          </p>
        </header>
        {restored && (
          <Notice kind="news">
            Your draft
            {kept.savedAt && (
              <>
                , saved <RelativeTime at={kept.savedAt} />,
              </>
            )}{' '}
            is back.{' '}
            <button
              type="button"
              className="font-medium underline underline-offset-4"
              onClick={() => (setRestored(false), onOpen(null), void draft.clear())}
            >
              Start anew
            </button>
          </Notice>
        )}
        {isBehind && (
          <Notice kind="news">
            The text was corrected by somebody else since you began. Yours is kept, and compared with revision{' '}
            {plan.revision}.
          </Notice>
        )}
        <div role="group" aria-label="How to edit" className="flex gap-2">
          <Button
            aria-pressed={!isWhole}
            onClick={() => setWhole(false)}
            className="aria-pressed:border-ink aria-pressed:font-semibold"
          >
            Block by block
          </Button>
          <Button
            aria-pressed={isWhole}
            onClick={() => (onOpen(null), setWhole(true))}
            className="aria-pressed:border-ink aria-pressed:font-semibold"
          >
            Whole text
          </Button>
        </div>
        {isWhole ? (
          <WholeText text={text} language={language} direction={direction} onText={onText} />
        ) : layout ? (
          <BlockEditor
            layout={layout}
            open={open}
            language={language}
            direction={direction}
            onOpen={onOpen}
            onLayout={onLayout}
          />
        ) : (
          <p role="status" className="py-6 text-14 text-ink-soft">
            {planning.says ?? 'Reading the text'}
          </p>
        )}
      </section>
      <section
        aria-label="What it would do"
        className="flex min-w-0 flex-col gap-5 lg:border-s lg:border-line lg:ps-10"
      >
        <div className="sticky top-0 z-10 flex flex-col gap-2 border-b border-line bg-page py-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button look="filled" busy={saving.busy} disabled={!isNew} onClick={() => void save()}>
              {saving.busy ? 'Saving the revision' : 'Save as a new revision'}
            </Button>
            <DraftLine state={draft.state} keptAt={restored ? kept.savedAt : null} retry={draft.retry} />
          </div>
          {saving.says && <Notice>{saving.says}</Notice>}
        </div>
        <Outlook
          planning={planning}
          isCurrent={planning.of === text}
          language={language}
          direction={direction}
        />
      </section>
    </div>
  )
}
