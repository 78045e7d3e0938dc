import type { ContentFault, ForeignPage, ReadableType, Received } from '@/lib/domain/foreign-page'

type Read = ForeignPage | ContentFault

/** Reads the bytes of one kind of file, or says why what they hold is not read; it throws where they are broken. */
type Reader = (bytes: Uint8Array, received: Received) => Read | Promise<Read>

const html = async () => (await import('@/lib/ingest/html/read-html')).readHtml
const transcript = async () => (await import('@/lib/ingest/plain-page')).readTranscriptPage

/** What reads which kind; a library is loaded only where its kind comes. A kind that is not here is kept and not read. */
const readers: Readonly<Record<ReadableType, () => Promise<Reader>>> = {
  'text/html': html,
  'application/xhtml+xml': html,
  'text/plain': async () => (await import('@/lib/ingest/plain-page')).readPlainPage,
  'text/vtt': transcript,
  'application/x-subrip': transcript,
  'application/pdf': async () => (await import('@/lib/ingest/pdf/read-pdf')).readPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./read-zipped-docx')).readZippedDocx,
}

/** Reads such bytes; runs in the child process only. */
export async function readReceived(bytes: Uint8Array, received: Received): Promise<Read> {
  const reader = await readers[received.mediaType as ReadableType]()
  return reader(bytes, received)
}
