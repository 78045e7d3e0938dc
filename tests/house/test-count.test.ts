import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countPlaywright, countVitest, tallyReport } from '@/bin/testing/reports'

const file = (status: string, ...tests: readonly string[]) => ({
  name: path.resolve('tests/domain/may.test.ts'),
  status,
  message: 'SyntaxError: nonsense',
  assertionResults: tests.map((status, n) => ({
    status,
    fullName: `test ${n + 1}`,
    failureMessages:
      status === 'failed'
        ? ['\u001b[31mAssertionError: one is not two\u001b[39m\n\n    at may.test.ts:3']
        : [],
  })),
})
const spec = (title: string, status: string, message?: string) => ({
  ok: status !== 'unexpected',
  title,
  file: 'talk.test.ts',
  tests: [{ status, results: [{ errors: message ? [{ message }] : [] }, { errors: [] }] }],
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tickmark-count-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('every passed and failed test counts once, and left-out ones do not', () => {
  const report = {
    numPassedTests: 3,
    testResults: [
      file('passed', 'passed', 'passed'),
      file('failed', 'passed', 'failed', 'failed', 'skipped'),
    ],
  }
  expect(countVitest(report)).toMatchObject({ passed: 3, failed: 2 })
})

test('a file that could not be read counts as one failed test', () => {
  expect(countVitest({ numPassedTests: 0, testResults: [file('failed')] })).toEqual({
    passed: 0,
    failed: 1,
    failures: ['tests/domain/may.test.ts\n    SyntaxError: nonsense'],
  })
})

test('a browser test that passed only when tried again has failed', () => {
  expect(
    countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 2 }, errors: [], suites: [] }),
  ).toMatchObject({ passed: 4, failed: 3 })
})

test('a browser run that could not begin has failed', () => {
  expect(
    countPlaywright({
      stats: { expected: 0, unexpected: 0, flaky: 0 },
      errors: [{ message: 'no desk' }],
      suites: [],
    }),
  ).toEqual({ passed: 0, failed: 1, failures: ['\n    no desk'] })
})

test('what failed is named with its place and how its message begins, so that the end of a run says it', () => {
  expect(
    countVitest({ numPassedTests: 1, testResults: [file('failed', 'passed', 'failed')] }).failures,
  ).toEqual([
    'tests/domain/may.test.ts › test 2\n    AssertionError: one is not two\n        at may.test.ts:3',
  ])
  const suites = [
    {
      specs: [spec('is well', 'expected')],
      suites: [{ specs: [spec('is lost', 'unexpected', 'Timeout'), spec('is lost once', 'flaky', 'gone')] }],
    },
  ]
  expect(
    countPlaywright({ stats: { expected: 1, unexpected: 1, flaky: 1 }, errors: [], suites }).failures,
  ).toEqual(['talk.test.ts › is lost\n    Timeout', 'talk.test.ts › is lost once\n    gone'])
})

test('a tool that wrote no report, or nonsense, counts as one failed test', async () => {
  expect(await tallyReport(path.join(folder, 'missing.json'), 0, countVitest)).toEqual({
    passed: 0,
    failed: 1,
  })
  expect(await tallyReport(await written('nonsense.json', 'nonsense'), 0, countVitest)).toEqual({
    passed: 0,
    failed: 1,
  })
})

test('a tool that ended badly has failed, though every test passed', async () => {
  const report = await written(
    'fine.json',
    JSON.stringify({ numPassedTests: 1, testResults: [file('passed', 'passed')] }),
  )
  expect(await tallyReport(report, 0, countVitest)).toMatchObject({ passed: 1, failed: 0 })
  expect(await tallyReport(report, 1, countVitest)).toMatchObject({ passed: 1, failed: 1 })
})

async function written(name: string, words: string): Promise<string> {
  await writeFile(path.join(folder, name), words)
  return path.join(folder, name)
}
