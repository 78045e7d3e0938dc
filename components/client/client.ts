import type { Answer, Call, JsonEndpointName, Problem } from '@/lib/api/contract'
import type { Method } from '@/lib/api/method'
import { paths } from '@/lib/api/paths'
import { endKey, keyFor } from './idempotency-keys'

/** Every endpoint that answers with JSON, as a typed function. */
export type Client = { [K in JsonEndpointName]: Call<K> }

const patience = 30_000

function problemOf(status: number, body: unknown): Problem {
  const error = (body as { error?: Partial<Problem> } | null)?.error
  if (error?.code && error.message) return error as Problem
  return {
    code: status === 503 ? 'not-ready' : 'failed',
    message: `The desk answered with an error (${status}).`,
  }
}

/** What of a deed goes where: its address, and its words as a body unless they stand in the address. */
function requestOf(
  name: JsonEndpointName,
  takes: Record<string, unknown>,
): { method: Method; address: string; body: string | Uint8Array<ArrayBuffer> | undefined } {
  const [method, template] = paths[name]
  const { bytes, ...rest } = takes
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(rest[key])
    delete rest[key]
    return encodeURIComponent(value)
  })
  const isBytes = bytes instanceof Uint8Array
  const inQuery = method === 'GET' || method === 'DELETE' || isBytes
  const query = inQuery
    ? new URLSearchParams(
        Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
      ).toString()
    : ''
  return {
    method,
    address: `/api/v1${path}${query && `?${query}`}`,
    body: isBytes ? (bytes as Uint8Array<ArrayBuffer>) : inQuery ? undefined : JSON.stringify(rest),
  }
}

/** How long to wait before asking again for a deed whose answer was lost; after an answer that was waited for in vain nobody waits once more. */
const again = [400, 1600]
const soon = 5_000

/** The answer to a request; null when none came. */
async function send(address: string, request: RequestInit): Promise<Answer<never> | null> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(patience) })
    const body: unknown = await response.json().catch(() => null)
    return response.ok
      ? { ok: true, value: body as never }
      : { ok: false, problem: problemOf(response.status, body) }
  } catch {
    return null
  }
}

/** Problems after which nobody knows whether the deed was done. */
const unknown: readonly Problem['code'][] = ['unreachable', 'failed', 'not-ready']

/** Asks for a deed. What changes something goes under a key, so that asking again when the answer is lost does it once. */
async function ask(name: JsonEndpointName, takes: Record<string, unknown>): Promise<Answer<never>> {
  const { method, address, body } = requestOf(name, takes)
  const isJson = typeof body === 'string'
  const words = `${method} ${address} ${isJson ? body : ''}`
  const headers = {
    ...(body === undefined
      ? {}
      : { 'Content-Type': isJson ? 'application/json' : 'application/octet-stream' }),
    ...(method === 'GET' ? {} : { 'Idempotency-Key': keyFor(words) }),
  }
  const begun = performance.now()
  let answer = await send(address, { method, headers, body })
  for (const milliseconds of method === 'GET' ? [] : again) {
    if (answer || !navigator.onLine || performance.now() - begun > soon) break
    await new Promise((wake) => setTimeout(wake, milliseconds))
    answer = await send(address, { method, headers, body })
  }
  const told: Answer<never> = answer ?? {
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  }
  if (told.ok || !unknown.includes(told.problem.code)) endKey(words)
  return told
}

/**
 * The client. When the server no longer knows who is asking, `signInAgain` is awaited and, when it answers true, the deed is
 * done once more with the same words.
 */
export function makeClient(signInAgain: () => Promise<boolean>): Client {
  const deed = (name: JsonEndpointName) => async (takes: Record<string, unknown>) => {
    const answer = await ask(name, takes)
    if (answer.ok || answer.problem.code !== 'not-signed-in' || !(await signInAgain())) return answer
    return ask(name, takes)
  }
  return Object.fromEntries((Object.keys(paths) as JsonEndpointName[]).map((name) => [name, deed(name)])) as {
    [K in JsonEndpointName]: never
  }
}
