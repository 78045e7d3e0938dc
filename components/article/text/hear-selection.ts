import type { RefObject } from 'react'
import { snap } from '@/lib/anchor/graphemes'
import type { Span } from '@/lib/anchor/span'
import { joined } from '@/components/article/session/passages'
import { readSelections, type Letters } from './read-selection'
import { keepInText, type Press } from './selection-ends'
import type { Driver } from '@/components/article/session/driver'
import { select, tap } from '@/components/article/session/selecting'

const settles = { mouse: 0, touch: 250, keyboard: 150 } as const

/** The words that are selected in the text now, passage by passage; null when there are none. */
export function readSelected(root: HTMLElement | null, page: Letters): readonly Span[] | null {
  const selection = window.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const spans = joined(
    (readSelections(root, page, selection) ?? []).flatMap((raw) => snap(page.text, raw) ?? []),
  )
  return spans.length > 0 ? spans : null
}

type Hand = keyof typeof settles

/** What is heard of hands that select words: that a mouse was pressed on the text, and that a selection has come to rest. */
type Heard = Readonly<{ onPress: () => void; onRest: (by: Hand) => void }>

/** Hears hands and keys select words, until the function that is given back is called. */
function hearSelecting(root: RefObject<HTMLElement | null>, { onPress, onRest }: Heard): () => void {
  let by: Hand = 'mouse'
  let press: Press | null = null
  let pressed = false
  let resting: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    clearTimeout(resting)
    resting = setTimeout(() => {
      if (!pressed || by !== 'mouse') onRest(by)
    }, settles[by])
  }
  const onDown = (event: PointerEvent) => {
    by = event.pointerType === 'mouse' ? 'mouse' : 'touch'
    pressed = true
    if (by === 'mouse' && root.current?.contains(event.target as Node)) onPress()
  }
  const onMouse = ({ clientX: x, clientY: y, detail }: MouseEvent) => {
    press = { from: { x, y }, to: { x, y }, clicks: detail }
  }
  const onUp = ({ clientX: x, clientY: y }: PointerEvent) => {
    pressed = false
    if (by === 'mouse' && press && root.current) keepInText(root.current, { ...press, to: { x, y } })
    press = null
    settle()
  }
  const onKey = () => {
    by = 'keyboard'
    pressed = false
  }
  const events: [string, (event: never) => void][] = [
    ['selectionchange', settle],
    ['pointerdown', onDown],
    ['mousedown', onMouse],
    ['pointerup', onUp],
    ['pointercancel', onUp],
    ['keydown', onKey],
  ]
  for (const [name, listener] of events) document.addEventListener(name, listener as EventListener, true)
  return () => {
    clearTimeout(resting)
    for (const [name, listener] of events) document.removeEventListener(name, listener as EventListener, true)
  }
}

/** Lets go of what is selected in the text. */
export function clearSelected(root: HTMLElement | null): void {
  const selection = window.getSelection()
  // Elsewhere it is the caret of a field that has the focus by now, and Safari would let nobody type there.
  if (root?.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges()
}

/** Takes the selection in the article into the session once it has settled, until the function that is given back is called: at the release of the mouse, else after a short rest. A tapped sentence yields to it at once. */
export function hearSelection({ now, run }: Driver, root: RefObject<HTMLElement | null>): () => void {
  const stop = hearSelecting(root, {
    // What stands beside the words of before must not lie in the way of a hand that drags over new ones.
    onPress: () => run((session) => select(session, null)),
    onRest: (by) => {
      const spans = readSelected(root.current, now().reading.revision)
      run((session) => select(session, spans && { spans, by }))
    },
  })
  const yieldToWords = () => {
    if (window.getSelection()?.isCollapsed === false) run((session) => tap(session, null))
  }
  document.addEventListener('selectionchange', yieldToWords)
  return () => {
    stop()
    document.removeEventListener('selectionchange', yieldToWords)
  }
}
