import 'server-only'

/** A place in a list as an opaque cursor. */
export const writeCursor = (...parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** The parts of a cursor that this server wrote, or null when it did not. */
export function readCursor(cursor: string, length: number): string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string') ? parts : null
  } catch {
    return null
  }
}

/** What a cursor that this server did not write is refused with. */
export const noCursor = { code: 'invalid', fields: { cursor: 'This is no cursor of this list.' } } as const
