const marks: readonly (readonly [bytes: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const lookedAt = 4096

/** The charset that the page names in its first bytes: in an XML declaration or a `<meta>`. */
function charsetInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, lookedAt))
  const told =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*\scharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*content\s*=\s*["'][^"'>]*;\s*charset\s*=\s*([\w.:-]+)/i.exec(head)
  const charset = told?.[1]?.toLowerCase() ?? null
  // A page whose `<meta>` could be read was not written in UTF-16, whatever it says.
  return charset?.startsWith('utf-16') ? 'utf-8' : charset
}

function decoderOf(charset: string | null, fatal = false): TextDecoder | null {
  if (charset === null) return null
  try {
    return new TextDecoder(charset, { fatal })
  } catch {
    return null
  }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The words of a page's bytes: by its byte order mark, the header, its own `<meta>`, in this order, as browsers do; where nothing is said
 * it is UTF-8 when it reads as that, otherwise windows-1252. Bytes that stand for no letter become U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const mark = marks.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1] ?? null
  const inHeader = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null
  const decoder = decoderOf(mark) ?? decoderOf(inHeader) ?? decoderOf(charsetInPage(bytes))
  if (decoder) return decoder.decode(bytes)
  return decodeStrictly(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}
