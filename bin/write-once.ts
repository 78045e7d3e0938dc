import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hasCode } from '@/bin/trouble'

/** What a private file holds; made on first use, and whoever comes second gets what the first one wrote. */
export async function writeOnce(file: string, make: () => string): Promise<string> {
  const written = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  })
  if (written?.trim()) return written.trim()
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${make()}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}
