import type { MouseEvent, PointerEvent } from 'react'
import { readPointer } from '@/components/article/text/read-selection'
import { shownIn } from './session/choosing'
import { tap } from './session/selecting'
import { goToSentence, pickClaim, type TextAround } from './text-moves'
import { claimsUnder, lightUnder, sentenceUnder } from '@/components/article/text/text-pointer'

/** What a pointer does in the text: it chooses a claim, goes to a sentence, takes a tapped sentence in hand, and lights what lies under it. */
export function makeTextHands(around: TextAround) {
  const { driver, root } = around
  let byTouch = false

  function onWords(text: HTMLElement, event: MouseEvent): void {
    const { stepping, reading } = driver.now()
    const { clientX: x, clientY: y } = event
    const isHit = pickClaim(around, claimsUnder(text, shownIn(driver.now()), reading.revision, event), x, y)
    if (stepping || !reading.mayMark) return
    const at = isHit || !byTouch ? null : readPointer(text, reading.revision, x, y)
    driver.run((session) => tap(session, at))
  }
  return {
    onClick: (event: MouseEvent) => {
      const sentence = sentenceUnder(event.target)
      if (sentence !== null) goToSentence(around, sentence)
      else if (root.current && window.getSelection()?.isCollapsed !== false) onWords(root.current, event)
    },
    onPointerDown: (event: PointerEvent) => {
      byTouch = event.pointerType === 'touch'
    },
    onPointerOver: (event: PointerEvent) =>
      event.pointerType === 'mouse' && root.current && lightUnder(root.current, event.target),
    onPointerLeave: () => root.current && lightUnder(root.current, null),
  }
}
