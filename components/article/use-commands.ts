import { useRef, type RefObject } from 'react'
import type { PanelKeys } from '@/components/claim/column-props'
import { overlaps, type Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import type { Command } from './keys'
import { extentOf } from './known-claims'
import { spansIn } from './passages'
import { topmostStart } from './reading-place'
import type { Sight } from './use-sight'
import type { Tick } from './ticks'

type Wishes = {
  sight: Sight
  ticks: readonly Tick[]
  revision: number
  root: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
  /** What is selected, passage by passage, or in the stepper's hand. */
  readNow: () => readonly Span[] | null
  mark: (spans: readonly Span[]) => void
  cover: (spans: readonly Span[]) => void
  askWhy: (spans: readonly Span[]) => void
  /** Opens the stepper on some words; false when this person may not mark. */
  stepTo: (spans: readonly Span[]) => boolean
  back: () => boolean
  undoLast: () => boolean
  help: () => void
  /** Opens what is said of a sentence, or with null of the article. */
  talk: (sentence: number | null) => void
  openAtCaret: () => boolean
  goBetween: () => boolean
  onChoose: (id: string | null) => void
  selectSentence: (index: number) => boolean
}

/** Moves the end of the selection that the arrows move to its other side. */
function turnSelection(): boolean {
  const selection = window.getSelection()
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return false
  selection.setBaseAndExtent(
    selection.focusNode,
    selection.focusOffset,
    selection.anchorNode,
    selection.anchorOffset,
  )
  return true
}

/** What each key and its button do; a command answers whether there was something to do. */
export function useCommands(wishes: Wishes): (command: Command, index: number) => boolean {
  const walked = useRef(-1)
  const { root, sight, ticks, revision, panel, readNow, onChoose, selectSentence } = wishes

  const nearest = (shown: readonly Claim[], by: 1 | -1) => {
    const reading = (root.current && topmostStart(root.current)) ?? 0
    const start = (claim: Claim) => extentOf(claim, revision).start
    return by > 0
      ? (shown.find((claim) => start(claim) >= reading) ?? shown[0])
      : (shown.findLast((claim) => start(claim) < reading) ?? shown.at(-1))
  }
  const step = (by: 1 | -1) => {
    const { shown, chosen } = sight()
    const here = shown.findIndex((claim) => claim.id === chosen)
    const next = here < 0 ? nearest(shown, by) : shown[here + by]
    if (next) onChoose(next.id)
    return next !== undefined
  }
  /** The number of the sentence that is selected, that the open claim is in, or that was walked to last; -1 when there is none. */
  const current = () => {
    const { shown, chosen } = sight()
    const open = shown.find((claim) => claim.id === chosen)
    const from = readNow()?.[0] ?? (open && spansIn(open.spans, revision)[0])
    return from ? ticks.findIndex((tick) => overlaps(tick, from)) : walked.current
  }
  const walkTo = (index: number) => {
    if (!ticks[index]) return false
    walked.current = index
    return selectSentence(index)
  }
  /** Goes on to the next sentence that nobody has looked at; behind the last one comes the first again. */
  const walkToPending = () => {
    const isPending = (tick: Tick) => tick.state === 'pending'
    const here = current()
    const later = ticks.findIndex((tick, index) => index > here && isPending(tick))
    return walkTo(later >= 0 ? later : ticks.findIndex(isPending))
  }
  const onPanel = (ask: (keys: PanelKeys) => boolean | void) =>
    panel.current !== null && ask(panel.current) !== false
  const onOpen = (ask: (keys: PanelKeys) => boolean | void) => sight().chosen !== null && onPanel(ask)
  const onWords = (deed: (spans: readonly Span[]) => void) => () => {
    const spans = readNow()
    if (spans) deed(spans)
    return spans !== null
  }
  const inSight = () => {
    const reading = (root.current && topmostStart(root.current)) ?? 0
    return ticks.findIndex((tick) => tick.end > reading)
  }
  const stepHere = (number: number) => {
    const tick = ticks[number]
    return tick !== undefined && wishes.stepTo([tick])
  }
  const openHere = () => {
    const spans = readNow()
    return (spans !== null && wishes.stepTo(spans)) || wishes.openAtCaret() || stepHere(walked.current)
  }
  const deeds: Record<Command, (index: number) => boolean> = {
    'next-claim': () => step(1),
    'previous-claim': () => step(-1),
    'next-pending': walkToPending,
    'next-sentence': () => walkTo(current() + 1),
    'previous-sentence': () => walkTo(current() - 1),
    'open-here': openHere,
    between: wishes.goBetween,
    back: wishes.back,
    mark: () => onWords(wishes.mark)() || stepHere(current() < 0 ? inSight() : current()),
    'nothing-to-check': onWords(wishes.cover),
    'nothing-to-check-why': onWords(wishes.askWhy),
    'other-end': turnSelection,
    undo: wishes.undoLast,
    'rate-substance': (index) => onOpen((keys) => keys.rate('substance', index)),
    'rate-attribution': (index) => onOpen((keys) => keys.rate('attribution', index)),
    'add-evidence': () => onOpen((keys) => keys.addEvidence()),
    'submit-review': () => onOpen((keys) => keys.submitReview()),
    comment: () => {
      const span = readNow()?.[0]
      wishes.talk(span ? ticks.findIndex((tick) => overlaps(tick, span)) : null)
      return true
    },
    find: () => onPanel((keys) => keys.focusFind()),
    help: () => (wishes.help(), true),
  }
  return (command, index) => deeds[command](index)
}
