import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { dataDir } from '@/lib/settings/running'

type Bytes = Uint8Array<ArrayBuffer>

const hasCode = (error: unknown, code: string): boolean => (error as { code?: unknown } | null)?.code === code

/** Where the file with that SHA-256 lies. */
const placeOf = (sha256: string): string =>
  path.join(/* turbopackIgnore: true */ dataDir(), 'files', 'sha256', sha256.slice(0, 2), sha256)

/** Writes a file whole or not at all: under another name first, which it loses once it is on the disk. */
export async function putOnDisk(sha256: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(sha256)
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const early = path.join(folder, `.${randomUUID()}`)
  try {
    const file = await open(early, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(early, place)
  } catch (error) {
    await rm(early, { force: true })
    throw error
  }
}

/** What lies under that SHA-256; null where there is nothing. */
export async function getFromDisk(sha256: string): Promise<Bytes | null> {
  try {
    return await readFile(placeOf(sha256))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Whether an error says that the disk is full. */
export const isDiskFull = (error: unknown): boolean => hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')
