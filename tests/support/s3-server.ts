import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The signature that a request should have: AWS Signature Version 4, computed here from what AWS documents and by nothing of the client. */
function signatureOf(
  request: IncomingMessage,
  secret: string,
  scope: string,
  names: readonly string[],
): string {
  const [path = '', query = ''] = request.url!.split('?')
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  const header = (name: string) => String(request.headers[name]).trim()
  const canonical = [
    request.method,
    path,
    pairs.toSorted().join('&'),
    ...names.map((name) => `${name}:${header(name)}`),
    '',
    names.join(';'),
    header('x-amz-content-sha256'),
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', header('x-amz-date'), scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((inner, part) => hmac(inner, part), `AWS4${secret}`)
  return createHmac('sha256', key).update(toSign).digest('hex')
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/

/** A store of one bucket that speaks as much of the S3 protocol as the desk does, checks every signature and every SHA-256, and can be stopped. */
export async function serveStore({ key, secret, bucket }: Record<'key' | 'secret' | 'bucket', string>) {
  const kept = new Map<string, Buffer>()
  const asked: string[] = []
  const held = { isStopped: false }
  const answer = (request: IncomingMessage, body: Buffer): readonly [status: number, body?: Buffer] => {
    const [, id, scope, names, signature] = authorization.exec(request.headers.authorization ?? '') ?? []
    if (id !== key || signature !== signatureOf(request, secret, scope!, names!.split(';'))) return [403]
    const promised = request.headers['x-amz-content-sha256']
    if (promised !== 'UNSIGNED-PAYLOAD' && promised !== sha256(body)) return [400]
    const [path = ''] = request.url!.split('?')
    asked.push(`${request.method} ${path}`)
    if (!path.startsWith(`/${bucket}`)) return [404]
    if (path === `/${bucket}`) return [200, Buffer.from('<ListBucketResult/>')]
    if (request.method === 'PUT') kept.set(path, body)
    const found = kept.get(path)
    return found ? [200, request.method === 'PUT' ? Buffer.alloc(0) : found] : [404]
  }
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    if (held.isStopped) return void request.socket.destroy()
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const [status, body = Buffer.alloc(0)] = answer(request, Buffer.concat(pieces))
    response
      .writeHead(status, { 'content-length': body.length })
      .end(request.method === 'HEAD' ? undefined : body)
  }
  const server = createServer(
    (request, response) => void respond(request, response).catch(() => request.socket.destroy()),
  )
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    kept,
    asked,
    stop: () => void (held.isStopped = true),
    start: () => void (held.isStopped = false),
    close: () => new Promise((gone) => (server.closeAllConnections(), server.close(gone))),
  }
}
