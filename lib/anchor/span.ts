/** A stretch of an article's text: from `start` up to, not including, `end`, in UTF-16 units. */
export type Span = Readonly<{ start: number; end: number }>
