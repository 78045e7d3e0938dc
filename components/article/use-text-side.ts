import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react'
import type { PanelKeys } from '@/components/claim/column-props'
import { snap } from '@/lib/anchor/graphemes'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { useLatest } from '@/components/claim/use-latest'
import { useNewWatched } from '@/components/ui/watched'
import { quoted } from '@/components/ui/quoted'
import type { Crossing } from './overlap-menu'
import { liesIn } from './passages'
import { placeRange, placeSelection, showSpan } from './place-selection'
import { readPoint, readPointer } from './read-selection'
import { claimsAt, claimsUnder, lightUnder, sentenceUnder } from './text-pointer'
import { sentenceSays, type Tick } from './ticks'
import type { Sight } from './use-sight'

type Wishes = {
  root: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
  revision: RevisionView
  sight: Sight
  claims: readonly Claim[]
  ticks: readonly Tick[]
  onChoose: (id: string | null) => void
  /** A finger tapped words that no claim lies on, or a place without any. */
  onTap?: (at: number | null) => void
}

/** The claim whose words in the text have the focus, or null. */
function focusedClaim(root: HTMLElement | null): string | null {
  const { activeElement } = document
  return activeElement && root?.contains(activeElement) ? activeElement.getAttribute('data-claim') : null
}

/** What pointer and keys do in the text: choose a claim, tell several apart, go from sentence to sentence. */
export function useTextSide({ root, panel, revision, sight, claims, ticks, onChoose, onTap }: Wishes) {
  const [heard, tell] = useState('')
  const crossing = useNewWatched<Crossing | null>(null)
  const latest = useLatest(claims)
  const enterCard = useCallback((id: string) => panel.current?.enter(id) ?? false, [panel])
  const pick = useCallback(
    (ids: readonly string[], x: number, y: number) => {
      if (ids.length === 1) onChoose(ids[0]!)
      else if (ids.length > 1) crossing.put({ ids, x, y })
      return ids.length > 0
    },
    [crossing, onChoose],
  )

  const selectSentence = useCallback(
    (index: number) => {
      const tick = ticks[index]
      const span = tick && snap(revision.text, tick)
      if (!span || !root.current) return false
      placeSelection(root.current, span)
      showSpan(root.current, span)
      tell(`${sentenceSays(tick, index, ticks.length)}: ${quoted(revision.text.slice(span.start, span.end))}`)
      return true
    },
    [root, ticks, revision],
  )
  const goToSentence = useCallback(
    (index: number) => {
      const own = ticks[index]?.claims ?? []
      const next = own[(own.findIndex((claim) => claim.id === sight().chosen) + 1) % own.length]
      if (next) onChoose(next.id)
      else selectSentence(index)
    },
    [ticks, sight, onChoose, selectSentence],
  )

  const byTouch = useRef(false)
  const onText = useMemo(
    () => ({
      onClick: (event: MouseEvent) => {
        const sentence = sentenceUnder(event.target)
        if (sentence !== null) goToSentence(sentence)
        else if (root.current && window.getSelection()?.isCollapsed !== false) {
          const isHit = pick(
            claimsUnder(root.current, sight().shown, revision, event),
            event.clientX,
            event.clientY,
          )
          onTap?.(
            isHit || !byTouch.current
              ? null
              : readPointer(root.current, revision, event.clientX, event.clientY),
          )
        }
      },
      onPointerDown: (event: PointerEvent) => {
        byTouch.current = event.pointerType === 'touch'
      },
      onPointerOver: (event: PointerEvent) =>
        event.pointerType === 'mouse' && root.current && lightUnder(root.current, event.target),
      onPointerLeave: () => root.current && lightUnder(root.current, null),
    }),
    [root, sight, revision, goToSentence, pick, onTap],
  )

  /** Opens the claims at the text cursor, for those who walk through the text by keyboard; goes into the open claim when there is none to open. */
  const openAtCaret = useCallback(() => {
    const focused = focusedClaim(root.current)
    if (focused !== null) {
      onChoose(focused)
      requestAnimationFrame(() => enterCard(focused))
      return true
    }
    const { shown, chosen } = sight()
    const { focusNode = null, focusOffset = 0 } = window.getSelection() ?? {}
    const at = root.current && focusNode && readPoint(root.current, revision, focusNode, focusOffset)
    const ids = at === null ? [] : claimsAt(shown, revision.number, at)
    if (root.current && at !== null && ids.length > 0 && !ids.includes(chosen ?? '')) {
      const box = placeRange(root.current, { start: at, end: at + 1 })?.getBoundingClientRect()
      return pick(ids, box?.left ?? 0, box?.bottom ?? 0)
    }
    return chosen !== null && enterCard(chosen)
  }, [root, sight, revision, pick, onChoose, enterCard])

  /** Puts the focus on a claim's words in the text. */
  const focusWords = useCallback(
    (id: string) => {
      const mark = root.current?.querySelector<HTMLElement>(`mark[data-claim="${CSS.escape(id)}"]`)
      const span = latest.current
        .find((claim) => claim.id === id)
        ?.spans.find((one) => liesIn(one, revision.number))
      if (!mark || !span || !root.current) return false
      mark.tabIndex = -1
      mark.focus({ preventScroll: true })
      showSpan(root.current, span, { underSheet: true })
      return true
    },
    [root, latest, revision.number],
  )
  const goBetween = useCallback(() => {
    const { chosen } = sight()
    return chosen !== null && (focusedClaim(root.current) === chosen ? enterCard(chosen) : focusWords(chosen))
  }, [root, sight, focusWords, enterCard])

  return { heard, crossing, onText, goBetween, focusWords, selectSentence, goToSentence, openAtCaret }
}
