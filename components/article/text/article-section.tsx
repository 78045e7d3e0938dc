import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import { ArticleBlock, plainBlock } from './article-block'
import { heardOf, looksOf } from '@/components/article/session/appearance'
import { watchSection } from './near-sections'
import { useDrawing } from './own-letters'
import { hiddenLooks, marksOf, planBlocks, segmentPage, type BlockPlan } from './page-plan'
import type { PageSection } from '@/components/article/session/sections'
import type { Tick } from '@/components/article/session/ticks'
import { useTickPlaces } from './use-tick-places'

/** The id under which a stretch is lit that the server has not yet answered for. */
export const notYetMarked = 'not-yet-marked'

type ArticleSectionProps = {
  section: PageSection
  text: string
  revision: number
  scales: Record<Layer, Scale>
  claims: readonly Claim[]
  /** Those of the claims that the filter hides. */
  hidden: readonly Claim[]
  ticks: readonly Tick[]
  /** The number of its first sentence in the article. */
  firstTick: number
  /** The chosen claim, when it is one of these. */
  chosen: string | null
  waiting: readonly Span[]
  /** Whether it is to be seen before the browser said what is near. */
  isFirst: boolean
}

function plan({
  section,
  revision,
  scales,
  claims,
  hidden,
  ticks,
  firstTick,
  chosen,
  waiting,
}: Omit<ArticleSectionProps, 'text' | 'isFirst'>) {
  const unseen = new Set(hidden.map(({ id }) => id))
  const look = (claim: Claim) =>
    unseen.has(claim.id)
      ? hiddenLooks(looksOf(claim, scales))
      : claim.id === chosen
        ? `${looksOf(claim, scales)} is-chosen`
        : looksOf(claim, scales)
  const looks = new Map(claims.map((claim) => [claim.id, look(claim)]))
  looks.set(notYetMarked, 'tint-none is-waiting')
  const heard = new Map(claims.map((claim) => [claim.id, heardOf(claim, scales)]))
  const marks = [...marksOf(claims, revision), ...waiting.map((span) => ({ ...span, id: notYetMarked }))]
  const segments = segmentPage(
    section.blocks,
    marks,
    ticks.map((tick) => tick.start),
    unseen,
  )
  return {
    section,
    looks,
    heard,
    plans: planBlocks(section.blocks, segments, looks, ticks, firstTick, heard),
  }
}

/**
 * Some neighbouring blocks, which the browser lays out only when they come near the eye. Until then they are plain words; one that went
 * far keeps its last drawing, and catches up before it is seen again.
 */
export const ArticleSection = memo(function ArticleSection(props: ArticleSectionProps) {
  const { section, text, revision, scales, claims, hidden, ticks, firstTick, chosen, waiting, isFirst } =
    props
  const ref = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(isFirst)
  useEffect(() => watchSection(ref.current!, setNear), [])
  const isWanted = isNear || chosen !== null || waiting.length > 0
  const now = useMemo(
    () =>
      isWanted
        ? plan({ section, revision, scales, claims, hidden, ticks, firstTick, chosen, waiting })
        : null,
    [isWanted, section, revision, scales, claims, hidden, ticks, firstTick, chosen, waiting],
  )
  const [last, keep] = useState(now)
  if (now && last !== now) keep(now)
  const drawn = now ?? (last?.section === section ? last : null)
  const drawing = useDrawing(ref)
  useTickPlaces(ref, drawn?.plans ?? null, drawing)
  return (
    <div ref={ref} className="text-section">
      <Blocks key={drawing} section={section} text={text} drawn={drawn} />
    </div>
  )
})

type Drawn = ReturnType<typeof plan>

/** The blocks, the points of one list together. */
const Blocks = memo(function Blocks({
  section,
  text,
  drawn,
}: {
  section: PageSection
  text: string
  drawn: Drawn | null
}) {
  const draw = (at: number) => {
    const block = section.blocks[at]!
    return drawn ? (
      <ArticleBlock
        key={block.start}
        plan={drawn.plans[at] as BlockPlan}
        text={text}
        looks={drawn.looks}
        heard={drawn.heard}
      />
    ) : (
      plainBlock(block, text)
    )
  }
  return section.blocks.map((block, at) => {
    if (block.kind !== 'list-item') return draw(at)
    if (section.blocks[at - 1]?.kind === 'list-item') return null
    const after = section.blocks.findIndex((other, place) => place > at && other.kind !== 'list-item')
    const points = section.blocks.slice(at, after < 0 ? undefined : after)
    return <ul key={block.start}>{points.map((_, place) => draw(at + place))}</ul>
  })
})
