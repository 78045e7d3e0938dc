import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'

const megabyte = 1024 * 1024
const believed = 1_000

/** The folders that the desk writes to: its data, and where the embedded database lies when it could not lie there. */
export function foldersOf(dataDir: string): string[] {
  try {
    return [dataDir, readFileSync(path.join(dataDir, 'postgres-folder'), 'utf8').trim()]
  } catch {
    return [dataDir]
  }
}

/** Free megabytes where there are fewest; a folder that cannot be asked counts as roomy. */
export async function freeMegabytes(folders: readonly string[]): Promise<number> {
  const free = await Promise.all(
    folders.map((folder) =>
      statfs(folder).then(
        ({ bavail, bsize }) => (bavail * bsize) / megabyte,
        () => Infinity,
      ),
    ),
  )
  return Math.min(...free)
}

/** Whether there is room to store more: as much free space as the floor asks for, looked at no more than once a second. */
export function roomAbove(floor: number, folders: readonly string[]): () => Promise<boolean> {
  let lookedAt = -Infinity
  let answer: Promise<boolean> = Promise.resolve(true)
  return () => {
    if (floor > 0 && performance.now() - lookedAt > believed) {
      lookedAt = performance.now()
      answer = freeMegabytes(folders).then((free) => free >= floor)
    }
    return answer
  }
}
