import { useEffect, useEffectEvent, useMemo, type RefObject } from 'react'
import { shownOf } from '@/components/article/session/filter'
import { useProvisional } from '@/components/stepper/use-provisional'
import { useProvisionalWords } from '@/components/stepper/use-provisional-words'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import { ArticleBody } from './article-body'
import type { Lists, PageSection } from './page-sections'
import { liesIn } from '@/components/article/session/passages'
import { showSpan } from './place-selection'
import { markerIn } from './session/selecting'
import type { Tick } from '@/components/article/session/ticks'
import { useChosen, useFilter, type Place } from './use-place'
import { useSession } from './use-session'

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
}: LitTextProps) {
  const chosen = useChosen(place)
  const filter = useFilter(place)
  const shown = useMemo(() => shownOf(claims, filter, me), [claims, filter, me])
  const sent = useSession((session) => session.waiting)
  const stepping = useSession((session) => session.stepping)
  const { pieces, here } = useProvisionalWords(stepping, useSession(markerIn))
  const unseen = useProvisional(root, pieces, here)
  const lit = useMemo(() => (unseen.length > 0 ? [...sent, ...unseen] : sent), [sent, unseen])
  const showChosen = useEffectEvent(() => {
    const claim = claims.find(({ id }) => id === chosen)
    const span = claim?.spans.find((one) => liesIn(one, revision.number))
    if (span && root.current) showSpan(root.current, span, { underSheet: true })
  })
  const isThere = claims.some((claim) => claim.id === chosen)
  useEffect(() => showChosen(), [chosen, isThere, root, revision.number])
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
