import type { Span } from '@/lib/anchor/span'
import type { ClaimSpan } from '@/lib/domain/claim'

/** A stretch as a deed sends it: with its words, which the server compares with its own text. */
export type SentSpan = Span & Readonly<{ exact: string }>

/** Stretches in the order of the text, each with its words; those that overlap or touch become one. */
export function toSend(text: string, spans: readonly Span[]): SentSpan[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
}

/** Whether a claim's stretch lies in the text of that revision. */
export const liesIn = (span: ClaimSpan, revision: number): boolean => span.revision === revision && span.anchor !== 'lost'

/** A claim's stretches in that revision. */
export function spansIn(spans: readonly ClaimSpan[], revision: number): Span[] {
  return spans.filter((span) => liesIn(span, revision)).map(({ start, end }) => ({ start, end }))
}
