import { isStorable } from './canonical'

/** The text of a file, without its byte order mark; null when the bytes are no UTF-8 or hold a NUL, as other kinds of file do. */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isStorable(text) ? text : null
  } catch {
    return null
  }
}
