import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchPage } from '@/lib/fetch/fetch-page'
import { goodPage } from '../support/web/behaviours'
import { certificate, serveMisbehavingWeb, type MisbehavingWeb } from '../support/web/misbehaving-web'
import { fetchedAt, ruleOfFetch } from './fetching'

let web: MisbehavingWeb
let safe: MisbehavingWeb
const through: string[] = []

/** A proxy that reaches the web of the tests under whatever name is asked for, but for one that it refuses. */
const proxy = createServer((asked, answer) => {
  const url = new URL(asked.url ?? '')
  through.push(`${asked.method} ${url.host}`)
  if (url.host === 'refused.example') return void answer.writeHead(407).end()
  const onward = request({ port: web.port, path: url.pathname, headers: asked.headers }, (came) => {
    answer.writeHead(came.statusCode!, came.headers)
    came.pipe(answer)
  })
  onward.end()
}).on('connect', (asked, socket: Socket) => {
  through.push(`${asked.method} ${asked.url}`)
  const onward = connect(safe.port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    onward.pipe(socket).pipe(onward)
  })
  for (const end of [socket, onward]) end.on('error', () => undefined)
})

beforeAll(async () => {
  web = await serveMisbehavingWeb()
  safe = await serveMisbehavingWeb({ safe: true })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
})
afterAll(async () => {
  proxy.closeAllConnections()
  proxy.close()
  await Promise.all([web.stop(), safe.stop()])
})

const lookUp = () => Promise.reject(new Error('the proxy looks names up'))
const fetchThrough = (address: string) => {
  through.length = 0
  const at = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return fetchPage(address, { now: () => fetchedAt, proxy: at, lookUp, certificates: certificate })
}

test('with a proxy everything goes through it, and names are the proxy’s to look up', async () => {
  const outcome = await fetchThrough('http://news.example/once')
  expect(outcome.ok && Buffer.from(outcome.page.bytes).toString()).toBe(goodPage)
  expect(through).toEqual(['GET news.example', 'GET news.example'])
})

test('over TLS the proxy passes bytes on, and the certificate is the host’s own', async () => {
  const outcome = await fetchThrough('https://news.example/good')
  expect(outcome).toMatchObject({ ok: true, page: { certificate: expect.stringMatching(/^[0-9a-f]{64}$/) } })
  expect(through).toEqual(['CONNECT news.example:443'])
})

test('what is not public by its looks is not even asked of the proxy', async () => {
  for (const address of [
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/',
  ]) {
    expect(ruleOfFetch(await fetchThrough(address))).toBe('private-address')
    expect(through).toEqual([])
  }
})

test('a proxy that lets nothing through, or is not there, is told as such', async () => {
  expect(ruleOfFetch(await fetchThrough('http://refused.example/'))).toBe('proxy-refused')
  const away = { now: () => fetchedAt, proxy: 'http://127.0.0.1:9', lookUp }
  expect(ruleOfFetch(await fetchPage('http://news.example/', away))).toBe('no-answer')
})
