import type { Span } from '@/lib/anchor/span'
import type { ClaimSpan } from '@/lib/domain/claim'

/** A stretch as a deed sends it: with its words, which the server compares with its own text. */
export type SentSpan = Span & Readonly<{ exact: string }>

/** Stretches in the order of the text; those that overlap or touch become one. */
export function joined(spans: readonly Span[]): Span[] {
  const whole: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}

/** Stretches as they are sent: in the order of the text, each with its words. */
export function spansToSend(text: string, spans: readonly Span[]): SentSpan[] {
  return joined(spans).map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
}

/** Whether a claim's stretch lies in the text of that revision. */
export const liesIn = (span: ClaimSpan, revision: number): boolean =>
  span.revision === revision && span.anchor !== 'lost'

/** A claim's stretches in that revision. */
export function spansIn(spans: readonly ClaimSpan[], revision: number): Span[] {
  return spans.filter((span) => liesIn(span, revision)).map(({ start, end }) => ({ start, end }))
}

/** Whether both are the same stretches. */
export const areSame = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length &&
  one.every(({ start, end }, at) => start === other[at]!.start && end === other[at]!.end)
