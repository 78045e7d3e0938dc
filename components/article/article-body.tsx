'use client'

import { memo, useMemo, useRef, type Ref } from 'react'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { scalesFor } from '@/lib/domain/scales'
import type { Span } from '@/lib/anchor/span'
import { ArticleBlock } from './article-block'
import { looksOf } from './appearance'
import { inSections, marksOf, planBlocks, segmentPage, type BlockPlan } from './page-plan'
import type { Tick } from './ticks'
import { useTickPlaces } from './use-tick-places'

/** The id under which a stretch is lit that the server has not yet answered for. */
export const notYetMarked = 'not-yet-marked'

type ArticleBodyProps = {
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  shown: readonly Claim[]
  ticks: readonly Tick[]
  chosen: string | null
  waiting: readonly Span[]
  rootRef: Ref<HTMLElement>
}

/** The article as it is read, every claim lit in its place, and the tick rail beside it. */
export const ArticleBody = memo(function ArticleBody({ article, revision, claims, shown, ticks, chosen, waiting, rootRef }: ArticleBodyProps) {
  const scales = useMemo(() => scalesFor(article.kind), [article.kind])
  const beside = shown.some((claim) => claim.id === chosen) ? undefined : claims.find((claim) => claim.id === chosen)
  const visible = useMemo(() => {
    const passing = shown.filter((claim) => claim.state !== 'dropped' && claim !== beside)
    return beside ? [...passing, beside] : passing
  }, [shown, beside])
  const looks = useMemo(() => {
    const all = new Map(visible.map((claim) => [claim.id, looksOf(claim, scales)]))
    if (chosen && all.has(chosen)) all.set(chosen, `${all.get(chosen)} is-chosen`)
    return all.set(notYetMarked, 'tint-none is-waiting')
  }, [visible, chosen, scales])
  const segments = useMemo(() => {
    const marks = [...marksOf(visible, revision.number), ...waiting.map((span) => ({ ...span, id: notYetMarked }))]
    return segmentPage(revision.blocks, marks, revision.sentences.map((sentence) => sentence.start))
  }, [revision, visible, waiting])
  const sections = inSections(planBlocks(revision.blocks, segments, looks, ticks))
  return (
    <article ref={rootRef} lang={article.language} dir={article.direction} aria-label={article.title} className="article-text">
      {sections.map((plans) => <Section key={plans[0]!.block.start} plans={plans} text={revision.text} looks={looks} />)}
    </article>
  )
})

type SectionProps = { plans: readonly BlockPlan[]; text: string; looks: ReadonlyMap<string, string> }

/** Some neighbouring blocks, which the browser lays out only when they come near the eye. */
const Section = memo(
  function Section({ plans, text, looks }: SectionProps) {
    const ref = useRef<HTMLDivElement>(null)
    useTickPlaces(ref, plans)
    return <div ref={ref} className="text-section">{grouped(plans).map((group) => (
      group.list
        ? <ul key={group.plans[0]!.block.start}>{group.plans.map((plan) => <ArticleBlock key={plan.block.start} plan={plan} text={text} looks={looks} />)}</ul>
        : group.plans.map((plan) => <ArticleBlock key={plan.block.start} plan={plan} text={text} looks={looks} />)
    ))}</div>
  },
  (before, after) =>
    before.text === after.text && before.plans.length === after.plans.length && before.plans.every((plan, index) => plan.signature === after.plans[index]?.signature),
)

type Group = { list: boolean; plans: BlockPlan[] }

/** The points of a list together, everything else alone. */
function grouped(plans: readonly BlockPlan[]): Group[] {
  const groups: Group[] = []
  for (const plan of plans) {
    const list = plan.block.kind === 'list-item'
    const last = groups.at(-1)
    if (list && last?.list) last.plans.push(plan)
    else groups.push({ list, plans: [plan] })
  }
  return groups
}
