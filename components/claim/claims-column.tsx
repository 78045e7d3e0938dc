'use client'

import { useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { may } from '@/lib/domain/may'
import { AdriftQueue } from './adrift-queue'
import { ClaimCard } from './claim-card'
import { ClaimPanel } from './claim-panel'
import { ClaimsSheet } from './claims-sheet'
import type { ClaimsColumnProps } from './column-props'
import { DroppedClaims } from './dropped-claims'
import type { EvidenceKeys } from './evidence-section'
import { everything, isEverything } from './filter'
import { FilterBar } from './filter-bar'
import type { ReviewKeys } from './review-form'
import { isUnsaved } from './save-state'
import type { Stop } from './sheet-stops'
import { counted, type Surroundings } from './surroundings'
import { useDrawnCards } from './use-drawn-cards'
import { takesText } from './takes-text'
import { useSaves } from './use-saves'

/** Escape leaves a field, so that the keys of the screen work again; the words stay. */
function leaveField(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || !takesText(event.target)) return
  event.preventDefault()
  event.target.blur()
}

/** The claims beside the text: filters, cards, and the chosen claim unfolded in its place. */
export function ClaimsColumn(props: ClaimsColumnProps) {
  const { article, claims, shown, chosen, fresh = null, filter, actor, scales, onChoose, onFilter, onSaveState, panelRef } = props
  const saves = useSaves(onSaveState)
  const people = useMemo(() => new Map(props.people).set(actor.id, actor.name), [props.people, actor])
  const around: Surroundings = { ...props, people, saves }
  const [stop, setStop] = useState<Stop>(chosen === null ? 'peek' : 'half')
  const [followed, follow] = useState(chosen)
  if (chosen !== followed) {
    follow(chosen)
    if (chosen !== null && stop === 'peek') setStop('half')
  }
  const root = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const review = useRef<ReviewKeys>(null)
  const evidence = useRef<EvidenceKeys>(null)

  const passing = useMemo(() => new Set(shown.map((claim) => claim.id)), [shown])
  const standing = claims.filter((claim) => claim.state !== 'dropped')
  const cards = standing.filter((claim) => passing.has(claim.id) || claim.id === chosen)
  const drawn = useDrawnCards(cards, chosen)
  const dropped = shown.filter((claim) => claim.state === 'dropped')
  const found = standing.filter((claim) => passing.has(claim.id)).length
  const count = found === standing.length ? counted(found, 'claim') : `${found} of ${counted(standing.length, 'claim')}`
  const open = claims.find((claim) => claim.id === chosen) ?? null

  useImperativeHandle(panelRef, () => ({
    rate: (layer, index) => review.current?.rate(layer, index),
    addEvidence: () => evidence.current?.add(),
    submitReview: () => review.current?.submit(),
    focusFind: () => {
      if (stop === 'peek') setStop('full')
      requestAnimationFrame(() => find.current?.focus())
    },
    isWriting: () => isUnsaved(saves.state()) || (takesText(document.activeElement) && (root.current?.contains(document.activeElement) ?? false)),
  }))
  const step = (by: 1 | -1) => {
    const here = cards.findIndex((claim) => claim.id === chosen)
    const next = cards[here < 0 ? (by > 0 ? 0 : cards.length - 1) : here + by]
    if (next) onChoose(next.id)
  }
  return (
    <ClaimsSheet count={count} quote={open?.quote ?? null} stop={stop} onStop={setStop}>
      <div ref={root} onKeyDown={leaveField}>
        <h2 className="sr-only">Claims</h2>
        <FilterBar filter={filter} scales={scales} count={count} findRef={find} onFilter={onFilter} onStep={step} />
        <AdriftQueue claims={claims} filter={filter} onFilter={onFilter} onChoose={onChoose} />
        {standing.length === 0 && (
          <p className="px-4 py-8 text-16 text-ink-soft">
            No claims yet.{may(actor, 'mark-claim') && ' Select words in the text and press c.'}
          </p>
        )}
        {standing.length > 0 && cards.length === 0 && (
          <div className="flex flex-col items-start gap-3 px-4 py-8 text-16 text-ink-soft">
            <p>No claim is like that. {isEverything(filter) ? '' : 'Clear the filters to see all of them.'}</p>
            <Button onClick={() => onFilter(everything)}>Clear filters</Button>
          </div>
        )}
        <ol aria-label="Claims">
          {drawn.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} article={article} scales={scales} isChosen={claim.id === chosen} onChoose={onChoose}>
              {claim.id === chosen && <ClaimPanel claim={claim} isFresh={claim.id === fresh} around={around} reviewKeys={review} evidenceKeys={evidence} />}
            </ClaimCard>
          ))}
        </ol>
        <DroppedClaims claims={dropped} isOpen={filter.state === 'dropped' || open?.state === 'dropped'} around={around} />
      </div>
    </ClaimsSheet>
  )
}
