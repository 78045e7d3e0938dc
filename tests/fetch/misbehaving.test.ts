import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fetchRules, fetchSays, type FetchRule } from '@/lib/domain/fetching'
import { serveMisbehavingWeb, type MisbehavingWeb } from '../support/web/misbehaving-web'
import { fetchFrom, ruleOfFetch } from './fetching'

let web: MisbehavingWeb
beforeAll(async () => void (web = await serveMisbehavingWeb()))
afterAll(() => web.stop())

const refused: readonly (readonly [path: string, rule: FetchRule])[] = [
  ['/four-times', 'too-many-redirects'],
  ['/loop', 'too-many-redirects'],
  ['/nowhere', 'bad-redirect'],
  ['/no-location', 'bad-redirect'],
  ['/to-loopback', 'private-address'],
  ['/to-number', 'private-address'],
  ['/to-hex', 'private-address'],
  ['/to-mapped', 'private-address'],
  ['/to-metadata', 'private-address'],
  ['/to-localhost', 'private-address'],
  ['/to-a-private-name', 'private-address'],
  ['/to-a-rebound-name', 'private-address'],
  ['/to-a-file', 'wrong-protocol'],
  ['/to-javascript', 'wrong-protocol'],
  ['/to-a-password', 'has-password'],
  ['/to-another-port', 'wrong-port'],
  ['/endless-text', 'too-large'],
  ['/endless-file', 'too-large'],
  ['/says-huge', 'too-large'],
  ['/large-page-as-file', 'too-large'],
  ['/bomb', 'too-large'],
  ['/huge-header', 'headers-too-large'],
  ['/many-headers', 'headers-too-large'],
  ['/cut', 'cut-short'],
  ['/cut-chunks', 'cut-short'],
  ['/cut-head', 'cut-short'],
  ['/hangs-up', 'cut-short'],
  ['/cut-gzip', 'cut-short'],
  ['/not-http', 'not-http'],
  ['/bad-length', 'not-http'],
  ['/empty', 'empty'],
  ['/no-content', 'empty'],
  ['/not-gzip', 'wrong-encoding'],
  ['/odd-encoding', 'wrong-encoding'],
  ['/packed-twice', 'wrong-encoding'],
]

test.for(refused)('%s is refused: %s', async ([path, rule]) => {
  expect(ruleOfFetch(await fetchFrom(web, path))).toBe(rule)
})

test.for(['/never', '/headers-only', '/drops'])(
  '%s is given up after the time for the whole',
  async (path) => {
    expect(ruleOfFetch(await fetchFrom(web, path, { milliseconds: 300 }))).toBe('too-slow')
  },
)

test('a fetch that is cancelled ends, and says so', async () => {
  const cancel = new AbortController()
  const fetching = fetchFrom(web, '/drops', { signal: cancel.signal, onProgress: () => cancel.abort() })
  expect(ruleOfFetch(await fetching)).toBe('cancelled')
  expect(ruleOfFetch(await fetchFrom(web, '/good', { signal: cancel.signal }))).toBe('cancelled')
})

test('a server that nobody runs does not answer, and a name that nobody has is not there', async () => {
  const gone = await serveMisbehavingWeb()
  await gone.stop()
  expect(ruleOfFetch(await fetchFrom(gone, '/good'))).toBe('no-answer')
  const lookUp = () => Promise.reject(Object.assign(new Error('not there'), { code: 'ENOTFOUND' }))
  expect(ruleOfFetch(await fetchFrom(web, '/good', { lookUp }))).toBe('no-such-host')
  expect(ruleOfFetch(await fetchFrom(web, '/good', { lookUp: () => Promise.resolve([]) }))).toBe(
    'no-such-host',
  )
})

test('no connection outlives its fetch, whatever the server does', async () => {
  for (const path of ['/good', '/endless-text', '/bomb', '/never', '/loop'])
    await fetchFrom(web, path, { milliseconds: 500 })
  for (let tries = 0; tries < 200 && web.open.size > 0; tries += 1) await wait(10)
  expect(web.open.size).toBe(0)
})

/** How many bytes of buffers somebody still holds: what nobody holds is collected first, so that it says nothing of when that would be. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().arrayBuffers
}

test('what is too large is not held: ten pages without end leave little behind', async () => {
  await fetchFrom(web, '/bomb')
  const before = heldBytes()
  for (let n = 0; n < 10; n += 1) await fetchFrom(web, '/endless-text')
  await vi.waitFor(() => expect(heldBytes() - before).toBeLessThan(8 * 1024 * 1024), { timeout: 5000 })
})

test('a failure says what is wrong and what had come', async () => {
  const told = async (path: string) => {
    const outcome = await fetchFrom(web, path)
    return outcome.ok ? null : fetchSays(outcome.failure)
  }
  expect(await told('/cut')).toBe(
    'The connection ended before the whole page had come. What had come: status 200, 8 bytes.',
  )
  expect(await told('/loop')).toBe(
    'The page sent on to another address more than three times. What had come: status 302 after 3 redirects, 0 bytes.',
  )
  expect(await told('/hangs-up')).toBe(
    'The connection ended before the whole page had come. Nothing had come.',
  )
})

test.for(fetchRules)('%s has one sentence', (rule) => {
  expect(fetchSays({ rule, hops: [], bytes: 0 })).toMatch(/^[A-Z][^.]+\.( Nothing had come\.)?$/)
})
