import { memo, type ReactElement, type ReactNode } from 'react'
import { signsIn, withSigns } from '@/components/ui/seen-text'
import type { Block, BlockKind } from '@/lib/domain/revision'
import { areHidden, type BlockPlan, type LaidSegment, type PlacedTick } from './page-plan'

const tag: Record<BlockKind, 'h1' | 'h2' | 'p' | 'li' | 'blockquote'> = {
  headline: 'h1',
  dek: 'p',
  byline: 'p',
  paragraph: 'p',
  subheading: 'h2',
  quote: 'blockquote',
  'list-item': 'li',
  caption: 'p',
}

const deepest = 3

/** The pencil's mark in the margin: empty, so that the block's text stays the article's text. */
function TickMark({ placed: { index, tick } }: { placed: PlacedTick }) {
  return (
    <span
      aria-hidden="true"
      data-sentence={index}
      className={`tick tick-${tick.state}${tick.tone ? ` ink-${tick.tone}` : ''}`}
    />
  )
}

type LitProps = {
  segment: LaidSegment
  before: LaidSegment | undefined
  looks: ReadonlyMap<string, string>
  heard: ReadonlyMap<string, string>
  words: ReactNode
}

/** Words under claims, one mark in the other. A passage that other claims cut into several marks is described at the first of them only. */
function Lit({ segment, before, looks, heard, words }: LitProps) {
  const goesOn = (id: string) => before?.end === segment.start && before.ids.includes(id)
  return segment.ids.reduceRight<ReactNode>((inner, id, nesting) => {
    const end = segment.ends.includes(id) ? ' is-end' : ''
    if (areHidden(looks.get(id)))
      return (
        <mark role="presentation" className={`${looks.get(id)}${end}`}>
          {inner}
        </mark>
      )
    const lane = Math.min(segment.lanes[nesting] ?? 0, deepest)
    return (
      <mark
        data-claim={id}
        aria-description={goesOn(id) ? undefined : heard.get(id)}
        className={`${looks.get(id) ?? 'tint-none'} lane-${lane}${end}`}
      >
        {inner}
      </mark>
    )
  }, words)
}

/** One block of the article in plain words, while it is far from the eye: no component, since a long article has thousands of them. */
export function plainBlock({ kind, start, end }: Block, text: string): ReactElement {
  const Tag = tag[kind]
  return (
    <Tag key={start} data-start={start} className={`block-${kind}`}>
      {text.slice(start, end)}
    </Tag>
  )
}

type ArticleBlockProps = {
  plan: BlockPlan
  text: string
  looks: ReadonlyMap<string, string>
  heard: ReadonlyMap<string, string>
}

/** One block of the article with its claims lit; drawn again only when its own signature changes. */
export const ArticleBlock = memo(
  function ArticleBlock({ plan: { block, segments, ticks }, text, looks, heard }: ArticleBlockProps) {
    const Tag = tag[block.kind]
    const signs = signsIn(text, block)
    return (
      <Tag data-start={block.start} className={`block-${block.kind}`}>
        {segments.map((segment, at) => {
          const placed = ticks.get(segment.start)
          const words = withSigns(text, segment, signs)
          const lit =
            segment.ids.length > 0 ? (
              <Lit
                key={segment.start}
                segment={segment}
                before={segments[at - 1]}
                looks={looks}
                heard={heard}
                words={words}
              />
            ) : (
              words
            )
          return placed ? [<TickMark key={`tick-${segment.start}`} placed={placed} />, lit] : lit
        })}
      </Tag>
    )
  },
  (before, after) => before.plan.signature === after.plan.signature && before.text === after.text,
)
