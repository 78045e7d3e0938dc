import 'server-only'
import { constants } from 'node:fs'
import { mkdir, open, readFile, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { dataDir } from '@/lib/settings/running'

const folder = (): string => path.join(/* turbopackIgnore: true */ dataDir(), 'files', 'partial')

/** Where what came of an upload lies until all of it has; beside the files that are kept, never among them. */
const placeOf = (id: string): string => path.join(folder(), path.basename(id))

const isMissing = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'ENOENT'

/** How many bytes of an upload are there. */
export async function partialSize(id: string): Promise<number> {
  return stat(placeOf(id)).then(
    ({ size }) => size,
    (error: unknown) => {
      if (isMissing(error)) return 0
      throw error
    },
  )
}

/** Writes behind what is there; where that fails, what was there is all that stays. */
async function extend(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  try {
    for (let written = 0; written < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, written, bytes.length - written, from + written)
      written += bytesWritten
    }
    await file.datasync()
  } catch (error) {
    await file.truncate(from).catch(() => undefined) // the disk may be full for that as well
    throw error
  }
}

/**
 * Adds a piece of an upload and gives how many bytes are there then, on the disk. What is there already stays as it is, so that a piece
 * that comes twice does no harm; of one that would leave a gap nothing is taken.
 */
export async function writeSlice(id: string, offset: number, bytes: Uint8Array): Promise<number> {
  if (bytes.length === 0) return partialSize(id)
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const file = await open(placeOf(id), constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    const { size } = await file.stat()
    if (offset > size || offset + bytes.length <= size) return size
    await extend(file, bytes.subarray(size - offset), size)
    return offset + bytes.length
  } finally {
    await file.close()
  }
}

/** All that came of an upload; null where nothing did. */
export async function readPartial(id: string): Promise<Uint8Array | null> {
  try {
    return await readFile(placeOf(id))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Forgets what came of an upload. */
export const dropPartial = (id: string): Promise<void> => rm(placeOf(id), { force: true })

/** The uploads of which nothing more has come since that moment. */
export async function listGivenUp(before: Date): Promise<string[]> {
  const names = await readdir(folder()).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  const stale: string[] = []
  for (const name of names) {
    const found = await stat(placeOf(name)).catch(() => null) // somebody else may have swept it
    if (found && found.mtime < before) stale.push(name)
  }
  return stale
}
