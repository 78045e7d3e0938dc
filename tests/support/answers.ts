import type { Answer, Problem } from '@/lib/api/contract'

/** The answer of a deed that was done. */
export const done = <T>(value: T): Answer<T, never> => ({ ok: true, value })

/** The answer of a deed that was refused, in one sentence, with what the desk has instead and by which rule where that matters. */
export const refused = <N = never>(
  code: Problem['code'],
  message: string,
  now?: N,
  rule?: Problem['rule'],
): { ok: false; problem: Problem<N> } => ({
  ok: false,
  problem: { code, message, ...(rule && { rule }), now },
})
