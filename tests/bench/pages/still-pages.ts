import { once } from 'node:events'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

/** Pages and scripts that never change, served. */
export type StillPages = Readonly<{ origin: string; stop(): Promise<void> }>

/** Serves each text under its path, gzipped beforehand, as fast as Node can. */
export async function servePages(pages: ReadonlyMap<string, string>): Promise<StillPages> {
  const packed = new Map([...pages].map(([path, text]) => [path, gzipSync(text)]))
  const server = createServer((request, response) => {
    const body = packed.get(request.url ?? '')
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html'
    if (body)
      response
        .writeHead(200, {
          'Content-Type': `${type}; charset=utf-8`,
          'Content-Encoding': 'gzip',
          'Content-Length': body.byteLength,
        })
        .end(body)
    else response.writeHead(204).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The still pages have no port.')
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { origin: `http://127.0.0.1:${address.port}`, stop }
}
