import type { RefObject } from 'react'
import type { Client } from '@/components/client/client'
import type { PanelKeys } from '@/components/article/column/column-props'
import { shownOf } from '@/components/article/session/filter'
import type { ToastWords } from '@/components/ui/toast'
import type { Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import { makeEffects } from './effects'
import { makeMarkAtOnce } from './mark-at-once'
import { topmostStart } from './reading-place'
import type { SentMarks } from '@/components/article/session/sent-marks'
import { runAction, type ActionName } from './session/actions'
import type { Driver } from './session/driver'
import { openOnClaim, openOnWords, type ClaimAim } from './session/hand'
import { makeScene } from './screen-scene'
import { makeTextHands } from './text-hands'
import { focusWords, goToSentence, selectSentence, type TextAround } from './text-moves'
import type { useKnown } from './use-known'
import type { Place } from './use-place'
import { clearSelected } from './use-selection'
import { letGoOfWords } from './session/selecting'
import type { useUndo } from './use-undo'
import { makeWaysBack } from './ways-back'

export type ControlsAround = Readonly<{
  driver: Driver
  place: Place
  root: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
  me: string
  deeds: Pick<Client, 'coverSentences' | 'editClaim' | 'markClaim' | 'removeClaim'>
  marks: SentMarks
  known: Pick<ReturnType<typeof useKnown>, 'onClaim' | 'onRemoved' | 'onCovered'>
  undo: ReturnType<typeof useUndo>
  say: (words: ToastWords) => void
  help: () => void
  talk: (sentence: number | null) => void
}>

/** Opens the stepper, which answers whether it did. */
function openers({ driver, root }: TextAround) {
  /** Words to begin with when a claim has none in this text. */
  const nearby = (): Span | null => {
    const reading = root.current && topmostStart(root.current)
    return driver.now().reading.ticks.find((tick) => tick.end > (reading ?? 0)) ?? null
  }
  const onClaim = (name: ClaimAim) => (claimId: string) =>
    driver.run((session) => openOnClaim(session, claimId, name, nearby))
  return {
    onWords: (spans: readonly Span[]): boolean => {
      const before = driver.now()
      if (before.reading.mayMark) driver.run((session) => openOnWords(session, spans))
      return driver.now().stepping !== before.stepping
    },
    onAddPassage: onClaim('add-passage'),
    onBreakDown: onClaim('break-down'),
    onMoveBoundaries: onClaim('move-boundaries'),
  }
}

/** All that keys, buttons and hands can do on one article's screen; made once, it reads the session and the link at the moment of asking. */
export function makeControls(around: ControlsAround) {
  const { driver, place, root, panel, me, known, undo, say } = around
  const sight = () => {
    const { chosen, filter } = place.now()
    return { chosen, shown: shownOf(driver.now().reading.claims, filter, me) }
  }
  const text = { driver, root, panel, place, sight }
  const holds = (claimId: string) => panel.current?.holds(claimId) ?? false
  const waysBack = makeWaysBack({ ...around, ...known, offer: undo.offer, holds })
  const clearSelection = () => driver.run(letGoOfWords)
  const marking = makeMarkAtOnce({ ...around, ...known, waysBack, clearSelection, holds })
  const open = openers(text)
  const effects = makeEffects({
    ...around,
    ...known,
    mark: marking.mark,
    onMoved: waysBack.onMoved,
    onChoose: place.choose,
    selectSentence: (number) => selectSentence(text, number),
    clearSelection: () => clearSelected(root.current),
    offer: undo.offer,
    say,
  })
  const undoLast = () => marking.undoOnItsWay() || undo.undoLast()
  const scene = makeScene({ ...around, text, openOnWords: open.onWords, undo: undoLast })
  const run = (name: ActionName, index = 0) => runAction(scene, name, index)
  return {
    sight,
    onText: makeTextHands(text),
    waysBack,
    marking,
    open,
    effects,
    run,
    selectSentence: (number: number) => selectSentence(text, number),
    focusWords: (id: Claim['id']) => focusWords(text, id),
    /** Where the list of the sentences leads: to the claims of a sentence, else into the stepper on its words. */
    toSentence: (number: number) => {
      const tick = driver.now().reading.ticks[number]
      if (!tick || tick.claims.length > 0 || !open.onWords([tick])) goToSentence(text, number)
    },
  }
}
