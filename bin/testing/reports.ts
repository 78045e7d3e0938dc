import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Tally } from './part'

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** Counts a report of Vitest; a file that could not be read counts as one failed test. */
export function countVitest(report: unknown): Tally {
  const { numPassedTests, testResults } = vitestReport.parse(report)
  const failed = testResults.map(({ status, assertionResults }) => {
    const inFile = assertionResults.filter((test) => test.status === 'failed').length
    return status === 'failed' ? Math.max(1, inFile) : inFile
  })
  return { passed: numPassedTests, failed: failed.reduce((sum, n) => sum + n, 0) }
}

/** Counts a report of Playwright; what passed only when tried again has failed. */
export function countPlaywright(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** Reads and counts a report; a tool that ended badly without a failed test, or wrote no report, counts as one failed test. */
export async function tally(file: string, exitCode: number, count: (report: unknown) => Tally): Promise<Tally> {
  const { passed, failed } = await readFile(file, 'utf8')
    .then((written) => count(JSON.parse(written)))
    .catch(() => ({ passed: 0, failed: 1 }))
  return { passed, failed: exitCode !== 0 ? Math.max(1, failed) : failed }
}
