'use client'

import { memo, useMemo, type Ref } from 'react'
import type { Claim } from '@/lib/domain/claim'
import type { Span } from '@/lib/anchor/span'
import { ArticleSection } from './article-section'
import { bySection, mapKept, type Lists } from '@/components/article/session/sections'
import type { Reading } from '@/components/article/session/reading'
import { useKept } from './use-kept'

type ArticleBodyProps = {
  reading: Reading
  /** The claims that pass the filter. */
  shown: readonly Claim[]
  chosen: string | null
  /** Words that are lit without being a claim. */
  waiting: readonly Span[]
  rootRef: Ref<HTMLElement>
}

const none: readonly Claim[] = []

/** As many sections as the first window may show. */
const atFirst = 2

/** The article as it is read, every claim lit in its place, and the tick rail beside it. */
export const ArticleBody = memo(function ArticleBody({
  reading,
  shown,
  chosen,
  waiting,
  rootRef,
}: ArticleBodyProps) {
  const { article, revision, sections, claims, scales, rail } = reading
  const { claimsBySection, ticksBySection } = rail
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
        firstTick += ticksBySection[at]!.length
        return (
          <ArticleSection
            key={section.start}
            section={section}
            text={revision.text}
            revision={revision.number}
            scales={scales}
            claims={standing[at]!}
            hidden={hidden[at]!}
            ticks={ticksBySection[at]!}
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
