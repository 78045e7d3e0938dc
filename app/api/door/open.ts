import 'server-only'
import { randomUUID } from 'node:crypto'
import type { JsonEndpointName, Output, ParsedInput } from '@/lib/api/contract'
import type { Endpoint } from '@/lib/api/endpoint'
import { endpoints } from '@/lib/api/endpoints'
import { fieldSentences } from '@/lib/api/field-sentences'
import { findActor } from '@/lib/accounts/sessions'
import type { EndpointName } from '@/lib/api/paths'
import { status } from '@/lib/api/sentences'
import { sessionSecret } from '@/lib/auth/actor'
import { appendOnceAMinute } from '@/lib/db/desk/desk-log'
import type { Caller, Nobody } from '@/lib/domain/caller'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome, type Refusal } from '@/lib/domain/outcome'
import { logFailure } from '@/lib/log/log'
import { answerFailure, answerRefusal } from './answer'
import { readBody } from './body'
import { doOnce, takeNames, type IdempotencyKeys } from './once'
import { isDatabaseAway } from './away'
import { elsewhereOf, isFromHere } from './origin'

type Context = { params: Promise<Record<string, string> | undefined> }
export type Handler = (request: Request, context: Context) => Promise<Response>
/** Who asks an endpoint: somebody who is signed in, or nobody in particular where its row asks for no sign-in. */
type CallerOf<K extends EndpointName> = (typeof endpoints)[K]['deed'] extends null ? Nobody : Caller

/** What does the work of an endpoint: it takes what the row promises to have checked, and gives a `T`. */
type Command<K extends EndpointName, T> = (caller: CallerOf<K>, input: ParsedInput<K>) => Promise<Outcome<T>>

/** The same of whatever endpoint, once its row has been looked at. */
type AnyCommand<T> = (caller: Caller | Nobody, input: unknown) => Promise<Outcome<T>>

type ReadRequest = Readonly<{ input: unknown; named: IdempotencyKeys }>

async function readInput(
  endpoint: Endpoint,
  request: Request,
  params: Record<string, string>,
): Promise<Outcome<ReadRequest>> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const body = endpoint.method === 'GET' ? done({}) : await readBody(request, endpoint)
  if (!body.ok) return body
  const names = takeNames(endpoint, request.headers, body.value)
  if (!names.ok) return names
  const { body: fields, ...named } = names.value
  const hasQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE' || endpoint.takesBytes
  const inLink = hasQuery ? query : {}
  const parsed = endpoint.input.safeParse({ ...inLink, ...fields, ...params })
  if (parsed.success) return done({ input: parsed.data, named })
  const faults = fieldSentences(parsed.error)
  return Object.keys(params).some((param) => param in faults)
    ? refuse({ code: 'not-there' })
    : refuse({ code: 'invalid', fields: faults })
}

/** Who asks, read anew from the database; null where a sign-in is needed and there is none. */
async function findCaller({ deed }: Endpoint, requestId: string): Promise<Caller | Nobody | null> {
  if (deed === null) return { id: null, role: null, session: null, signedInBy: null, requestId }
  const session = await sessionSecret()
  const actor = session ? await findActor(session) : null
  return session && actor ? { ...actor, session, signedInBy: 'cookie', requestId } : null
}

/** Why the caller may not ask for this, whatever it is about; null when they may. */
function denialOf({ deed }: Endpoint, caller: Caller | Nobody): Refusal | null {
  if (deed === null) return null
  if (caller.role === null) return { code: 'not-signed-in' }
  if (may(caller, deed, { createdBy: caller.id })) return null
  return { code: caller.lacksSecondFactor ? 'second-factor-first' : 'not-allowed' }
}

async function admit<T>(
  endpoint: Endpoint,
  command: AnyCommand<T>,
  caller: Caller | Nobody,
  request: Request,
  context: Context,
): Promise<Outcome<T>> {
  if (endpoint.method !== 'GET' && !isFromHere(request.headers))
    return refuse({ code: 'not-allowed', elsewhere: elsewhereOf(request.headers) })
  const denial = denialOf(endpoint, caller)
  if (denial) return refuse(denial)
  const asked = await readInput(endpoint, request, (await context.params) ?? {})
  if (!asked.ok) return asked
  const { input, named } = asked.value
  return doOnce(endpoint, named, caller, input, () => command(caller, input))
}

/** What came of a request; a denial is entered in the desk's history before it is told, and where that fails it is a failure. */
async function pass<T>(
  endpoint: Endpoint,
  command: AnyCommand<T>,
  requestId: string,
  request: Request,
  context: Context,
): Promise<Outcome<T>> {
  const caller = await findCaller(endpoint, requestId)
  if (!caller) return refuse({ code: 'not-signed-in' })
  const outcome = await admit(endpoint, command, caller, request, context)
  if (!outcome.ok && status[outcome.refusal.code] === 403) {
    const reason = isFromHere(request.headers) ? null : 'asked by a page of another site'
    await appendOnceAMinute({
      actor: caller.id,
      kind: 'denied',
      subject: endpoint.name,
      reason,
      at: new Date(),
    })
  }
  return outcome
}

/**
 * The one way in: who asks, from where, may they, is it well formed and not too large; then the command, whose outcome `respond`
 * turns into the answer. What goes wrong inside is logged under a number and told by that number only.
 */
export function open<K extends EndpointName, T>(
  name: K,
  command: Command<K, T>,
  respond: (value: T, request: Request) => Response,
): Handler {
  const endpoint: Endpoint = endpoints[name]
  return async (request, context) => {
    const requestId = randomUUID()
    try {
      // what the row's own schema has let through is what its command takes, and so is who asks
      const outcome = await pass(endpoint, command as AnyCommand<T>, requestId, request, context)
      return outcome.ok ? respond(outcome.value, request) : answerRefusal(outcome.refusal)
    } catch (error) {
      logFailure(requestId, endpoint.name, error)
      return isDatabaseAway(error) ? answerRefusal({ code: 'not-ready' }) : answerFailure(requestId)
    }
  }
}

/** A route that answers with JSON: its command gives what the endpoint's row promises. */
export function route<K extends JsonEndpointName>(name: K, command: Command<K, Output<K>>): Handler {
  const { answers } = endpoints[name]
  return open(name, command, (value) => Response.json(value, { status: answers }))
}
