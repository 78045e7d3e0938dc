import { useCallback, useEffect, useState, type RefObject } from 'react'
import { snap } from '@/lib/anchor/graphemes'
import type { Span } from '@/lib/anchor/span'
import { joined } from './passages'
import { readSelections, type Letters } from './read-selection'
import { keepInText, type Press } from './selection-ends'

/** Words of the article that are selected, snapped to whole characters, as many passages as a hand selected; `by` is what they were selected with. */
export type Selected = Readonly<{ spans: readonly Span[]; by: 'mouse' | 'touch' | 'keyboard' | 'tap' }>

type Selection = { selected: Selected | null; readNow: () => readonly Span[] | null; clear: () => void }

const settles = { mouse: 0, touch: 250, keyboard: 150 } as const

function read(root: HTMLElement | null, page: Letters): readonly Span[] | null {
  const selection = window.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const spans = joined(
    (readSelections(root, page, selection) ?? []).flatMap((raw) => snap(page.text, raw) ?? []),
  )
  return spans.length > 0 ? spans : null
}

/** Whether both are the same stretches. */
export const areSame = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length &&
  one.every(({ start, end }, at) => start === other[at]!.start && end === other[at]!.end)

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

/** The selection in the article once it has settled: at the release of the mouse, else after a short rest. */
export function useSelection(root: RefObject<HTMLElement | null>, page: Letters): Selection {
  const [selected, select] = useState<Selected | null>(null)
  useEffect(
    () =>
      hearSelecting(root, {
        // What stands beside the words of before must not lie in the way of a hand that drags over new ones.
        onPress: () => select(null),
        onRest: (by) => {
          const now = read(root.current, page)
          select((before) =>
            before && now && areSame(before.spans, now) ? before : now && { spans: now, by },
          )
        },
      }),
    [root, page],
  )
  const readNow = useCallback(() => read(root.current, page), [root, page])
  const clear = useCallback(() => {
    const selection = window.getSelection()
    // Elsewhere it is the caret of a field that has the focus by now, and Safari would let nobody type there.
    if (root.current?.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges()
    select(null)
  }, [root])
  return { selected, readNow, clear }
}
