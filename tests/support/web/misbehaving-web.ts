import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer as createPlain, type RequestListener } from 'node:http'
import { createServer as createSafe } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { behaviours } from './behaviours'

const near = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** The certificate of the web over TLS, made for `news.example` and good for a hundred years; nobody else trusts it. */
export const certificate = near('certificate.pem')

/** A request as the web got it. */
export type SeenRequest = Readonly<{ path: string; headers: Readonly<Record<string, unknown>> }>

/** A web on this machine that behaves as its paths say; `asked` are the requests it got, `open` its connections that still stand. */
export type MisbehavingWeb = Readonly<{
  port: number
  asked: SeenRequest[]
  open: ReadonlySet<Duplex>
  stop(): Promise<void>
}>

/** Starts such a web, over TLS where `safe`, on whichever port is free. */
export async function serveMisbehavingWeb({ safe = false } = {}): Promise<MisbehavingWeb> {
  const asked: SeenRequest[] = []
  const answer: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://news.example').pathname
    asked.push({ path, headers: request.headers })
    const behave = behaviours[path]
    if (behave) behave(response, request.socket, path)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>')
  }
  const server = safe ? createSafe({ cert: certificate, key: near('key.pem') }, answer) : createPlain(answer)
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    open,
    stop: async () => {
      server.close()
      for (const socket of open) socket.destroy()
      if (server.listening) await once(server, 'close')
    },
  }
}
