import { useEffect, useMemo, type RefObject } from 'react'
import { shownOf } from '@/components/claim/filter'
import { useLatest } from '@/components/ui/use-latest'
import type { Stepping } from '@/components/stepper/stepping'
import { useProvisional } from '@/components/stepper/use-provisional'
import { useProvisionalWords } from '@/components/stepper/use-provisional-words'
import { useWatched, type Watched } from '@/components/ui/watched'
import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import { ArticleBody } from './article-body'
import type { Lists, PageSection } from './page-sections'
import { liesIn } from './passages'
import { showSpan } from './place-selection'
import type { Tick } from './ticks'
import { useChosen, useFilter, type Place } from './use-place'
import type { Selected } from './use-selection'

type LitTextProps = {
  root: RefObject<HTMLElement | null>
  place: Place
  article: ArticleFacts
  revision: RevisionView
  sections: readonly PageSection[]
  claims: readonly Claim[]
  claimsBySection: Lists<Claim>
  scales: Record<Layer, Scale>
  ticks: Lists<Tick>
  me: string
  waiting: Watched<readonly Span[]>
  stepping: Stepping | null
  marker: Selected | null
}

/** The text with its claims, as the link asks for them, and the words in hand; the chosen claim is brought to the eye. */
export function LitText({
  root,
  place,
  article,
  revision,
  sections,
  claims,
  claimsBySection,
  scales,
  ticks,
  me,
  waiting,
  stepping,
  marker,
}: LitTextProps) {
  const chosen = useChosen(place)
  const filter = useFilter(place)
  const shown = useMemo(() => shownOf(claims, filter, me), [claims, filter, me])
  const sent = useWatched(waiting)
  const { pieces, here } = useProvisionalWords(stepping, sent.length > 0 ? null : marker)
  const unseen = useProvisional(root, pieces, here)
  const lit = useMemo(() => (unseen.length > 0 ? [...sent, ...unseen] : sent), [sent, unseen])
  const words = useLatest(() =>
    claims.find((claim) => claim.id === chosen)?.spans.find((one) => liesIn(one, revision.number)),
  )
  const isThere = claims.some((claim) => claim.id === chosen)
  useEffect(() => {
    const span = words.current()
    if (span && root.current) showSpan(root.current, span, { underSheet: true })
  }, [chosen, isThere, root, words, revision.number])
  return (
    <ArticleBody
      article={article}
      revision={revision}
      sections={sections}
      claims={claims}
      claimsBySection={claimsBySection}
      scales={scales}
      shown={shown}
      ticks={ticks}
      chosen={chosen}
      waiting={lit}
      rootRef={root}
    />
  )
}
