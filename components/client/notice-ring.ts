/** The event by which a page hears that its person's notices are others now, from whichever line to the desk it has. */
export const noticeRing = 'tickmark:notice'

/** Tells the page so. */
export const ringNotices = (): boolean => window.dispatchEvent(new Event(noticeRing))
