import 'server-only'

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
