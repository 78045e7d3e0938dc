/** A stretch of an article's text: from `start` up to, not including, `end`, in UTF-16 units. */
export type Span = Readonly<{ start: number; end: number }>

/** Whether two stretches share at least one unit; neighbours that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}

/** Whether `inner` lies wholly inside `outer`; a stretch contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether a stretch holds at least one unit and lies inside the text, with whole numbers at both ends. */
export function isWithin(text: string, span: Span): boolean {
  return (
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    0 <= span.start &&
    span.start < span.end &&
    span.end <= text.length
  )
}
