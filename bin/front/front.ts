// Loaded into Next's own server before anything else. It makes no server and serves nothing: it stands before the listener that Next sets,
// answers what Next would fail on, and sees that every answer carries what every answer must.
import http, {
  type IncomingMessage,
  type RequestListener,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import '../leave-with-parent.mjs'
import { dataDir, isOverTls, minFreeMb, trustedProxies } from '../../lib/settings/running.ts'
import { addressOf, proxiesOf } from './address.ts'
import { everywhere, nothingRuns, overTls } from './headers.ts'
import { doubt, isDatabaseThere, isKnownSick } from './pulse.ts'
import { lackOf, frontRefusalOf, type FrontRefusal } from './refusal.ts'
import { foldersOf, roomAbove } from './room.ts'

const always: Readonly<Record<string, string>> = {
  ...everywhere,
  ...nothingRuns,
  ...(isOverTls() ? overTls : {}),
}

/** Milliseconds for a request's head, and for all of it; slower ones hold a line that somebody else wants. */
const patience = {
  headersTimeout: 20_000,
  requestTimeout: 180_000,
  connectionsCheckingInterval: 5_000,
  requireHostHeader: false,
}

const means = {
  isDatabaseThere,
  hasRoom: roomAbove(minFreeMb(), foldersOf(dataDir())),
}
const proxies = proxiesOf(trustedProxies())

/** Milliseconds after which an answer that has not begun makes one ask whether the database is there. */
const long = 3_000

/** Adds to an answer, when its head is written, what it does not carry itself; what failed since the database is away is told so. */
function complete(response: ServerResponse): void {
  const write = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
  const watch = setTimeout(() => void isDatabaseThere(), long).unref()
  response.once('close', () => clearTimeout(watch))
  response.writeHead = (...head: unknown[]) => {
    if (head[0] === 500 || head[0] === 503) doubt()
    if (head[0] === 500 && isKnownSick()) {
      head[0] = 503
      response.setHeader('Retry-After', '5')
    }
    const own =
      head.find(
        (part): part is Record<string, unknown> =>
          typeof part === 'object' && part !== null && !Array.isArray(part),
      ) ?? {}
    const given = new Set(Object.keys(own).map((name) => name.toLowerCase()))
    for (const [name, value] of Object.entries(always))
      if (!response.hasHeader(name) && !given.has(name.toLowerCase())) response.setHeader(name, value)
    return write(...head)
  }
}

const headersOf = ({ allow, to, retryAfter }: FrontRefusal): Record<string, string> => ({
  'Cache-Control': 'no-store',
  ...(allow ? { Allow: allow } : {}),
  ...(to ? { Location: to } : {}),
  ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}),
})

function answer(request: IncomingMessage, response: ServerResponse, refusal: FrontRefusal): void {
  const isApi = request.url?.startsWith('/api/')
  const told =
    request.url === '/api/ready'
      ? { status: 'not ready' }
      : { error: { code: refusal.code, message: refusal.says } }
  const words = isApi ? JSON.stringify(told) : `${refusal.says}\n`
  const comesBack = !isApi && refusal.retryAfter !== undefined && { Refresh: String(refusal.retryAfter) }
  response.writeHead(refusal.status, {
    ...headersOf(refusal),
    ...comesBack,
    'Content-Type': isApi ? 'application/json' : 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(words),
  })
  response.end(request.method === 'HEAD' ? undefined : words)
  request.resume()
}

/** Half seconds for which a screen that is open waits for the database, rather than be left, with the words in it, for a page that says it is away. */
const patient = 40

/** What is lacking to answer; a screen that asks for its next part is kept waiting for a while. */
async function lacking(request: IncomingMessage): Promise<FrontRefusal | null> {
  const asked = { method: request.method, url: request.url }
  let lack = await lackOf(asked, means)
  for (
    let left = patient;
    lack?.status === 503 && request.headers.rsc === '1' && left > 0 && !request.socket.destroyed;
    left--
  ) {
    await new Promise((wake) => setTimeout(wake, 500))
    lack = await lackOf(asked, means)
  }
  return lack
}

const stand =
  (next: RequestListener): RequestListener =>
  (request, response) => {
    complete(response)
    const { host, 'content-type': contentType, 'next-router-state-tree': routerState } = request.headers
    const refusal = frontRefusalOf({
      method: request.method,
      url: request.url,
      host,
      contentType,
      routerState: routerState?.toString(),
    })
    if (refusal) return answer(request, response, refusal)
    request.headers['x-forwarded-for'] = addressOf(
      request.socket.remoteAddress ?? '',
      request.headers['x-forwarded-for']?.toString(),
      proxies,
    )
    void lacking(request).then(
      (lack) => (lack ? answer(request, response, lack) : next(request, response)),
      () => response.destroy(),
    )
  }

const head = (status: string, more: Readonly<Record<string, string>> = {}): string =>
  [
    `HTTP/1.1 ${status}`,
    ...Object.entries({
      ...always,
      'Cache-Control': 'no-store',
      'Content-Length': '0',
      Connection: 'close',
      ...more,
    }).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')

const faults: Readonly<Record<string, string>> = {
  HPE_INVALID_METHOD: head('405 Method Not Allowed', { Allow: 'GET, HEAD' }),
  HPE_HEADER_OVERFLOW: head('431 Request Header Fields Too Large'),
  ERR_HTTP_REQUEST_TIMEOUT: head('408 Request Timeout'),
}

/** Answers what is no request at all, as Node would, but with our headers. */
function refuseGarbage(error: Error & { code?: string }, socket: Socket): void {
  if (socket.writable && error.code !== 'ECONNRESET')
    socket.end(faults[error.code ?? ''] ?? head('400 Bad Request'))
  else socket.destroy()
}

/**
 * The desk speaks nothing but HTTP: with nobody to hear of an upgrade Node answers as if none had been asked for, where Next would hold
 * the line without a word.
 */
function speakHttpOnly(server: http.Server): void {
  server.on(
    'newListener',
    (event) => void (event === 'upgrade' && process.nextTick(() => server.removeAllListeners('upgrade'))),
  )
}

const create = http.createServer.bind(http) as (
  options: ServerOptions,
  listener: RequestListener,
) => http.Server

http.createServer = ((...given: [RequestListener] | [ServerOptions, RequestListener?]) => {
  const [options, listener] = typeof given[0] === 'function' ? [{}, given[0]] : [given[0], given[1]]
  if (!listener) return create(options, undefined as never)
  const server = create({ ...options, ...patience }, stand(listener))
  server.on('clientError', refuseGarbage)
  speakHttpOnly(server)
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    complete(response)
    response.writeHead(417, { 'Cache-Control': 'no-store' }).end()
  })
  server.on('connect', (_: IncomingMessage, socket: Socket) =>
    socket.end(head('405 Method Not Allowed', { Allow: 'GET, HEAD' })),
  )
  return server
}) as typeof http.createServer
