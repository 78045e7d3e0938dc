import type { z } from 'zod'
import type { Deed } from '@/lib/domain/deeds'
import type { Method, Paths } from './method'

/** What a row of the table says of an endpoint beside its address; `output` is null where a file or a stream is answered, `deed` where nobody needs to be signed in; `now` is what a refusal tells that the desk has instead; `created` when something is there afterwards, `accepted` when it is made after the answer. */
type EndpointRow = Readonly<{
  deed: Deed | null
  input: z.ZodType
  output: z.ZodType | null
  now?: z.ZodType
  created?: true
  accepted?: true
  largestBody?: number
  takesFile?: true
  takesBytes?: true
}>

/** One row of the table: who may call what with which words, and what is answered. */
export type Endpoint = Readonly<{
  name: string
  method: Method
  path: string
  deed: Deed | null
  input: z.ZodType
  output: z.ZodType | null
  now: z.ZodType | null
  answers: 200 | 201 | 202
  largestBody: number
  takesFile: boolean
  takesBytes: boolean
}>

const kilobyte = 1024

/** A whole article as JSON, every character escaped, still fits. */
export const articleBody = 6 * kilobyte * kilobyte

/** A row as it stands in the table, with the very schemas that it was given. */
type Told<R extends EndpointRow> = Endpoint &
  Pick<R, 'deed' | 'input' | 'output'> &
  Readonly<{ now: R extends { now: infer N } ? N : null }>

/** The rows of one subject, each put together with its address; every address has its row. */
export function endpointsOf<P extends Paths, const R extends Readonly<Record<keyof P, EndpointRow>>>(
  paths: P,
  rows: R,
): { readonly [K in keyof P]: Told<R[K]> } {
  const usual = { now: null, largestBody: 256 * kilobyte, takesFile: false, takesBytes: false }
  const endpoints = Object.entries<EndpointRow>(rows).map(([name, row]) => {
    const [method, path] = paths[name]!
    const { created, accepted, ...rest } = row
    const answers = created ? 201 : accepted ? 202 : 200
    return [name, { ...usual, ...rest, answers, name, method, path }]
  })
  return Object.fromEntries(endpoints) as { [K in keyof P]: Told<R[K]> }
}
