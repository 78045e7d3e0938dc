import 'server-only'
import type { List } from '@/lib/api/contract'
import { isStorable } from '@/lib/ingest/canonical'

/** A place in a list as an opaque cursor. */
export const writeCursor = (...parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** The parts of a cursor that this server wrote, or null when it did not. */
export function readCursor(cursor: string, length: number): string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => typeof part === 'string' && isStorable(part))
      ? parts
      : null
  } catch {
    return null
  }
}

const moment = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The place of a list in order of time: a moment, and an id for those of the same moment; null when this server did not write the cursor. */
export function readPlaceInTime(cursor: string): { at: Date; id: string } | null {
  const [at, id] = readCursor(cursor, 2) ?? []
  if (at === undefined || id === undefined || !moment.test(at) || Number.isNaN(Date.parse(at))) return null
  return { at: new Date(at), id }
}

/** The place of a list by number; null when this server did not write the cursor. */
export function readPlaceByNumber(cursor: string): number | null {
  const [number] = readCursor(cursor, 1) ?? []
  return number !== undefined && Number.isSafeInteger(Number(number)) ? Number(number) : null
}

/** The page of `limit` that was asked for, where one more was looked for; its cursor tells the place of its last one when there are more. */
export function cutPage<T>(
  found: readonly T[],
  limit: number,
  placeOf: (last: T) => readonly string[],
): List<T> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? writeCursor(...placeOf(last)) : null }
}

/** What a cursor that this server did not write is refused with. */
export const noCursor = { code: 'invalid', fields: { cursor: 'This is no cursor of this list.' } } as const
