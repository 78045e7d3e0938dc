import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import type { ContentFault } from '@/lib/domain/foreign-page'
import type { ZipFiles } from '@/lib/ingest/docx/document-tree'

/** What a zip may hold: files, and bytes of them once unpacked, in all and for each packed one. */
const most = { entries: 1_000, bytes: 100 * 1024 * 1024, ratio: 100 }
/** Below that a high ratio means nothing: a line of equal letters packs well. */
const smallBytes = 1024 * 1024

const openZipFile = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((settle, fail) => {
    fromBuffer(
      Buffer.from(bytes),
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      (error: Error | null, zip) => (error ? fail(error) : settle(zip)),
    )
  })

/** The bytes of one file; null when they become more than `room`. */
const unpack = (zip: ZipFile, entry: Entry, room: number): Promise<Uint8Array | null> =>
  new Promise((settle, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail(error)
      const parts: Buffer[] = []
      let count = 0
      stream.on('data', (part: Buffer) => {
        count += part.length
        parts.push(part)
        if (count <= room) return
        stream.destroy()
        settle(null)
      })
      stream.on('error', fail)
      stream.on('end', () => settle(Buffer.concat(parts)))
    })
  })

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((settle, fail) => {
      zip
        .once('entry', settle)
        .once('end', () => settle(null))
        .once('error', fail)
      zip.readEntry()
    })
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
    if (!entry) return
    yield entry
  }
}

/**
 * Unpacks a zip whole while it counts: at most 1,000 files, 100 MB, and a hundred times what is packed. Throws where it is broken, lies about
 * sizes or names a place outside.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipFiles | ContentFault> {
  const zip = await openZipFile(bytes)
  if (zip.entryCount > most.entries) return 'unpacks-too-far'
  const files = new Map<string, Uint8Array>()
  let room = Math.min(most.bytes, Math.max(smallBytes, most.ratio * bytes.length))
  for await (const entry of entriesOf(zip)) {
    if (entry.fileName.endsWith('/')) continue
    const unpacked = entry.uncompressedSize > room ? null : await unpack(zip, entry, room)
    if (unpacked === null || files.size >= most.entries) return 'unpacks-too-far'
    room -= unpacked.length
    files.set(entry.fileName, unpacked)
  }
  return files
}
