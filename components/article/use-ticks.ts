import { useMemo } from 'react'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Scale } from '@/lib/domain/scales'
import { bySection, startingIn, type Lists, type PageSection } from './page-sections'
import { liesIn } from '@/components/article/session/passages'
import { progressOf, ticksOf, type Progress, type Tick } from '@/components/article/session/ticks'
import { useKept } from './use-kept'

type Made = {
  sentences: Lists<RevisionView['sentences'][number]>
  claims: Lists<Claim>
  substance: Scale
  ticks: Lists<Tick>
}

/** The rail of the page, by section and as a whole; only sections whose sentences or claims changed are thought through again. */
export function useTicks(
  sections: readonly PageSection[],
  revision: RevisionView,
  claims: readonly Claim[],
  substance: Scale,
): { ticks: readonly Tick[]; ticksBySection: Lists<Tick>; claimsBySection: Lists<Claim>; figures: Progress } {
  const { number, sentences } = revision
  const sentencesNow = useKept<Made['sentences']>([sections, sentences], (before) =>
    startingIn(sections, sentences, before),
  )
  const claimsNow = useKept<Lists<Claim>>([sections, claims, number], (before) =>
    bySection(
      sections,
      claims,
      ({ spans }) =>
        spans.every((span) => liesIn(span, number)) ? spans : spans.filter((span) => liesIn(span, number)),
      before,
    ),
  )
  const made = useKept<Made>([sentencesNow, claimsNow, number, substance], (before) => {
    const isKept = (at: number) =>
      before?.substance === substance &&
      before.sentences[at] === sentencesNow[at] &&
      before.claims[at] === claimsNow[at]
    const ticks = sections.map((_, at) =>
      isKept(at) ? before!.ticks[at]! : ticksOf(sentencesNow[at]!, claimsNow[at]!, number, substance),
    )
    return { sentences: sentencesNow, claims: claimsNow, substance, ticks }
  })
  const ticks = useMemo(() => made.ticks.flat(), [made])
  const figures = useMemo(() => progressOf(ticks, claims), [ticks, claims])
  return { ticks, ticksBySection: made.ticks, claimsBySection: claimsNow, figures }
}
