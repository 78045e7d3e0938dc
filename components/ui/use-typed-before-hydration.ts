import { useEffect, useRef, type RefObject } from 'react'

type TextBox = HTMLInputElement | HTMLTextAreaElement
type Words = Readonly<{ typed: string; start: number | null; end: number | null }>

const wordsIn = ({ value, selectionStart, selectionEnd }: TextBox): Words => ({
  typed: value,
  start: selectionStart,
  end: selectionEnd,
})

/** What was typed last into each field. React puts the first words back into a text area that it wakes up, so they have to be known from elsewhere. */
const lastTyped = new WeakMap<EventTarget, Words>()

if (typeof document !== 'undefined') {
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
        lastTyped.set(target, wordsIn(target))
    },
    { capture: true },
  )
}

/** Lets a field tell its words as if they were typed now. */
function tellAgain(field: TextBox, { typed, start, end }: Words): void {
  field.value = field.defaultValue
  // By the browser's own setter, so that React takes the words for new ones.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, typed)
  if (start !== null && document.activeElement === field) field.setSelectionRange(start, end)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The place for a text field, its owner's or a new one; words of before the page was awake are told to its `onChange` once it is. */
export function useTypedBeforeHydration<Field extends TextBox>(
  owners?: RefObject<Field | null>,
): RefObject<Field | null> {
  const own = useRef<Field>(null)
  const field = owners ?? own
  useEffect(() => {
    const box = field.current
    if (!box) return
    const words = lastTyped.get(box) ?? wordsIn(box)
    if (words.typed !== box.defaultValue) queueMicrotask(() => tellAgain(box, words)) // React answers an event only between its own work
  }, [field])
  return field
}
