import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { say } from '@/bin/say'
import { isReached, leadOf, ratioOf, type Row } from './figures'
import type { Measured } from './measures/surroundings'
import { tableOf } from './table'

const outFile = path.join(import.meta.dirname, 'out/bench.json')

/** Writes what has been found so far, with every reading and the machine, beside the tests. */
export async function writeDown(found: ReadonlyMap<string, Measured>, isQuick: boolean): Promise<void> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const whole = {
    at: new Date().toISOString(),
    of: { version, commit: commit(), quick: isQuick },
    on: {
      cpus: os.cpus().length,
      model: os.cpus()[0]?.model,
      load: os.loadavg(),
      node: process.version,
      system: `${os.type()} ${os.release()}`,
    },
    rows: rowsOf(found).map((row) => ({
      ...row,
      ratio: ratioOf(row),
      ahead: leadOf(row),
      reached: isReached(row),
    })),
    details: Object.fromEntries([...found].map(([name, { details }]) => [name, details])),
  }
  await mkdir(path.dirname(outFile), { recursive: true })
  await writeFile(outFile, `${JSON.stringify(whole, null, 2)}\n`)
}

/** Prints the table of all that was found. */
export function tell(found: ReadonlyMap<string, Measured>): void {
  say(
    `\n${tableOf(rowsOf(found))}\n\nMedians where nothing else is said; all of it in ${path.relative(process.cwd(), outFile)}`,
  )
}

const rowsOf = (found: ReadonlyMap<string, Measured>): Row[] =>
  [...found.values()].flatMap((measured) => measured.rows)

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}
