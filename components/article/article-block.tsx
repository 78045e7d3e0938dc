import { memo, type ReactNode } from 'react'
import type { Block, BlockKind } from '@/lib/domain/revision'
import type { BlockPlan, LaidSegment, PlacedTick } from './page-plan'

const tag: Record<BlockKind, 'h1' | 'h2' | 'p' | 'li' | 'blockquote'> = {
  headline: 'h1', dek: 'p', byline: 'p', paragraph: 'p', subheading: 'h2', quote: 'blockquote', 'list-item': 'li', caption: 'p',
}

const deepest = 3

/** The pencil's mark in the margin: empty, so that the block's text stays the article's text. */
function TickMark({ placed: { index, tick } }: { placed: PlacedTick }) {
  return <span aria-hidden="true" data-sentence={index} className={`tick tick-${tick.state}${tick.tone ? ` ink-${tick.tone}` : ''}`} />
}

function Lit({ segment, looks, words }: { segment: LaidSegment; looks: ReadonlyMap<string, string>; words: string }) {
  return segment.ids.reduceRight<ReactNode>((inner, id, nesting) => {
    const end = segment.ends.includes(id) ? ' is-end' : ''
    const lane = Math.min(segment.lanes[nesting] ?? 0, deepest)
    return <mark data-claim={id} className={`${looks.get(id) ?? 'tint-none'} lane-${lane}${end}`}>{inner}</mark>
  }, words)
}

/** One block of the article in plain words, while it is far from the eye. */
export function PlainBlock({ block: { kind, start, end }, text }: { block: Block; text: string }) {
  const Tag = tag[kind]
  return <Tag data-start={start} className={`block-${kind}`}>{text.slice(start, end)}</Tag>
}

type ArticleBlockProps = { plan: BlockPlan; text: string; looks: ReadonlyMap<string, string> }

/** One block of the article with its claims lit; drawn again only when its own signature changes. */
export const ArticleBlock = memo(
  function ArticleBlock({ plan: { block, segments, ticks }, text, looks }: ArticleBlockProps) {
    const Tag = tag[block.kind]
    return (
      <Tag data-start={block.start} className={`block-${block.kind}`}>
        {segments.map((segment) => {
          const placed = ticks.get(segment.start)
          const words = text.slice(segment.start, segment.end)
          const lit = segment.ids.length > 0 ? <Lit key={segment.start} segment={segment} looks={looks} words={words} /> : words
          return placed ? [<TickMark key={`tick-${segment.start}`} placed={placed} />, lit] : lit
        })}
      </Tag>
    )
  },
  (before, after) => before.plan.signature === after.plan.signature && before.text === after.text,
)
