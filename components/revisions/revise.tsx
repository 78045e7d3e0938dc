'use client'

import { useState } from 'react'
import { DraftIsBack } from '@/components/form/draft-is-back'
import { DraftLine } from '@/components/form/draft-line'
import type { KeptDraft } from '@/components/form/use-draft'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ArticleView } from '@/lib/domain/article'
import { BackToArticle } from '@/components/article-facts/back-to-article'
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

function Head({ article, next }: { article: ArticleView; next: number }) {
  return (
    <header>
      <BackToArticle articleId={article.id} prefetch={false} />
      <h1 className="font-reading text-24 font-semibold">Correct the text</h1>
      <p className="text-14 text-ink-soft">It becomes revision {next}. The present one stays readable.</p>
    </header>
  )
}

type WaysProps = { isWhole: boolean; onBlocks: () => void; onWhole: () => void }

/** The choice between editing block by block and all at once. */
function Ways({ isWhole, onBlocks, onWhole }: WaysProps) {
  const look = 'aria-pressed:border-ink aria-pressed:font-semibold'
  return (
    <div role="group" aria-label="How to edit" className="flex gap-2">
      <Button aria-pressed={!isWhole} onClick={onBlocks} className={look}>
        Block by block
      </Button>
      <Button aria-pressed={isWhole} onClick={onWhole} className={look}>
        Whole text
      </Button>
    </div>
  )
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
        <Head article={article} next={(plan?.revision ?? article.revision.number) + 1} />
        {restored && (
          <DraftIsBack
            savedAt={kept.savedAt}
            onStartAnew={() => (setRestored(false), onOpen(null), void draft.clear())}
          />
        )}
        {isBehind && (
          <Notice kind="news">
            The text was corrected by somebody else since you began. Yours is kept, and compared with revision{' '}
            {plan.revision}.
          </Notice>
        )}
        <Ways
          isWhole={isWhole}
          onBlocks={() => setWhole(false)}
          onWhole={() => (onOpen(null), setWhole(true))}
        />
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
            <Button look="filled" busy={saving.isBusy} disabled={!isNew} onClick={() => void save()}>
              {saving.isBusy ? 'Saving the revision' : 'Save as a new revision'}
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
