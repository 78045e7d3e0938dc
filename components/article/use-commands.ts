import { useRef, type RefObject } from 'react'
import type { PanelKeys } from '@/components/claim/column-props'
import { overlaps, type Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import type { Command } from './keys'
import type { Tick } from './ticks'

type Wishes = {
  shown: readonly Claim[]
  ticks: readonly Tick[]
  chosen: string | null
  panel: RefObject<PanelKeys | null>
  readNow: () => Span | null
  mark: (span: Span) => void
  back: () => boolean
  undoLast: () => boolean
  help: () => void
  openAtCaret: () => boolean
  onChoose: (id: string | null) => void
  selectSentence: (index: number) => boolean
}

/** Moves the end of the selection that the arrows move to its other side. */
function turnSelection(): boolean {
  const selection = window.getSelection()
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return false
  selection.setBaseAndExtent(selection.focusNode, selection.focusOffset, selection.anchorNode, selection.anchorOffset)
  return true
}

/** What each key and its button do; a command answers whether there was something to do. */
export function useCommands(wishes: Wishes): (command: Command, index: number) => boolean {
  const walked = useRef(-1)
  const { shown, ticks, chosen, panel, readNow, onChoose, selectSentence } = wishes

  const step = (by: 1 | -1) => {
    const here = shown.findIndex((claim) => claim.id === chosen)
    const next = shown[here < 0 ? (by > 0 ? 0 : shown.length - 1) : here + by]
    if (next) onChoose(next.id)
    return next !== undefined
  }
  const walk = (by: 1 | -1, isWanted: (tick: Tick) => boolean) => {
    const now = readNow()
    const open = shown.find((claim) => claim.id === chosen)?.spans[0]
    const here = now ? ticks.findIndex((tick) => overlaps(tick, now)) : open && walked.current < 0 ? ticks.findIndex((tick) => overlaps(tick, open)) : walked.current
    for (let index = here + by; index >= 0 && index < ticks.length; index += by) {
      if (!isWanted(ticks[index]!)) continue
      walked.current = index
      return selectSentence(index)
    }
    return false
  }
  const onPanel = (ask: (keys: PanelKeys) => void) => {
    if (!panel.current) return false
    ask(panel.current)
    return true
  }
  const mark = () => {
    const span = readNow()
    if (span) wishes.mark(span)
    return span !== null
  }
  const deeds: Record<Command, (index: number) => boolean> = {
    'next-claim': () => step(1),
    'previous-claim': () => step(-1),
    'next-pending': () => walk(1, (tick) => tick.state === 'pending'),
    'next-sentence': () => walk(1, () => true),
    'previous-sentence': () => walk(-1, () => true),
    'open-here': wishes.openAtCaret,
    back: wishes.back,
    mark,
    'other-end': turnSelection,
    undo: wishes.undoLast,
    'rate-substance': (index) => chosen !== null && onPanel((keys) => keys.rate('substance', index)),
    'rate-attribution': (index) => chosen !== null && onPanel((keys) => keys.rate('attribution', index)),
    'add-evidence': () => chosen !== null && onPanel((keys) => keys.addEvidence()),
    'submit-review': () => chosen !== null && onPanel((keys) => keys.submitReview()),
    find: () => onPanel((keys) => keys.focusFind()),
    help: () => (wishes.help(), true),
  }
  return (command, index) => deeds[command](index)
}
