import { readFile } from 'node:fs/promises'

/** The article that the floors show, as the benchmark wrote it down. */
export async function readMade(): Promise<{
  blocks: string[]
  claims: { id: string; quote: string; wording: string; state: string }[]
}> {
  return JSON.parse(await readFile(process.env.FLOOR_TEXT!, 'utf8')) as Awaited<ReturnType<typeof readMade>>
}
