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
import { appendOnceAMinute } from '@/lib/db/desk-log'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { logFailure } from '@/lib/log/log'
import { answerFailure, answerRefusal } from './answer'
import { readBody } from './body'
import { doOnce, takeNames, type Named } from './once'
import { isDatabaseAway } from './away'
import { elsewhereOf, isFromHere } from './origin'

type Context = { params: Promise<Record<string, string> | undefined> }
export type Handler = (request: Request, context: Context) => Promise<Response>
/** What does the work of an endpoint: it takes what the row promises to have checked, and gives a `T`. */
type Command<I, T> = (actor: Actor, input: I, session: string | null) => Promise<Outcome<T>>

/** Nobody, for the few endpoints that ask for no sign-in; may() grants this actor nothing. */
const nobody: Actor = { id: '', name: '', email: '', role: 'reader' }

type Asked = Readonly<{ input: unknown; named: Named }>

async function readInput(
  endpoint: Endpoint,
  request: Request,
  params: Record<string, string>,
): Promise<Outcome<Asked>> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const body =
    endpoint.method === 'GET'
      ? done({})
      : await readBody(request, { largest: endpoint.largestBody, takesFile: endpoint.takesFile })
  if (!body.ok) return body
  const names = takeNames(endpoint, request.headers, body.value)
  if (!names.ok) return names
  const { body: fields, ...named } = names.value
  const inLink = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? query : {}
  const parsed = endpoint.input.safeParse({ ...inLink, ...fields, ...params })
  if (parsed.success) return done({ input: parsed.data, named })
  const faults = fieldSentences(parsed.error)
  return Object.keys(params).some((param) => param in faults)
    ? refuse({ code: 'not-there' })
    : refuse({ code: 'invalid', fields: faults })
}

type Asking = Readonly<{ actor: Actor; session: string | null; isFromHere: boolean }>

async function admit<T>(
  endpoint: Endpoint,
  command: Command<unknown, T>,
  { actor, session, isFromHere }: Asking,
  request: Request,
  context: Context,
): Promise<Outcome<T>> {
  if (endpoint.method !== 'GET' && !isFromHere)
    return refuse({ code: 'not-allowed', elsewhere: elsewhereOf(request.headers) })
  if (endpoint.deed !== null && !may(actor, endpoint.deed, { createdBy: actor.id }))
    return refuse({ code: actor.lacksSecondFactor ? 'second-factor-first' : 'not-allowed' })
  const asked = await readInput(endpoint, request, (await context.params) ?? {})
  if (!asked.ok) return asked
  const { input, named } = asked.value
  return doOnce(endpoint, named, actor, input, () => command(actor, input, session))
}

/** What came of a request; a denial is entered in the desk's history before it is told, and where that fails it is a failure. */
async function pass<T>(
  endpoint: Endpoint,
  command: Command<unknown, T>,
  request: Request,
  context: Context,
): Promise<Outcome<T>> {
  const session = await sessionSecret()
  const actor = endpoint.deed === null ? nobody : session && (await findActor(session))
  if (!actor) return refuse({ code: 'not-signed-in' })
  const asking = { actor, session, isFromHere: isFromHere(request.headers) }
  const outcome = await admit(endpoint, command, asking, request, context)
  if (!outcome.ok && status[outcome.refusal.code] === 403) {
    const reason = asking.isFromHere ? null : 'asked by a page of another site'
    await appendOnceAMinute({
      actor: actor.id || null,
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
  command: Command<ParsedInput<K>, T>,
  respond: (value: T, request: Request) => Response,
): Handler {
  const endpoint: Endpoint = endpoints[name]
  return async (request, context) => {
    try {
      // what the row's own schema has let through is what its command takes
      const outcome = await pass(endpoint, command as Command<unknown, T>, request, context)
      return outcome.ok ? respond(outcome.value, request) : answerRefusal(outcome.refusal)
    } catch (error) {
      const requestId = randomUUID()
      logFailure(requestId, endpoint.name, error)
      return isDatabaseAway(error) ? answerRefusal({ code: 'not-ready' }) : answerFailure(requestId)
    }
  }
}

/** A route that answers with JSON: its command gives what the endpoint's row promises. */
export function route<K extends JsonEndpointName>(
  name: K,
  command: Command<ParsedInput<K>, Output<K>>,
): Handler {
  const { created } = endpoints[name]
  return open(name, command, (value) => Response.json(value, { status: created ? 201 : 200 }))
}
