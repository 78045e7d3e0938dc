/** The event by which a page hears that its person's notices are others now, from whichever line to the desk it has. */
export const noticeRing = 'tickmark:notice'

let rings = 0

/** Tells the page so. */
export function ringNotices(): void {
  rings += 1
  window.dispatchEvent(new Event(noticeRing))
}

/** Whether the page was told so before: to a part of it that was not awake yet, it was not. */
export const hasRung = (): boolean => rings > 0
