import 'server-only'
import { createHmac, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Endpoint } from '@/lib/api/endpoint'
import { answerAgain } from '@/lib/views/answer-again'
import { db } from '@/lib/db/client'
import { findDone, underKey, type KeyedDeed } from '@/lib/db/deed-key'
import type { Caller, Nobody } from '@/lib/domain/caller'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { deskSecret } from '@/lib/settings/running'

/** What a request is told by when it is asked for again: the client's key for it, and the client's id for what it makes. */
export type IdempotencyKeys = Readonly<{ key: string | null; id: string | null }>

const keySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'A key is 1 to 200 letters, digits or signs, without spaces.')
const idSchema = z.uuid('An id that you choose is a UUID.').toLowerCase()

/** Whether an endpoint does something that must not be done twice. */
const isKeyed = (endpoint: Endpoint): boolean => endpoint.name in answerAgain

/**
 * The key and the id of a request, and its body without them: `Idempotency-Key`, of whatever changes something, and `id`, of a `POST`,
 * which is the key too where there is no other.
 */
export function takeNames(
  endpoint: Endpoint,
  headers: Headers,
  body: Record<string, unknown>,
): Outcome<IdempotencyKeys & { body: Record<string, unknown> }> {
  const { id: given, ...rest } = body
  const takesId = isKeyed(endpoint) && endpoint.method === 'POST' && given !== undefined
  const id = takesId ? idSchema.safeParse(given) : null
  if (id && !id.success) return refuse({ code: 'invalid', fields: { id: id.error.issues[0]!.message } })
  const header = isKeyed(endpoint) ? headers.get('idempotency-key')?.replace(/^"(.*)"$/, '$1') : undefined
  const key = header === undefined ? null : keySchema.safeParse(header)
  if (key && !key.success)
    return refuse({ code: 'invalid', fields: { 'Idempotency-Key': key.error.issues[0]!.message } })
  return done({ key: key?.data ?? id?.data ?? null, id: id?.data ?? null, body: takesId ? rest : body })
}

/** Words that are kept nowhere, not even as a digest: short secrets could be found by trying. */
const neverDigested = new Set(['password', 'current', 'code'])

/** HMAC of what is asked for, under the desk's secret, so that nobody can guess at words by it. */
function digestOf(endpoint: Endpoint, input: unknown): string {
  return createHmac('sha256', deskSecret())
    .update(
      JSON.stringify([endpoint.name, input], (name, value: unknown) =>
        neverDigested.has(name) ? undefined : value,
      ),
    )
    .digest('base64url')
}

type Again = (
  caller: Caller | Nobody,
  input: unknown,
  before: { who: string; key: string; madeId: string; sealed: string | null },
) => Promise<Outcome<unknown>>

/** What was done under the key before, told again; null when nothing was. */
async function tellAgain<T>(
  deed: KeyedDeed,
  caller: Caller | Nobody,
  input: unknown,
): Promise<Outcome<T> | null> {
  const before = await findDone(db(), deed)
  if (!before) return null
  if (before.endpoint !== deed.endpoint || before.digest !== deed.digest)
    return refuse({ code: 'against-rule', rule: 'key-used' })
  const again = (answerAgain as Record<string, Again | undefined>)[deed.endpoint]
  return again ? (again(caller, input, { ...deed, ...before }) as Promise<Outcome<T>>) : null
}

/**
 * Does a deed, and under one key only once: whoever asks for the same again within a day, since the answer was lost, is answered and
 * nothing is done. The key is taken in the deed's own transaction; so a refusal leaves it free, and only then is it looked for.
 */
export async function doOnce<T>(
  endpoint: Endpoint,
  { key, id }: IdempotencyKeys,
  caller: Caller | Nobody,
  input: unknown,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (key === null) return work()
  const deed: KeyedDeed = {
    who: caller.id ?? '',
    key,
    endpoint: endpoint.name,
    digest: digestOf(endpoint, [id, input]),
    madeId: id ?? randomUUID(),
    isOwnId: id !== null,
  }
  const outcome = await underKey(deed, work)
  return outcome.ok ? outcome : ((await tellAgain<T>(deed, caller, input)) ?? outcome)
}
