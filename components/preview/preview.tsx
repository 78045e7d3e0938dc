import { Fragment, memo, type ReactNode } from 'react'
import { signsIn, withSigns } from '@/components/ui/seen-text'
import type { Span } from '@/lib/anchor/span'
import type { Block, BlockKind, RevisionText } from '@/lib/domain/revision'
import '@/components/article/article.css'
import './preview.css'

type PreviewTextProps = { read: RevisionText; language: string; direction: 'ltr' | 'rtl' }

const tag: Record<BlockKind, 'h2' | 'h3' | 'p' | 'li' | 'blockquote'> = {
  headline: 'h2',
  dek: 'p',
  byline: 'p',
  paragraph: 'p',
  subheading: 'h3',
  quote: 'blockquote',
  'list-item': 'li',
  caption: 'p',
}

const mostBlocks = 300

/** The blocks of a text in runs: list items that follow each other belong together. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    if (run && block.kind === 'list-item' && run[0]?.kind === 'list-item') run.push(block)
    else runs.push([block])
  }
  return runs
}

function PreviewBlock({
  block,
  sentences,
  text,
}: {
  block: Block
  sentences: readonly Span[]
  text: string
}) {
  const Tag = tag[block.kind]
  const signs = signsIn(text, block)
  return (
    <Tag className={`block-${block.kind}`}>
      {sentences.map(({ start, end }, at) => (
        <Fragment key={start}>
          {withSigns(text, { start: sentences[at - 1]?.end ?? block.start, end: start }, signs)}
          <span className="preview-sentence">{withSigns(text, { start, end }, signs)}</span>
        </Fragment>
      ))}
      {withSigns(text, { start: sentences.at(-1)?.end ?? block.start, end: block.end }, signs)}
    </Tag>
  )
}

/** A text as it will be read: its blocks set like the article's, a faint mark where each further sentence begins. */
export const PreviewText = memo(function PreviewText({
  read: { text, blocks, sentences },
  language,
  direction,
}: PreviewTextProps) {
  const shown = blocks.slice(0, mostBlocks)
  const inside = Map.groupBy(
    sentences,
    ({ start }) => blocks.findLast((block) => block.start <= start)?.start,
  )
  const draw = (block: Block): ReactNode => (
    <PreviewBlock key={block.start} block={block} sentences={inside.get(block.start) ?? []} text={text} />
  )
  return (
    <div translate="no" lang={language} dir={direction} className="article-text preview-text">
      <div className="text-section">
        {runsOf(shown).map((run) =>
          run[0]?.kind === 'list-item' ? <ul key={run[0].start}>{run.map(draw)}</ul> : run.map(draw),
        )}
      </div>
      {blocks.length > shown.length && (
        <p lang="en" dir="ltr" className="pt-6 font-sans text-13 text-ink-faint">
          {blocks.length - shown.length} more blocks follow.
        </p>
      )}
    </div>
  )
})
