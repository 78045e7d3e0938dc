import type { ForeignPage, Received } from '@/lib/domain/foreign-page'
import { readHtml } from '@/lib/ingest/html/read-html'

const usual: Received = {
  mediaType: 'text/html',
  contentType: 'text/html; charset=utf-8',
  address: 'https://news.example/2026/rents',
  status: 200,
}

/** Reads a page of a test; throws where it is not read. */
export function readPage(html: string | Uint8Array, received: Partial<Received> = {}): ForeignPage {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const page = readHtml(bytes, { ...usual, ...received })
  if (typeof page === 'string') throw new Error('the page was not read')
  return page
}

/** Each block of a page as its kind and its words. */
export const blocksOf = ({ text, blocks }: ForeignPage) =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const)

/** Enough of an article for anybody to take it for one: a paragraph, three times over in other words. */
export const prose = (words = 'Rents rose') =>
  ['last year', 'this year', 'next year', 'for a decade']
    .map(
      (when) =>
        `<p>${words} ${when} by eleven percent, the statistics office said on Monday, more than in any year since it began to count, and the mayor, who had promised the contrary, said that nobody could have known it.</p>`,
    )
    .join('\n')

/** A page with such a body. */
export const pageOf = (body: string, head = '') =>
  `<!doctype html><html><head><title>Rents rose</title>${head}</head><body>${body}</body></html>`
