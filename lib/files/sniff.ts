import 'server-only'
import { fileTypeFromBuffer } from 'file-type'
import { fileKinds, isPackedArchive, textKindOf } from '@/lib/domain/file-kinds'

/** What no text holds: control characters other than tabs, ends of lines and of pages. */
const isUnprintable = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b

const decodes = (bytes: Uint8Array, label: string): boolean => {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether bytes are text: of UTF-16 with its mark, or of an encoding that holds ASCII, UTF-8 or an older one. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodes(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodes(bytes, 'utf-16be')
  return !bytes.some(isUnprintable)
}

/** What the signatures of files are called elsewhere, for which we have one name. */
const sameAs: Readonly<Record<string, string>> = {
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/x-flac': 'audio/flac',
  'video/x-matroska': 'video/matroska',
  'image/heif': 'image/heic',
}

/** Signatures of what is text as well, for which the name says more. */
const alsoText: readonly string[] = ['application/xml', 'text/html', 'text/vtt', 'application/x-subrip']

/**
 * The media type of a file, told by its first bytes and never by what its sender says; its name decides only among kinds of text, which have
 * no signature. Null for a kind that is not kept.
 */
export async function sniffKind(bytes: Uint8Array, name: string): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined) // broken bytes are of no kind
  if (!found || alsoText.includes(found.mime)) return isText(bytes) ? textKindOf(name) : null
  if (found.mime === 'application/gzip') return isPackedArchive(name) ? 'application/warc+gzip' : null
  const kind = sameAs[found.mime] ?? found.mime
  return kind in fileKinds ? kind : null
}
