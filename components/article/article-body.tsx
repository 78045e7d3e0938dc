'use client'

import { memo, useMemo, type Ref } from 'react'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { Span } from '@/lib/anchor/span'
import { ArticleSection } from './article-section'
import { bySection, mapKept, type Lists, type PageSection } from './page-sections'
import type { Tick } from '@/components/article/session/ticks'
import { useKept } from './use-kept'

type ArticleBodyProps = {
  article: ArticleFacts
  revision: RevisionView
  sections: readonly PageSection[]
  claims: readonly Claim[]
  /** The claims whose words lie in each section. */
  claimsBySection: Lists<Claim>
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
export const ArticleBody = memo(function ArticleBody({
  article,
  revision,
  sections,
  claims,
  claimsBySection,
  scales,
  shown,
  ticks,
  chosen,
  waiting,
  rootRef,
}: ArticleBodyProps) {
  const standing = useKept<Lists<Claim>>([claimsBySection, chosen], (before) =>
    mapKept(claimsBySection, before, (own) =>
      own.filter((claim) => claim.state !== 'dropped' || claim.id === chosen),
    ),
  )
  const passing = useMemo(() => (shown === claims ? null : new Set(shown)), [claims, shown])
  const hidden = useKept<Lists<Claim>>([standing, passing, chosen], (before) =>
    mapKept(standing, before, (own) =>
      passing ? own.filter((claim) => !passing.has(claim) && claim.id !== chosen) : none,
    ),
  )
  const lit = useKept<Lists<Span>>([sections, waiting], (before) =>
    bySection(sections, waiting, (span) => [span], before),
  )
  let firstTick = 0
  return (
    <article
      translate="no"
      ref={rootRef}
      lang={article.language}
      dir={article.direction}
      aria-label={article.title}
      className="article-text"
    >
      {sections.map((section, at) => {
        const first = firstTick
        firstTick += ticks[at]!.length
        return (
          <ArticleSection
            key={section.start}
            section={section}
            text={revision.text}
            revision={revision.number}
            scales={scales}
            claims={standing[at]!}
            hidden={hidden[at]!}
            ticks={ticks[at]!}
            firstTick={first}
            chosen={standing[at]!.some((claim) => claim.id === chosen) ? chosen : null}
            waiting={lit[at]!}
            isFirst={at < atFirst}
          />
        )
      })}
    </article>
  )
})
