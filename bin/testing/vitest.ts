import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { show, type Tally } from './part'
import { countVitest, tallyReport } from './reports'

/** Where a tool of this run writes its report. */
export const reportFile = (name: string): string =>
  path.join(tmpdir(), `tickmark-${process.pid}-${name}.json`)

/** Runs tests with Vitest before the person at the terminal, and counts them; `chosen` are its own arguments. */
export async function vitest(
  name: string,
  chosen: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const file = reportFile(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await show(
    'vitest',
    ['run', '-c', 'tests/vitest.config.ts', '--passWithNoTests', ...chosen, ...reporters],
    env,
  )
  const counted = await tallyReport(file, code, countVitest)
  await rm(file, { force: true })
  return counted
}
