import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeLink } from '@/lib/accounts/links'
import { endpoints } from '@/lib/api/endpoints'
import { fieldSentences } from '@/lib/api/field-sentences'
import { paths, type EndpointName } from '@/lib/api/paths'
import { answerAgain } from '@/lib/views/answer-again'
import { db } from '@/lib/db/client'
import { aPerson, everything } from '@/tests/support/desk'
import { requests } from '@/tests/support/each-endpoint'
import { passphrase, signedIn } from '@/tests/support/http-desk'
import { anEditor, type Prepared } from '@/tests/support/prepared'
import { expectedRights } from '@/tests/support/expected-rights'
import { takes, within } from './taken-fields'
import { aServedDesk } from './served-desk'

const names = Object.keys(takes) as EndpointName[]

const desk = aServedDesk()
let admin: Awaited<ReturnType<typeof signedIn>>
let columns: string[]

beforeAll(async () => {
  admin = await signedIn(desk, 'admin')
  const rows = await db().$queryRaw<
    { name: string }[]
  >`SELECT DISTINCT column_name::text AS name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`
  columns = [...rows.map(({ name }) => name), 'isAdmin', 'deskId', 'createdBy', 'author', 'actor']
})

/** Asks with one column more: in the body, or where that is bytes in the query. */
const askWithMore = (method: string, place: string, { body }: Prepared, column: string) =>
  body instanceof Uint8Array
    ? admin.ask(method, `${place}&${column}=1`, body)
    : admin.ask(method, place, { ...(body as object), [column]: column === 'version' ? 2 : '1' })

/** A request that the endpoint does as it is. */
async function prepare(name: EndpointName): Promise<Prepared> {
  if (name === 'acceptInvitation')
    return {
      params: { token: await makeLink(db(), (await aPerson('reader')).id, 'invitation', new Date()) },
      body: { password: passphrase },
    }
  if (name === 'requestReset') return { body: { email: 'nobody@desk.test' } }
  const { deed, prepare } = requests[name as keyof typeof requests]
  return prepare(
    expectedRights.get(deed)!.others === 'nobody' ? { ...admin.person, name: 'admin' } : await anEditor(),
  )
}

/** The body as the door puts it together, with more in it. */
const whole = ({ params, body, query = '' }: Prepared, more: object) => ({
  ...Object.fromEntries(new URLSearchParams(query)),
  ...(body instanceof Uint8Array ? { bytes: body } : (body as object)),
  ...more,
  ...params,
})

const unknown = (column: string) => ({ [column]: `This is not known here: ${column}.` })

/** What is made by `POST` may have the id that its client chooses. */
const takesId = (name: EndpointName): boolean => paths[name][0] === 'POST' && name in answerAgain

/** Those columns that a schema does not refuse, each by itself and by one sentence that names it, in a body that is right without it. */
function letIn(schema: z.ZodType, prepared: Prepared, among: readonly string[]): string[] {
  return among.filter((column) => {
    const parsed = schema.safeParse(whole(prepared, { [column]: '1' }))
    return parsed.success || JSON.stringify(fieldSentences(parsed.error)) !== JSON.stringify(unknown(column))
  })
}

/** The places within a value that hold objects, each with the value as it is with one column more there. */
function withMoreInside(value: unknown, column: string, place = ''): { place: string; body: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, each]) =>
    withMoreInside(each, column, place ? `${place}.${key}` : key).map(({ place: at, body }) => ({
      place: at,
      body: Array.isArray(value) ? value.with(Number(key), body) : { ...value, [key]: body },
    })),
  )
  return Array.isArray(value) || place === ''
    ? inner
    : [{ place, body: { ...value, [column]: 'x' } }, ...inner]
}

/** The places within a body where a schema lets one column more in. */
function letInInside(schema: z.ZodType, prepared: Prepared): string[] {
  return withMoreInside(prepared.body, 'createdBy')
    .filter(({ place, body }) => {
      const parsed = schema.safeParse(whole({ ...prepared, body }, {}))
      return parsed.success || fieldSentences(parsed.error)[place] !== 'This is not known here: createdBy.'
    })
    .map(({ place }) => place)
}

test('whatever changes something has a row here', () => {
  expect([...names].sort()).toEqual(
    Object.entries(paths)
      .filter(([, [method]]) => method !== 'GET')
      .map(([name]) => name)
      .sort(),
  )
})

describe.for(names)('%s', (name) => {
  test('takes what is told, and no other column of any table', async () => {
    const prepared = await prepare(name)
    const own = new Set([...takes[name]!.split(' '), ...Object.keys(prepared.params ?? {})])
    const { input } = endpoints[name]
    expect(input.safeParse(whole(prepared, {})).success).toBe(true)
    expect(
      letIn(
        input,
        prepared,
        columns.filter((column) => !own.has(column)),
      ),
    ).toEqual([])
    expect(Object.keys((input as z.ZodObject).shape).filter((field) => !own.has(field))).toEqual([])
  })

  test('is refused over HTTP with one more column, and changes no row; without it, it is done', async () => {
    const prepared = await prepare(name)
    const [method, path] = paths[name]
    const place =
      path.replace(/\{(\w+)\}/g, (_, key: string) => prepared.params![key]!) + (prepared.query ?? '')
    const own = new Set([...takes[name]!.split(' '), ...Object.keys(prepared.params ?? {})])
    const before = await everything('Session')
    for (const column of [
      'id',
      'createdBy',
      'role',
      'state',
      'version',
      'seal',
      'deskId',
      'isAdmin',
      'createdAt',
      'personId',
      'lastSeq',
    ].filter((each) => !own.has(each))) {
      const answer = await askWithMore(method, place, prepared, column)
      const says =
        column === 'id' && takesId(name) ? { id: 'An id that you choose is a UUID.' } : unknown(column)
      expect([answer.status, answer.body?.error?.fields]).toEqual([400, says])
    }
    expect(await everything('Session')).toEqual(before)
    const done = await admin.ask(method, place, prepared.body)
    expect(done.body?.error?.code).not.toBe('invalid')
    expect(done.status).not.toBe(400)
  })
})

test.for(Object.keys(within) as EndpointName[])(
  '%s takes no column within what it takes either',
  async (name) => {
    const prepared = await prepare(name)
    const body = { ...(prepared.body as object), ...within[name] }
    expect(withMoreInside(body, 'createdBy')).not.toEqual([])
    expect(letInInside(endpoints[name].input, { ...prepared, body })).toEqual([])
  },
)

test('a schema that lets more in would be found, outside and within', async () => {
  const prepared = await prepare('markClaim')
  const { shape } = endpoints.markClaim.input as unknown as z.ZodObject
  expect(letIn(z.object(shape), prepared, ['id', 'createdById', 'seal'])).toEqual([
    'id',
    'createdById',
    'seal',
  ])
  const loose = z.strictObject({
    ...shape,
    spans: z.array(z.object({ start: z.int(), end: z.int(), exact: z.string() })),
  })
  expect([letIn(loose, prepared, ['id']), letInInside(loose, prepared)]).toEqual([[], ['spans.0']])
})
