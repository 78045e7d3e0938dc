import 'server-only'
import type { FileBytes } from '@/lib/views/file/read-file'

/** A file name as RFC 6266 wants it: plain letters for old readers, UTF-8 for all others. */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

/** An answer that the browser keeps as a file. */
export function answerFile({
  text,
  mediaType,
  fileName,
}: {
  text: string
  mediaType: string
  fileName: string
}): Response {
  return new Response(text, {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': disposition(fileName) },
  })
}

/** The bytes of a file as a download that no browser opens by itself; of a file on its way only how many bytes are there. */
export function answerBytes(file: FileBytes): Response {
  if ('offset' in file)
    return new Response(null, { status: 204, headers: { 'Upload-Offset': String(file.offset) } })
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': disposition(file.fileName),
      'Upload-Offset': String(file.bytes.byteLength),
    },
  })
}

/** The copy of a picture that is shown. */
export const answerPicture = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(bytes, { headers: { 'Content-Type': 'image/webp' } })
