import { useMemo } from 'react'
import { readerOfClosed } from '@/lib/domain/article-state'
import type { Dossier } from '@/lib/domain/dossier'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { scalesByLayer } from '@/lib/domain/scales'
import { sectionsOf } from './page-sections'
import { useArticleNow } from './use-article-now'
import { useClaims } from './use-claims'
import { useRevision } from './use-revision'
import { useTicks } from './use-ticks'

/** What is known of the article: as it was read, and at once as the desk's answers say; with what the screen is drawn from. */
export function useKnown(dossier: Dossier, own: Actor) {
  const { state } = dossier.article
  const actor = useMemo(() => readerOfClosed(own, state), [own, state])
  const { revision, onCovered } = useRevision(dossier)
  const { claims, onClaim, onClaims, onRemoved } = useClaims(dossier)
  const article = useArticleNow(dossier, claims, revision.sentences)
  const scales = useMemo(() => scalesByLayer(dossier.scales), [dossier.scales])
  const people = useMemo(
    () => new Map([actor, ...dossier.people].map(({ id, name }) => [id, name])),
    [actor, dossier.people],
  )
  const sections = useMemo(() => sectionsOf(revision.blocks), [revision.blocks])
  const { ticks, ticksBySection, claimsBySection, figures } = useTicks(
    sections,
    revision,
    claims,
    scales.substance,
  )
  const mayMark = may(actor, 'mark-claim')
  const reading = useMemo(
    () => ({ article, revision, claims, ticks, mayMark }),
    [article, revision, claims, ticks, mayMark],
  )
  return {
    actor,
    reading,
    scales,
    people,
    sections,
    ticksBySection,
    claimsBySection,
    figures,
    onCovered,
    onClaim,
    onClaims,
    onRemoved,
  }
}
