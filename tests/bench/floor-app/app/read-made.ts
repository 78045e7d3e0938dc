import { readFile } from 'node:fs/promises'

/** What a floor shows of an article. */
type Made = { blocks: string[]; claims: { id: string; quote: string; wording: string; state: string }[] }

/** The articles that the floors show, as the benchmark wrote them down: the usual one, and the shortest. */
export async function readMade(which: 'usual' | 'shortest' = 'usual'): Promise<Made> {
  const made = JSON.parse(await readFile(process.env.FLOOR_TEXT!, 'utf8')) as Record<typeof which, Made>
  return made[which]
}
