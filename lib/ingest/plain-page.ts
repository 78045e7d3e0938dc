import type { ForeignPage, Received } from '@/lib/domain/foreign-page'
import { barePage } from './bare-page'
import { decodePage } from './html/decode'
import { readPlainText } from './plain-text'
import { talkPage } from './talk-page'

const wordsOf = (bytes: Uint8Array, { contentType }: Received): string =>
  decodePage(bytes, contentType).replaceAll('\0', '').toWellFormed()

function inParagraphs(words: string, status: number): ForeignPage {
  const { text, blocks } = readPlainText(words, { title: '', language: 'und' })
  return barePage(status, { text, blocks })
}

/** A file of plain text as a page: as a transcript where it is one beyond doubt, otherwise in its paragraphs. */
export function readPlainPage(bytes: Uint8Array, received: Received): ForeignPage {
  const words = wordsOf(bytes, received)
  return talkPage(words, received.status, { inDoubt: false }) ?? inParagraphs(words, received.status)
}

/** A file of WebVTT or SRT as a page: what is said, with times and speakers; in paragraphs where it is no transcript after all. */
export function readTranscriptPage(bytes: Uint8Array, received: Received): ForeignPage {
  const words = wordsOf(bytes, received)
  return talkPage(words, received.status, { inDoubt: true }) ?? inParagraphs(words, received.status)
}
