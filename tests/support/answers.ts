import type { Answer, Problem } from '@/lib/api/answers'

/** The answer of a deed that was done. */
export const done = <T>(value: T): Answer<T> => ({ ok: true, value })

/** The answer of a deed that was refused, in one sentence. */
export const refused = (
  code: Problem['code'],
  message: string,
  now?: unknown,
): { ok: false; problem: Problem } => ({ ok: false, problem: { code, message, now } })
