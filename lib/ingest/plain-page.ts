import type { ForeignPage, Received } from '@/lib/domain/foreign-page'
import { decodePage } from './html/decode'
import { readPlainText } from './plain-text'

/** A file of plain text as a page that says nothing of itself. */
export function readPlainPage(bytes: Uint8Array, { contentType, status }: Received): ForeignPage {
  const words = decodePage(bytes, contentType).replaceAll('\0', '').toWellFormed()
  const { text, blocks } = readPlainText(words, { title: '', language: 'und' })
  return {
    title: null,
    publisher: null,
    author: null,
    publishedAt: null,
    language: null,
    text,
    blocks,
    reading: 'page',
    wall: status >= 400 ? 'error' : 'article',
  }
}
