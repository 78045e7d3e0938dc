import type { z } from 'zod'
import type { Refusal } from '@/lib/domain/outcome'
import type { endpoints } from './endpoints'
import type { RefusingRule } from './error'
import type { EndpointName, paths } from './paths'

type Table = typeof endpoints

/** The endpoints that answer with JSON; the others give a file or a stream. */
export type JsonEndpointName = {
  [K in EndpointName]: Table[K]['output'] extends z.ZodType ? K : never
}[EndpointName]

/** What an endpoint takes, as it is sent. */
export type Input<K extends EndpointName> = z.input<Table[K]['input']>

/** What an endpoint takes, as the door hands it on: checked, with what was left out filled in. */
export type ParsedInput<K extends EndpointName> = z.output<Table[K]['input']>

/** What an endpoint answers with. */
export type Output<K extends JsonEndpointName> = z.output<NonNullable<Table[K]['output']>>

/** One page of a list; `next` is the cursor of the page after it. */
export type List<T> = { items: T[]; next: string | null }

/** What is asked for by `POST` may bring the id of what it makes, a UUID. */
type WithId<K extends EndpointName> = (typeof paths)[K][0] extends 'POST' ? { id?: string } : unknown

/** What a refusal tells that the desk has instead. */
export type Now<K extends EndpointName> = Table[K]['now'] extends z.ZodType
  ? z.output<Table[K]['now']>
  : never

/** An endpoint as a component is handed it: the client, the tests and the forms know nothing more. */
export type Call<K extends JsonEndpointName> = (
  words: Input<K> & WithId<K>,
) => Promise<Answer<Output<K>, Now<K>>>

/** What came of a request: the value, the server's refusal, or no answer at all. */
export type Answer<T, N = unknown> = { ok: true; value: T } | { ok: false; problem: Problem<N> }

/** A refusal as it arrives in the browser; `unreachable` when there was no answer. `rule` says which of several rules refuses, `now` what the server has instead. */
export type Problem<N = unknown> = {
  code: Refusal['code'] | 'unreachable' | 'failed'
  message: string
  rule?: RefusingRule
  fields?: Record<string, string>
  now?: N
}
