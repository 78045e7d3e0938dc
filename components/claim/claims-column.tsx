'use client'

import {
  memo,
  Suspense,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { fetched } from '@/components/ui/fetched'
import { isForWriting } from '@/components/ui/pressed'
import { useFirstSign } from '@/components/ui/use-first-sign'
import { may } from '@/lib/domain/may'
import { isSketch } from '@/lib/domain/sketch'
import { AdriftQueue } from './adrift-queue'
import { afterWords } from './after-words'
import { ClaimList, type ListKeys } from './claim-list'
import { ClaimsSheet } from './claims-sheet'
import { cardId, type ClaimsColumnProps } from './column-props'
import { DroppedClaims } from './dropped-claims'
import { hasEarly, whenComposed } from './early-wording'
import type { EvidenceKeys } from './evidence-section'
import { everything, isEverything } from './filter'
import { NotMarked } from './not-marked'
import { PanelLoading, PanelOnItsWay } from './panel-loading'
import type { ReviewKeys } from './review-form'
import { isUnsaved } from './save-state'
import type { Stop } from './sheet-stops'
import { counted, type Surroundings } from './surroundings'
import { takesText } from './takes-text'
import { useAwaited } from './use-awaited'
import { useLatest } from './use-latest'
import { useSaves } from './use-saves'
import { useSealSeen } from './use-seal-seen'

/** The open claim's panel: most of the column's program, and not needed before a claim is opened. */
export const panelPart = fetched(() =>
  import('./claim-panel').then((file) => whenComposed().then(() => file.ClaimPanel)),
)
const ClaimPanel = panelPart.Part

/** What waits of the stale claims, not needed while there is none. */
export const stalePart = fetched(() =>
  import('@/components/decide/stale-queue').then((file) => file.StaleQueue),
)
const StaleQueue = stalePart.Part

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

/** The claims beside the text: filters, cards, and the chosen claim unfolded in its place. */
export const ClaimsColumn = memo(function ClaimsColumn(props: ClaimsColumnProps) {
  const {
    article,
    claims,
    shown,
    chosen,
    takeFresh,
    marks,
    filter,
    actor,
    scales,
    onChoose,
    onFilter,
    onSaveState,
    panelRef,
  } = props
  const saves = useSaves(onSaveState, marks)
  const awaited = useAwaited(chosen)
  useFirstSign(panelPart.bring)
  const people = useMemo(() => new Map(props.people).set(actor.id, actor.name), [props.people, actor])
  const [stop, setStop] = useState<Stop>(chosen === null ? 'peek' : 'half')
  const onShowWords = (claimId: string) => {
    if (stop === 'full') setStop('half')
    props.onShowWords(claimId)
  }
  const { sealSeen, onClaim } = useSealSeen(claims, props.onClaim)
  const deeds = useMemo(() => afterWords(props.deeds, saves, sealSeen), [props.deeds, saves, sealSeen])
  const around: Surroundings = { ...props, deeds, people, saves, onShowWords, onClaim }
  const [followed, follow] = useState(chosen)
  if (chosen !== followed) {
    follow(chosen)
    if (chosen !== null && stop === 'peek') setStop('half')
  }
  const root = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const review = useRef<ReviewKeys>(null)
  const evidence = useRef<EvidenceKeys>(null)
  const list = useRef<ListKeys>(null)

  const standing = useMemo(() => claims.filter((claim) => claim.state !== 'dropped'), [claims])
  const passing = useMemo(
    () => (shown === claims ? standing : shown.filter((claim) => claim.state !== 'dropped')),
    [shown, claims, standing],
  )
  const isBeside = useMemo(
    () => chosen !== null && !passing.some((claim) => claim.id === chosen),
    [passing, chosen],
  )
  const cards = useMemo(() => {
    const own = new Set(isBeside ? passing : [])
    return isBeside ? standing.filter((claim) => own.has(claim) || claim.id === chosen) : passing
  }, [isBeside, passing, standing, chosen])
  const dropped = shown.filter((claim) => claim.state === 'dropped')
  const found = passing.length
  const count =
    found === standing.length ? counted(found, 'claim') : `${found} of ${counted(standing.length, 'claim')}`
  const open = claims.find((claim) => claim.id === chosen) ?? null

  const ask = (deed: () => void) => open && open.state !== 'dropped' && awaited.ask(deed)
  useImperativeHandle(panelRef, () => ({
    rate: (layer, index) => {
      const isThere = open !== null && open.state !== 'dropped' && scales[layer].ratings[index] !== undefined
      if (isThere) ask(() => review.current?.rate(layer, index))
      return isThere
    },
    addEvidence: () => void ask(() => evidence.current?.add()),
    submitReview: () => void ask(() => review.current?.submit()),
    focusFind: () => {
      // At once: the next key is a letter of what is looked for.
      if (stop === 'peek') flushSync(() => setStop('full'))
      find.current?.focus()
    },
    enter: (claimId) => {
      const first = document
        .getElementById(cardId(claimId))
        ?.querySelector<HTMLElement>('button, a[href], textarea, input')
      if (stop === 'peek') flushSync(() => setStop('half'))
      first?.focus()
      return first instanceof HTMLElement
    },
    placeOf: (claimId) => list.current?.placeOf(claimId) ?? null,
    holds: (claimId) => saves.holds(claimId) || hasEarly(claimId),
    isWriting: () =>
      isUnsaved(saves.state.now()) ||
      (takesText(document.activeElement) && (root.current?.contains(document.activeElement) ?? false)),
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
        <AdriftQueue
          claims={claims}
          maySettle={may(actor, 'edit-claim')}
          filter={filter}
          onFilter={onFilter}
          onChoose={onChoose}
        />
        {claims.some(({ state }) => state === 'stale') && (
          <Suspense fallback={null}>
            <StaleQueue
              article={article}
              claims={claims}
              chosen={chosen}
              actor={actor}
              deeds={deeds}
              onChoose={onChoose}
              onClaim={onClaim}
            />
          </Suspense>
        )}
        {standing.length === 0 && (
          <p className="px-4 py-8 text-16 text-ink-soft">
            No claims yet.{may(actor, 'mark-claim') && ' Select words in the text and press c.'}
          </p>
        )}
        {standing.length > 0 && cards.length === 0 && (
          <div className="flex flex-col items-start gap-3 px-4 py-8 text-16 text-ink-soft">
            <p>
              No claim is like that. {isEverything(filter) ? '' : 'Clear the filters to see all of them.'}
            </p>
            <Button onClick={() => onFilter(everything)}>Clear filters</Button>
          </div>
        )}
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
            <>
              {marks && <NotMarked claim={open} marks={marks} />}
              <Suspense
                fallback={
                  isSketch(open) ? (
                    <PanelLoading />
                  ) : (
                    <PanelOnItsWay key={open.id} claim={open} takeFresh={takeFresh} />
                  )
                }
              >
                {isSketch(open) ? (
                  <PanelLoading />
                ) : (
                  <ClaimPanel
                    claim={open}
                    takeFresh={takeFresh}
                    around={around}
                    reviewKeys={review}
                    evidenceKeys={evidence}
                    onArrive={awaited.arrive}
                  />
                )}
              </Suspense>
            </>
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
