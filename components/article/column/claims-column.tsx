'use client'

import { memo, useCallback, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { isForWriting } from '@/components/ui/pressed'
import { useFirstInteraction } from '@/components/ui/use-first-interaction'
import { may } from '@/lib/domain/may'
import { afterWords } from './after-words'
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
import type { Surroundings } from '@/components/article/claim/surroundings'
import { takesText } from '@/components/ui/takes-text'
import { useAwaited } from './use-awaited'
import { useClaimKeys } from './use-claim-keys'
import { useLatest } from '@/components/ui/use-latest'
import { useSaves } from './use-saves'
import { useSealSeen } from './use-seal-seen'
import { useShownCards } from './use-shown-cards'
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

/** What the parts of the open claim are handed: the desk as they ask it, and the forms of the column that save themselves. */
function useSurroundings(props: ClaimsColumnProps, onShowWords: (claimId: string) => void): Surroundings {
  const { actor } = props
  const saves = useSaves(props.onSaveState)
  const people = useMemo(() => new Map(props.people).set(actor.id, actor.name), [props.people, actor])
  const { sealSeen, onClaim } = useSealSeen(props.claims, props.onClaim)
  const deeds = useMemo(() => afterWords(props.deeds, saves, sealSeen), [props.deeds, saves, sealSeen])
  return { ...props, deeds, people, saves, onShowWords, onClaim }
}

/** The claims beside the text: filters, cards, and the chosen claim unfolded in its place. */
export const ClaimsColumn = memo(function ClaimsColumn(props: ClaimsColumnProps) {
  const { article, claims, chosen, filter, actor, scales, onChoose, onFilter } = props
  const [stop, setStop] = useStop(chosen)
  const around = useSurroundings(props, (claimId) => {
    if (stop === 'full') setStop('half')
    props.onShowWords(claimId)
  })
  const { standing, cards, dropped, count } = useShownCards(claims, props.shown, chosen)
  const open = claims.find((claim) => claim.id === chosen) ?? null
  useFirstInteraction(panelPart.bring)
  const awaited = useAwaited(chosen)
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
    holds: (claimId) => around.saves.holds(claimId) || hasEarly(claimId),
    isWriting: () => isUnsaved(around.saves.state.now()) || isTypingIn(root.current),
  }))
  const latest = useLatest({ cards, chosen })
  const step = useCallback(
    (by: 1 | -1) => {
      const { cards, chosen } = latest.current
      const here = cards.findIndex((claim) => claim.id === chosen)
      const next = cards[here < 0 ? (by > 0 ? 0 : cards.length - 1) : here + by]
      if (next) onChoose(next.id)
    },
    [latest, onChoose],
  )
  return (
    <ClaimsSheet count={count} quote={open?.quote ?? null} stop={stop} onStop={setStop}>
      <div ref={root} onKeyDown={leaveField}>
        <h2 className="sr-only">Claims</h2>
        {props.filterBar({ scales, count, findRef: find, onStep: step })}
        <WaitingClaims around={around} chosen={chosen} filter={filter} onFilter={onFilter} />
        {standing.length === 0 && <NoClaims mayMark={may(actor, 'mark-claim')} />}
        {standing.length > 0 && cards.length === 0 && <NonePasses filter={filter} onFilter={onFilter} />}
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
            <OpenClaim
              claim={open}
              takeFresh={props.takeFresh}
              around={around}
              reviewKeys={review}
              evidenceKeys={evidence}
              onArrive={awaited.arrive}
            />
          )}
        </ClaimList>
        <DroppedClaims
          claims={dropped}
          isOpen={filter.state === 'dropped' || open?.state === 'dropped'}
          around={around}
        />
      </div>
    </ClaimsSheet>
  )
})
