import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import type { Tally } from './part'

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

const trouble = z.object({ message: z.string().optional() })
const suite = z.object({
  specs: z.array(
    z.object({
      ok: z.boolean(),
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(trouble) })) }),
      ),
    }),
  ),
  get suites() {
    return z.array(suite).optional()
  },
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(trouble),
  suites: z.array(suite),
})

const linesTold = 12

/** A failed test in a few lines: where it stands, what it promises, and how what it says begins. */
function failure(where: string, title: string, words: string | undefined): string {
  const lines = stripVTControlCharacters(words ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return [
    [where, title].filter(Boolean).join(' › '),
    ...lines.slice(0, linesTold).map((line) => `    ${line}`),
  ].join('\n')
}

/** Counts a report of Vitest and names what failed; a file that could not be read counts as one failed test. */
export function countVitest(report: unknown): Tally {
  const { numPassedTests, testResults } = vitestReport.parse(report)
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = path.relative('.', name)
    const inFile = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failure(where, test.fullName, test.failureMessages?.[0]))
    return status === 'failed' && inFile.length === 0 ? [failure(where, '', message)] : inFile
  })
  return { passed: numPassedTests, failed: failures.length, failures }
}

const specsOf = ({ specs, suites = [] }: z.infer<typeof suite>): z.infer<typeof suite>['specs'] => [
  ...specs,
  ...suites.flatMap(specsOf),
]

/** Counts a report of Playwright and names what failed; what passed only when tried again has failed. */
export function countPlaywright(report: unknown): Tally {
  const { stats, errors, suites } = playwrightReport.parse(report)
  const wrong = suites
    .flatMap(specsOf)
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
  const failures = [
    ...wrong.map(({ file, title, tests }) =>
      failure(
        file,
        title,
        tests.flatMap(({ results }) => results).flatMap((result) => result.errors)[0]?.message,
      ),
    ),
    ...errors.map(({ message }) => failure('', '', message)),
  ]
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, failures }
}

/** Reads and counts a report; a tool that ended badly without a failed test, or wrote no report, counts as one failed test. */
export async function tallyReport(
  file: string,
  exitCode: number,
  count: (report: unknown) => Tally,
): Promise<Tally> {
  const counted = await readFile(file, 'utf8')
    .then((written) => count(JSON.parse(written)))
    .catch(() => ({ passed: 0, failed: 1 }))
  return exitCode !== 0 ? { ...counted, failed: Math.max(1, counted.failed) } : counted
}
