import type { Answer, DeedFn, Deeds, Problem } from '@/lib/api/answers'
import { paths } from '@/lib/api/paths'

/** Every deed of the desk as a typed function over the HTTP API. */
export type Client = { [K in keyof Deeds]: DeedFn<K> }

const patience = 30_000

function problemOf(status: number, body: unknown): Problem {
  const error = (body as { error?: Partial<Problem> } | null)?.error
  if (error?.code && error.message) return error as Problem
  return { code: status === 503 ? 'not-ready' : 'failed', message: `The desk answered with an error (${status}).` }
}

async function ask(name: keyof Deeds, takes: Record<string, unknown>): Promise<Answer<never>> {
  const [method, template] = paths[name]
  const rest = { ...takes }
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(rest[key])
    delete rest[key]
    return encodeURIComponent(value)
  })
  const inQuery = method === 'GET' || method === 'DELETE'
  const query = inQuery ? new URLSearchParams(Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))).toString() : ''
  try {
    const response = await fetch(`/api/v1${path}${query && `?${query}`}`, {
      method,
      ...(inQuery ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(rest) }),
      signal: AbortSignal.timeout(patience),
    })
    const body: unknown = await response.json().catch(() => null)
    return response.ok ? { ok: true, value: body as never } : { ok: false, problem: problemOf(response.status, body) }
  } catch {
    return { ok: false, problem: { code: 'unreachable', message: 'The desk cannot be reached.' } }
  }
}

/**
 * The client. When the server no longer knows who is asking, `signInAgain` is awaited and, when it answers true, the deed is
 * done once more with the same words.
 */
export function makeClient(signInAgain: () => Promise<boolean>): Client {
  const deed = (name: keyof Deeds) => async (takes: Record<string, unknown>) => {
    const answer = await ask(name, takes)
    if (answer.ok || answer.problem.code !== 'not-signed-in' || !(await signInAgain())) return answer
    return ask(name, takes)
  }
  return Object.fromEntries((Object.keys(paths) as (keyof Deeds)[]).map((name) => [name, deed(name)])) as { [K in keyof Deeds]: never }
}
