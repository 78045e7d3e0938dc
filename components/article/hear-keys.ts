import { takeEarlyKeys } from '@/components/ui/early-keys'
import { digitOf, isForWriting } from '@/components/ui/pressed'
import { actionsOf } from './session/action-keys'
import type { ActionName } from './session/actions'

const writing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const ownKeys = 'dialog, [role="dialog"], [role="menu"], [role="listbox"]'

/** A form in which letters are words even while the focus is on a choice or a button of it. */
const wordy = '[data-own-keys]'

/** Whether what is typed there belongs to a field or to something that has keys of its own. */
export function isForField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return isWrittenIn(target) || target.closest(`${ownKeys}, ${wordy}`) !== null
}

function isWrittenIn(target: Element): boolean {
  const choice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type)
  return !choice && target.closest(writing) !== null
}

/** Whether a digit is a rating there: wherever it is not written. */
const isRatedThere = (target: EventTarget | null): boolean =>
  target instanceof Element && !isWrittenIn(target) && target.closest(ownKeys) === null

/** Esc in a field leaves the field, its words kept, so that the keys of the screen work again. */
function leaveField(event: KeyboardEvent): void {
  const { target } = event
  if (
    event.key !== 'Escape' ||
    event.defaultPrevented ||
    !(target instanceof HTMLElement) ||
    target.closest(ownKeys)
  )
    return
  event.preventDefault()
  target.blur()
}

/** Whether the key is the button's or the link's own way of being pressed. */
function isPress(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' &&
    event.target instanceof Element &&
    event.target.closest('a, button, summary, [role="button"]') !== null
  )
}

/** What is done late when its key was pressed before the screen was awake: ways to go, never a deed. */
const ways: readonly ActionName[] = ['next-claim', 'previous-claim', 'find', 'help']

/** Runs the action of each key until the function that is given back is called; never while somebody types in a field. `run` answers whether it did something. */
export function hearKeys(run: (name: ActionName, index: number) => boolean): () => void {
  let held: string | null = null
  const onKeyDown = (event: KeyboardEvent) => {
    if (isForWriting(event)) return
    // A key that is held after it did something must not write into the field that it opened.
    if (event.repeat && event.code === held && isForField(event.target)) return event.preventDefault()
    held = event.defaultPrevented ? event.code : null
    const isRating = digitOf(event) !== null && isRatedThere(event.target)
    if (isForField(event.target) && !isRating) return leaveField(event)
    if (event.defaultPrevented || isPress(event)) return
    if (!actionsOf(event).some(({ name, index }) => run(name, index))) return
    event.preventDefault()
    held = event.code
  }
  document.addEventListener('keydown', onKeyDown)
  for (const { name, index } of takeEarlyKeys().flatMap(actionsOf)) if (ways.includes(name)) run(name, index)
  return () => document.removeEventListener('keydown', onKeyDown)
}
