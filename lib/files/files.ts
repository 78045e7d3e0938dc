import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dataDir } from '@/lib/settings/running'

/** Where the file with that SHA-256 lies. */
const placeOf = (sha256: string): string =>
  path.join(/* turbopackIgnore: true */ dataDir(), 'files', 'sha256', sha256.slice(0, 2), sha256)

const hasCode = (error: unknown, code: string): boolean => (error as { code?: unknown } | null)?.code === code

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Writes a file whole or not at all: under another name first, which it loses once it is on the disk. */
async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
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

/** Keeps these bytes among the desk's files and gives their SHA-256, under which they are found; the same bytes are kept once, and written anew where something else has taken their place. */
export async function putFile(bytes: Uint8Array): Promise<string> {
  const sha256 = digestOf(bytes)
  if ((await checkFile(sha256)) !== 'whole') await writeWhole(placeOf(sha256), bytes)
  return sha256
}

/** The bytes with that SHA-256 as they were kept; `gone` where there are none, `changed` where something else lies there. */
export async function checkedFile(sha256: string): Promise<Uint8Array<ArrayBuffer> | 'gone' | 'changed'> {
  try {
    const bytes = await readFile(placeOf(sha256))
    return digestOf(bytes) === sha256 ? bytes : 'changed'
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'gone'
    throw error
  }
}

/** Whether the bytes with that SHA-256 are there as they were kept: `gone` where there are none, `changed` where something else lies there. */
export async function checkFile(sha256: string): Promise<'whole' | 'gone' | 'changed'> {
  const digest = createHash('sha256')
  try {
    await pipeline(createReadStream(placeOf(sha256)), digest)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'gone'
    throw error
  }
  return digest.digest('hex') === sha256 ? 'whole' : 'changed'
}

/** Whether an error says that the disk is full. */
export const isDiskFull = (error: unknown): boolean => hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')
