import { once } from 'node:events'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { segmentsByBlock, type Mark, type Segment } from '@/lib/anchor/segment'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Block } from '@/lib/domain/revision'

/** The same text with the same highlights as plain HTML: no script, spans cut in one sweep, sections that are laid out when near. */
export type FloorPage = Readonly<{ origin: string; bytes: number; stop(): Promise<void> }>

const style = `
body { margin: 0 auto; max-width: 37rem; font: 1.1875rem/1.62 Georgia, serif; color: #222; }
section { content-visibility: auto; contain-intrinsic-size: auto 62rem; }
span.a { background: #2a72; } span.b { background: #a722; text-decoration: underline dotted; } span.c { background: #a222; text-decoration: underline; }`

const escaped = (words: string): string => words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)

function drawn(text: string, segments: readonly Segment[]): string {
  return segments.map(({ start, end, ids }) => {
    const words = escaped(text.slice(start, end))
    return ids.length === 0 ? words : `<span class="${'abc'[Math.min(ids.length, 3) - 1]}" data-claim="${ids.join(' ')}">${words}</span>`
  }).join('')
}

/** The inside of each block, in order. */
export function drawBlocks(text: string, blocks: readonly Block[], marks: readonly Mark[]): string[] {
  return segmentsByBlock(blocks, marks).map((segments) => drawn(text, segments))
}

/** The stretches that claims lie on. */
export function marksOf(claims: readonly Claim[]): Mark[] {
  return claims.flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ id, start, end })))
}

function pageOf({ text, blocks }: RevisionView, claims: readonly Claim[]): string {
  const insides = drawBlocks(text, blocks, marksOf(claims)).map((inside, at) => (blocks[at]!.kind === 'paragraph' ? `<p>${inside}</p>` : `<h2>${inside}</h2>`))
  const sections = Array.from({ length: Math.ceil(insides.length / 8) }, (_, at) => `<section>${insides.slice(at * 8, at * 8 + 8).join('\n')}</section>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><style>${style}</style><body>${sections.join('\n')}</body></html>`
}

/** Serves it gzipped, as fast as Node can. */
export async function servePage(revision: RevisionView, claims: readonly Claim[]): Promise<FloorPage> {
  const body = gzipSync(pageOf(revision, claims))
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip', 'Content-Length': body.byteLength }).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The plain page has no port.')
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { origin: `http://127.0.0.1:${address.port}`, bytes: body.byteLength, stop }
}
