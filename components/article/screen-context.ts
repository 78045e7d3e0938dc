import { flushSync } from 'react-dom'
import type { PanelKeys } from '@/components/article/column/column-props'
import { topmostStart } from '@/components/article/text/reading-place'
import { choose, shownIn } from './session/choosing'
import { quietly } from './session/asks'
import { letGoOfMark, newestOnItsWay } from './session/marks'
import { openTalk, showDialog, showHelp } from './session/showing'
import { lastStep, undoLast } from './session/undoing'
import { askWhy, cover } from './session/covering'
import { leaveStepper, stepToSentence } from './session/hand'
import { markSelected } from './session/marking'
import type { ActionContext } from './session/action-context'
import { letGoOfWords, tap } from './session/selecting'
import { pieceOf } from './session/stepping'
import { goBetween, openAtCaret, selectSentence, type TextAround } from './text-moves'
import { readSelected } from '@/components/article/text/hear-selection'

/** Moves the end of the selection that the arrows move to its other side. */
function turnSelection(): boolean {
  const selection = window.getSelection()
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return false
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.setBaseAndExtent(focusNode, focusOffset, anchorNode, anchorOffset)
  return true
}

/** Goes one step back: out of a menu, out of the stepper, from words in hand, from the open claim. */
function goBack({ driver, root }: TextAround): boolean {
  const { crossing, stepping, tapped, reading, chosen } = driver.now()
  if (crossing) driver.run((session) => quietly({ ...session, crossing: null }))
  else if (stepping) driver.run(leaveStepper)
  else if (tapped) driver.run((session) => tap(session, null))
  else if (readSelected(root.current, reading.revision)) driver.run(letGoOfWords)
  else if (chosen) driver.run((session) => choose(session, null))
  else return false
  return true
}

/** Goes to a sentence: takes its words into the open stepper, else selects them. */
function walkTo(text: TextAround, number: number): boolean {
  const { driver } = text
  const { reading, stepping } = driver.now()
  const tick = reading.ticks[number]
  if (!tick) return false
  driver.run((session) => {
    const walked = { ...session, walked: number }
    return stepping ? stepToSentence(walked, tick) : { session: walked, asks: [] }
  })
  return stepping !== null || selectSentence(text, number)
}

/** Takes back what was done last: a mark that is on its way stays when words were written for it. Answers whether there was anything. */
function undoWhatWasDone({ driver, panel }: TextAround): boolean {
  const onItsWay = newestOnItsWay(driver.now())
  if (onItsWay) {
    if (!panel.current?.holds(onItsWay.id))
      flushSync(() => driver.run((session) => letGoOfMark(session, onItsWay)))
    return true
  }
  const isThere = lastStep(driver.now()) !== undefined
  driver.run(undoLast)
  return isThere
}

/** The screen as its actions find it. */
export function makeActionContext(text: TextAround, stepTo: ActionContext['stepTo']): ActionContext {
  const { driver, root, panel } = text
  const words = () => {
    const { stepping, reading } = driver.now()
    return stepping ? [pieceOf(stepping)] : readSelected(root.current, reading.revision)
  }
  const onPanel = (ask: (keys: PanelKeys) => boolean | void) =>
    panel.current !== null && ask(panel.current) !== false
  const onOpen = (ask: (keys: PanelKeys) => boolean | void) => driver.now().chosen !== null && onPanel(ask)
  return {
    session: driver.now,
    sight: () => ({ chosen: driver.now().chosen, shown: shownIn(driver.now()) }),
    reading: () => (root.current && topmostStart(root.current)) ?? 0,
    words,
    choose: (id) => driver.run((session) => choose(session, id)),
    walkTo: (number) => walkTo(text, number),
    mark: (spans) => driver.run((session) => markSelected(session, spans)),
    cover: (spans) => driver.run((session) => cover(session, spans)),
    askWhy: (spans) => driver.run((session) => askWhy(session, spans)),
    stepTo,
    turnSelection,
    openAtCaret: () => openAtCaret(text),
    goBetween: () => goBetween(text),
    back: () => goBack(text),
    undo: () => undoWhatWasDone(text),
    rate: (layer, index) => onOpen((keys) => keys.rate(layer, index)),
    addEvidence: () => onOpen((keys) => keys.addEvidence()),
    submitReview: () => onOpen((keys) => keys.submitReview()),
    find: () => onPanel((keys) => keys.focusFind()),
    talk: (sentence) => driver.run((session) => openTalk(session, sentence)),
    help: () => driver.run((session) => showHelp(session, true)),
    ask: (dialog) => (driver.run((session) => showDialog(session, dialog)), true),
  }
}
