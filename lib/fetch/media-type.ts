const longest = 100

/** The kind of content that a header names, without its parameters and in small letters; empty where it names none. */
export const mediaTypeIn = (header: string | null): string =>
  (header ?? '').split(';', 1)[0]!.trim().toLowerCase().slice(0, longest)

/** Whether a kind of content is read as text, of which less is taken than of other files. */
export const isTextType = (mediaType: string): boolean =>
  /^text\/|^application\/(?:xhtml\+xml|xml|json|javascript)$|\+(?:xml|json)$/.test(mediaType)

const vague = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'text/plain',
  'unknown/unknown',
])

/** What bytes are by how they begin, where the server does not say it. */
const beginnings: readonly (readonly [form: RegExp, mediaType: string])[] = [
  [/^%PDF-/, 'application/pdf'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|title)[\s>]/i, 'text/html'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
]

/** The kind of a page's content: as its header names it, or, where that says nothing, as its first bytes do. */
export function mediaTypeOf(contentType: string | null, bytes: Uint8Array): string {
  const told = mediaTypeIn(contentType)
  if (!vague.has(told)) return told
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const found = beginnings.find(([form]) => form.test(head))?.[1]
  return found ?? (told === 'text/plain' ? told : 'application/octet-stream')
}
