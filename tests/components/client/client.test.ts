import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeClient } from '@/components/client/client'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Told = Response | 'lost'

/** A desk that gives these answers one after the other; what is asked of it is noted with its key. */
function deskThat(...answers: readonly Told[]) {
  const keys: (string | null)[] = []
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (_: string, { headers }: RequestInit) => {
    keys.push(new Headers(headers).get('idempotency-key'))
    const answer = answers[keys.length - 1] ?? 'lost'
    return answer === 'lost' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer)
  })
  return { keys, client: makeClient(() => Promise.resolve(true)) }
}

const json = (status: number, body: unknown = {}) => Response.json(body, { status })
const refusal = (status: number, code: string) => json(status, { error: { code, message: 'No.' } })

async function settled<T>(answer: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync()
  return answer
}

describe('a deed', () => {
  const say = { claimId: 'c1', text: 'Who says so?' }

  test('whose answer is lost is asked for again under the same key', async () => {
    const { keys, client } = deskThat('lost', 'lost', json(201, { id: 'm1' }))
    expect(await settled(client.commentOnClaim(say))).toEqual({ ok: true, value: { id: 'm1' } })
    expect(keys).toEqual([keys[0], keys[0], keys[0]])
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  test('that was not answered keeps its key for who asks again, and once answered the same words are another deed', async () => {
    const { keys, client } = deskThat('lost', 'lost', 'lost', refusal(503, 'not-ready'), json(201), json(201))
    expect(await settled(client.commentOnClaim(say))).toMatchObject({ problem: { code: 'unreachable' } })
    expect(await settled(client.commentOnClaim(say))).toMatchObject({ problem: { code: 'not-ready' } })
    expect(await settled(client.commentOnClaim(say))).toMatchObject({ ok: true })
    await settled(client.commentOnClaim(say))
    expect(keys.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => keys[0]))
    expect(keys[5]).not.toBe(keys[0])
  })

  test('asked for by two clicks at once goes under one key, other words under another', async () => {
    const { keys, client } = deskThat(json(201), json(201), json(201))
    await settled(
      Promise.all([
        client.commentOnClaim(say),
        client.commentOnClaim(say),
        client.commentOnClaim({ ...say, text: 'And when?' }),
      ]),
    )
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  test('that is refused is not asked for again by itself, and leaves its key behind', async () => {
    const { keys, client } = deskThat(refusal(409, 'stale'), json(201))
    await settled(client.commentOnClaim(say))
    await settled(client.commentOnClaim(say))
    expect([keys.length, keys[1] === keys[0]]).toEqual([2, false])
  })

  test('that waited for a sign-in is asked for once more', async () => {
    const { keys, client } = deskThat(refusal(401, 'not-signed-in'), json(201))
    expect(await settled(client.commentOnClaim(say))).toMatchObject({ ok: true })
    expect(keys).toHaveLength(2)
  })
})

test('what only reads has no key and is not asked for again by itself', async () => {
  const { keys, client } = deskThat('lost')
  expect(await settled(client.readClaim({ claimId: 'c1' }))).toMatchObject({
    problem: { code: 'unreachable' },
  })
  expect(keys).toEqual([null])
})
