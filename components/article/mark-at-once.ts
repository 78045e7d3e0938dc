import { flushSync } from 'react-dom'
import { whenComposed } from '@/components/article/claim/early-wording'
import type { Driver } from '@/components/article/session/driver'
import { beginMark, openMarked } from '@/components/article/session/marks'
import { newId, ownMark } from '@/components/article/session/own-mark'
import type { SentSpan } from '@/components/article/session/passages'
import { afterPaint } from '@/components/ui/after-paint'
import type { Claim } from '@/lib/domain/claim'
import { areFirstLettersInHand } from './first-letters'

/** Marking that does not wait for the desk. */
export type MarkAtOnce = Readonly<{
  /** Makes a claim of the words at once, takes what is typed from then on as its wording, and tells the desk. */
  mark: (spans: readonly SentSpan[], parent?: string) => void
  /** Opens nothing any more, as when the screen is left. */
  leave: () => void
}>

/** Whether a hand has a keyboard before it: it pressed a key just now, or its screen is not touched. */
const hasKeyboard = (): boolean =>
  window.event instanceof KeyboardEvent || !window.matchMedia('(pointer: coarse)').matches

/** A claim that is marked now, in the text as it is known. */
function newMark({ now }: Driver, spans: readonly SentSpan[], parent?: string): Claim {
  const { reading, own } = now()
  const { article, revision } = reading
  const at = new Date()
  return ownMark({
    id: newId(),
    articleId: article.id,
    revision: revision.number,
    by: own.id,
    at,
    spans,
    parent,
  })
}

/** Makes it for one screen. The highlight is in the frame of the key; the panel opens once that is painted, and until then there is a field for first letters. */
export function makeMarkAtOnce(driver: Driver): MarkAtOnce {
  let callOff: () => void = () => undefined
  const open = (claimId: string, chosenBefore: string | null) => {
    const isInHand = areFirstLettersInHand()
    flushSync(() => driver.run((session) => openMarked(session, claimId, { chosenBefore, isInHand })))
  }
  return {
    mark: (spans, parent) => {
      const claim = newMark(driver, spans, parent)
      flushSync(() => driver.run((session) => beginMark(session, claim, hasKeyboard())))
      const chosenBefore = driver.now().chosen
      callOff = afterPaint(() => void whenComposed().then(() => open(claim.id, chosenBefore)))
    },
    leave: () => callOff(),
  }
}
