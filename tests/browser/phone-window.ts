/** The window of a small phone, which is touched. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
