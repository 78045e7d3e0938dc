'use client'

import { memo, useMemo, type Ref } from 'react'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { Span } from '@/lib/anchor/span'
import { ArticleSection } from './article-section'
import { bySection, type Lists, type PageSection } from './page-sections'
import { spansIn } from './passages'
import type { Tick } from './ticks'
import { useKept } from './use-kept'

type ArticleBodyProps = {
  article: ArticleFacts
  revision: RevisionView
  sections: readonly PageSection[]
  claims: readonly Claim[]
  scales: Record<Layer, Scale>
  shown: readonly Claim[]
  ticks: Lists<Tick>
  chosen: string | null
  waiting: readonly Span[]
  rootRef: Ref<HTMLElement>
}

const none: readonly Claim[] = []

/** As many sections as the first window may show. */
const atFirst = 2

/** The article as it is read, every claim lit in its place, and the tick rail beside it. */
export const ArticleBody = memo(function ArticleBody({ article, revision, sections, claims, scales, shown, ticks, chosen, waiting, rootRef }: ArticleBodyProps) {
  const undropped = useMemo(() => claims.filter((claim) => claim.state !== 'dropped'), [claims])
  const dropped = claims.find((claim) => claim.id === chosen && claim.state === 'dropped')
  const standing = useMemo(() => (dropped ? [...undropped, dropped] : undropped), [undropped, dropped])
  const hiding = useMemo(() => {
    const passing = new Set(shown)
    return shown === claims ? none : standing.filter((claim) => !passing.has(claim) && claim.id !== chosen)
  }, [claims, standing, shown, chosen])
  const own = useKept<Lists<Claim>>([sections, standing, revision.number], (before) => bySection(sections, standing, (claim) => spansIn(claim.spans, revision.number), before))
  const hidden = useKept<Lists<Claim>>([sections, hiding, revision.number], (before) => bySection(sections, hiding, (claim) => spansIn(claim.spans, revision.number), before))
  const lit = useKept<Lists<Span>>([sections, waiting], (before) => bySection(sections, waiting, (span) => [span], before))
  let firstTick = 0
  return (
    <article ref={rootRef} lang={article.language} dir={article.direction} aria-label={article.title} className="article-text">
      {sections.map((section, at) => {
        const first = firstTick
        firstTick += ticks[at]!.length
        return (
          <ArticleSection
            key={section.start} section={section} text={revision.text} revision={revision.number} scales={scales} claims={own[at]!} hidden={hidden[at]!} ticks={ticks[at]!} firstTick={first}
            chosen={own[at]!.some((claim) => claim.id === chosen) ? chosen : null} waiting={lit[at]!} isFirst={at < atFirst}
          />
        )
      })}
    </article>
  )
})
