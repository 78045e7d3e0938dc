const typed = 'textarea, select, input:not([type=radio]):not([type=checkbox])'

/** Whether somebody who is there is writing: a field for words, on a phone one with a keyboard. */
export function takesText(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches(typed)
}
