import type { ForeignPage, Received } from '@/lib/domain/foreign-page'

/** Reads the bytes of one kind of file; null when they hold more than can be read. */
type Reader = (bytes: Uint8Array, received: Received) => ForeignPage | null

/** What reads which kind; a library is loaded only where its kind comes. A kind that is not here is kept and not read. */
const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  'text/html': async () => (await import('@/lib/ingest/html/read-html')).readHtml,
  'application/xhtml+xml': async () => (await import('@/lib/ingest/html/read-html')).readHtml,
  'text/plain': async () => (await import('@/lib/ingest/plain-page')).readPlainPage,
}

/** Whether the desk can read what such bytes say. */
export const isReadable = (mediaType: string): boolean => Object.hasOwn(readers, mediaType)

/** Reads such bytes; runs in the child process only. */
export async function readReceived(bytes: Uint8Array, received: Received): Promise<ForeignPage | null> {
  const reader = await readers[received.mediaType]!()
  return reader(bytes, received)
}
