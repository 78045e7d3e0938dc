import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync, brotliCompressSync } from 'node:zlib'

type Behave = (response: ServerResponse, socket: Socket, path: string) => void

/** The page that the web has where it behaves. */
export const goodPage = `<!doctype html><html lang="en"><head><title>Rents rose</title></head><body><article><h1>Rents rose</h1>
<p>Rents in the city rose by eleven percent in a year, the statistics office said on Monday, more than in any year since it began to count.</p>
<p>The mayor called the figure “a wound” and promised four thousand homes by the end of her term, half of them for people of small means.</p>
</article></body></html>`

const html = { 'content-type': 'text/html; charset=utf-8' }
const megabyte = 1024 * 1024

const good: Behave = (response) =>
  void response
    .writeHead(200, {
      ...html,
      'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT',
      etag: '"rents"',
      'set-cookie': 'who=you',
      'content-length': Buffer.byteLength(goodPage),
    })
    .end(goodPage)

const to =
  (location: string, status = 302): Behave =>
  (response) =>
    void response.writeHead(status, { location }).end()

const file =
  (type: string, words: string): Behave =>
  (response) =>
    void response.writeHead(200, { 'content-type': type }).end(words)

const raw =
  (words: string, ends = true): Behave =>
  (_, socket) =>
    void (ends ? socket.end(words) : socket.write(words))

const packed =
  (encoding: string, bytes: () => Uint8Array): Behave =>
  (response) =>
    void response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bytes())

/** Writes without end, as fast as it is read, or a letter now and then. */
const endless =
  (type: string): Behave =>
  (response) => {
    response.writeHead(200, { 'content-type': type })
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 'x')));
    }
    response.on('drain', more)
    more()
  }

const drops: Behave = (response) => {
  response.writeHead(200, html)
  const timer = setInterval(() => response.write('x'), 20)
  response.on('close', () => clearInterval(timer))
}

const bomb = () => gzipSync(Buffer.alloc(200 * megabyte))
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'

/** How each path of the web behaves. */
export const behaviours: Readonly<Record<string, Behave>> = {
  '/good': good,
  '/gzip': packed('gzip', () => gzipSync(goodPage)),
  '/brotli': packed('br', () => brotliCompressSync(goodPage)),
  '/once': to('/good', 301),
  '/twice': to('/once', 307),
  '/three-times': to('/twice', 308),
  '/four-times': to('/three-times', 303),
  '/loop': to('/loop'),
  '/nowhere': to('http://[', 302),
  '/no-location': (response) => void response.writeHead(302).end(),
  '/to-loopback': to('http://127.0.0.2/'),
  '/to-number': to('http://2130706434/'),
  '/to-hex': to('http://0x7f.2/'),
  '/to-mapped': to('http://[::ffff:127.0.0.2]/'),
  '/to-metadata': to('http://169.254.169.254/latest/meta-data/'),
  '/to-localhost': to('http://localhost/'),
  '/to-a-private-name': to('http://printer.local/'),
  '/to-a-rebound-name': to('http://inside.example/'),
  '/to-a-file': to('file:///etc/passwd'),
  '/to-javascript': to('javascript:alert(1)'),
  '/to-a-password': to('http://ada:secret@news.example/good'),
  '/to-another-port': to('http://news.example:22/'),
  '/to-http': to('http://news.example/good'),
  '/never': () => undefined,
  '/headers-only': raw(head + '\r\n', false),
  '/drops': drops,
  '/endless-text': endless('text/html'),
  '/endless-file': endless('application/pdf'),
  '/page-as-file': file('application/octet-stream', goodPage),
  '/large-page-as-file': file('application/octet-stream', goodPage + ' '.repeat(3 * megabyte)),
  '/pdf-as-text': file('text/plain', '%PDF-1.7 …'),
  '/plain': file('text/plain; charset=utf-8', 'Rents rose.'),
  '/no-type': raw('HTTP/1.1 200 OK\r\n\r\n<!-- news --><!DOCTYPE html><title>Rents rose</title>'),
  '/says-huge': raw(`${head}Content-Length: ${3 * megabyte}\r\n\r\n<p>`, false),
  '/huge-header': raw(`${head}X-Flood: ${'x'.repeat(100_000)}\r\n\r\n<p>Hello.</p>`),
  '/many-headers': raw(`${head}${'X-Flood: xxxxxxxxxxxxxxxx\r\n'.repeat(4_000)}\r\n<p>Hello.</p>`),
  '/cut': raw(`${head}Content-Length: 1000\r\n\r\n<p>Hello`),
  '/cut-chunks': raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n<p>He\r\n`),
  '/cut-head': raw('HTTP/1.1 200 OK\r\nContent-T'),
  '/hangs-up': (_, socket) => void socket.destroy(),
  '/not-http': raw('SSH-2.0-OpenSSH_9.2\r\n'),
  '/bad-length': raw(`${head}Content-Length: many\r\n\r\n<p>Hello.</p>`),
  '/empty': (response) => void response.writeHead(200, html).end(),
  '/no-content': (response) => void response.writeHead(204).end(),
  '/bomb': packed('gzip', bomb),
  '/not-gzip': packed('gzip', () => Buffer.from(goodPage)),
  '/cut-gzip': packed('gzip', () => gzipSync(goodPage).subarray(0, 200)),
  '/odd-encoding': packed('zstd', () => Buffer.from(goodPage)),
  '/packed-twice': packed('gzip, gzip', () => gzipSync(gzipSync(goodPage))),
  '/gone': (response) => void response.writeHead(410, html).end('<title>Gone</title><p>Gone.</p>'),
}
