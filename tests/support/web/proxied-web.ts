import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveMisbehavingWeb, type MisbehavingWeb } from './misbehaving-web'

/**
 * A web for a desk that fetches as it always does: the desk is told of a proxy, and the proxy reaches the web of the tests under whatever
 * name is asked for. `pages` are what it serves beside how its paths behave.
 */
export type ProxiedWeb = Readonly<{ proxy: string; pages: Map<string, string>; stop(): Promise<void> }>

/** Starts such a web. */
export async function serveProxiedWeb(): Promise<ProxiedWeb> {
  const web: MisbehavingWeb = await serveMisbehavingWeb()
  const pages = new Map<string, string>()
  const server = createServer((asked, answer) => {
    const { pathname, href } = new URL(asked.url ?? '')
    const page = pages.get(href)
    if (page !== undefined)
      return void answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    const onward = request({ port: web.port, path: pathname, headers: asked.headers }, (came) => {
      answer.writeHead(came.statusCode!, came.headers)
      came.on('error', () => answer.destroy()).pipe(answer)
    })
    onward.on('error', () => answer.destroy()).end()
    answer.on('close', () => onward.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await web.stop()
    },
  }
}
