import type { Span } from '@/lib/anchor/span'

/** A text and the stretch of it that stands in square brackets: `marked('Rents rose [by a third] last year.')`. */
export function marked(bracketed: string): { text: string; span: Span } {
  const start = bracketed.indexOf('[')
  const close = bracketed.indexOf(']', start)
  if (start < 0 || close < 0) throw new Error(`No stretch in square brackets: ${bracketed}`)
  const text = bracketed.slice(0, start) + bracketed.slice(start + 1, close) + bracketed.slice(close + 1)
  return { text, span: { start, end: close - 1 } }
}

/** A text with the stretch in square brackets, as `marked` reads it; `(nowhere)` when there is no stretch. */
export function show(text: string, span: Span | null): string {
  if (!span) return '(nowhere)'
  return `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`
}
