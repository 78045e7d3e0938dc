'use client'

import { useColumnDesk } from './use-column-desk'
import { FilterBar } from './filter-bar'
import { useDriver, useReading, useSession } from '@/components/article/subscribe/use-session'
import { shownOf } from '@/components/article/session/filter'
import { shownCards } from '@/components/article/session/shown-cards'
import { counted } from '@/components/ui/counted'
import { ClaimDeskProvider } from '@/components/article/claim/claim-desk'
import { memo, useCallback, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { isForWriting } from '@/components/ui/pressed'
import { useFirstInteraction } from '@/components/ui/use-first-interaction'
import { may } from '@/lib/domain/may'
import { ClaimList, type ListKeys } from './claim-list'
import { ClaimsSheet } from './claims-sheet'
import { cardId } from '@/components/article/claim/card-id'
import type { ClaimsColumnProps } from './column-props'
import { DroppedClaims } from './dropped-claims'
import { hasEarly } from '@/components/article/claim/early-wording'
import { NoClaims, NonePasses } from './no-cards'
import { OpenClaim, panelPart } from './open-claim'
import { isUnsaved } from '@/components/form/save-state'
import type { Stop } from './sheet-stops'
import { takesText } from '@/components/ui/takes-text'
import { makePendingKeys } from './pending-keys'
import { useClaimKeys } from './use-claim-keys'
import { WaitingClaims } from './waiting-claims'

/** Escape leaves a field, so that the keys of the screen work again; the words stay. */
function leaveField(event: KeyboardEvent): void {
  if (
    event.key !== 'Escape' ||
    event.defaultPrevented ||
    isForWriting(event.nativeEvent) ||
    !takesText(event.target)
  )
    return
  event.preventDefault()
  event.target.blur()
}

/** The first thing to use in a claim's card. */
const firstOf = (claimId: string): HTMLElement | null | undefined =>
  document.getElementById(cardId(claimId))?.querySelector<HTMLElement>('button, a[href], textarea, input')

const isTypingIn = (root: HTMLElement | null): boolean =>
  takesText(document.activeElement) && (root?.contains(document.activeElement) ?? false)

/** How many claims stand and how many of them pass the filter, as it is told. */
function sayCount(standing: number, passing: number): string {
  const all = counted(standing, 'claim')
  return passing === standing ? all : `${passing} of ${all}`
}

/** How far out the sheet of a small screen is drawn: a claim that is chosen brings it up. */
function useStop(chosen: string | null) {
  const [stop, setStop] = useState<Stop>(chosen === null ? 'peek' : 'half')
  const [followed, follow] = useState(chosen)
  if (chosen !== followed) {
    follow(chosen)
    if (chosen !== null && stop === 'peek') setStop('half')
  }
  return [stop, setStop] as const
}

/** The claims beside the text: filters, cards, and the chosen claim unfolded in its place. */
export const ClaimsColumn = memo(function ClaimsColumn(props: ClaimsColumnProps) {
  const { article, claims, actor, scales } = useReading()
  const chosen = useSession((session) => session.chosen)
  const { filter, hands } = props
  const { now } = useDriver()
  const shown = useMemo(() => shownOf(claims, filter, actor.id), [claims, filter, actor.id])
  const [stop, setStop] = useStop(chosen)
  const onShowWords = useCallback(
    (claimId: string) => {
      setStop((stop) => (stop === 'full' ? 'half' : stop))
      hands.onShowWords(claimId)
    },
    [setStop, hands],
  )
  const desk = useColumnDesk({ ...props, claims, onShowWords })
  const { saves, onChoose } = desk
  const { standing, cards, dropped, passing } = useMemo(
    () => shownCards(claims, shown, chosen),
    [claims, shown, chosen],
  )
  const count = sayCount(standing.length, passing)
  const open = claims.find((claim) => claim.id === chosen) ?? null
  useFirstInteraction(panelPart.bring)
  const [awaited] = useState(() => makePendingKeys(() => now().chosen))
  const { review, evidence, keys } = useClaimKeys(open, scales, awaited.ask)
  const root = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const list = useRef<ListKeys>(null)
  useImperativeHandle(props.panelRef, () => ({
    ...keys,
    focusFind: () => {
      // At once: the next key is a letter of what is looked for.
      if (stop === 'peek') flushSync(() => setStop('full'))
      find.current?.focus()
    },
    enter: (claimId) => {
      const first = firstOf(claimId)
      if (stop === 'peek') flushSync(() => setStop('half'))
      first?.focus()
      return first instanceof HTMLElement
    },
    placeOf: (claimId) => list.current?.placeOf(claimId) ?? null,
    holds: (claimId) => saves.holds(claimId) || hasEarly(claimId),
    isWriting: () => isUnsaved(saves.state.now()) || isTypingIn(root.current),
  }))
  return (
    <ClaimDeskProvider value={desk}>
      <ClaimsSheet count={count} quote={open?.quote ?? null} stop={stop} onStop={setStop}>
        <div ref={root} onKeyDown={leaveField}>
          <h2 className="sr-only">Claims</h2>
          <FilterBar count={count} findRef={find} />
          <WaitingClaims chosen={chosen} />
          {standing.length === 0 && <NoClaims mayMark={may(actor, 'mark-claim')} />}
          {standing.length > 0 && cards.length === 0 && <NonePasses filter={filter} />}
          <ClaimList
            claims={cards}
            chosen={chosen}
            article={article}
            scales={scales}
            listRef={list}
            onChoose={onChoose}
            onSeen={props.onSeen}
          >
            {open && (
              <OpenClaim claim={open} reviewKeys={review} evidenceKeys={evidence} onArrive={awaited.arrive} />
            )}
          </ClaimList>
          <DroppedClaims claims={dropped} isOpen={filter.state === 'dropped' || open?.state === 'dropped'} />
        </div>
      </ClaimsSheet>
    </ClaimDeskProvider>
  )
})
