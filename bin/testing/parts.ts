import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWhenOlder } from '@/bin/build'
import { mayInstall } from './apt'
import { findChromium } from './browser'
import { engineTitle, missingEngines } from './engines'
import { ask, show, type Part, type Tally } from './part'
import { countPlaywright, tallyReport } from './reports'
import { reportFile, vitest } from './vitest'

const browserConfig = 'tests/browser/playwright.config.ts'
async function types(): Promise<Tally> {
  const written = await ask('next', ['typegen'])
  return written.failed ? written : ask('tsc', ['--noEmit', '-p', '.'])
}

/** The same database tests against a PostgreSQL that people install themselves. */
async function onServer(): Promise<Tally> {
  const debian = await readdir('/usr/lib/postgresql').catch(() => [])
  if (!process.env.TEST_DATABASE_URL && debian.length === 0 && !mayInstall())
    return {
      passed: 0,
      failed: 0,
      note: 'left out: no PostgreSQL server is installed here, and TEST_DATABASE_URL names none',
    }
  return vitest('server', ['--project=database', '--exclude=tests/{mail,launch/{embedded,command,start}*}'], {
    TICKMARK_TEST_SERVER: 'debian',
  })
}

const halves = [1, 2] as const

async function playwright(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const file = reportFile(name)
  const code = await show('playwright', ['test', '--reporter=list,json', ...args], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const counted = await tallyReport(file, code, countPlaywright)
  await rm(file, { force: true })
  return counted
}

/** The app as the desks of browser tests serve it, built before them so that none of them has to. */
const build = () =>
  buildWhenOlder(
    process.env,
    path.join(tmpdir(), `tickmark-build-${process.pid}.log`),
    new AbortController().signal,
  )

/** One half of the browser tests, on a desk of its own. */
function browserHalf(half: (typeof halves)[number], chromium: string): Promise<Tally> {
  const which = [`--shard=${half}/${halves.length}`, `--output=tests/browser/out/failed-${half}`]
  return playwright(`browser-${half}`, ['-c', browserConfig, ...which], { CHROMIUM_PATH: chromium })
}

/** Both halves at once, since a browser waits more than it works. */
async function browser(): Promise<Tally> {
  if (!existsSync(browserConfig)) return { passed: 0, failed: 0, note: 'left out: there are none' }
  const chromium = findChromium()
  if (!chromium)
    return { passed: 0, failed: 1, note: 'no Chromium: install one, or name it with CHROMIUM_PATH' }
  await build()
  const [one, two] = (await Promise.all(halves.map((half) => browserHalf(half, chromium)))) as [Tally, Tally]
  return {
    passed: one.passed + two.passed,
    failed: one.failed + two.failed,
    failures: [one, two].flatMap(({ failures = [] }) => failures),
  }
}

/** The main job in the browsers that are not Chromium; what is not installed here and may not be is told beside the count. */
async function engines(): Promise<Tally> {
  const missing = missingEngines()
  const note = missing.map((name) => `left out: ${engineTitle[name]} is not installed here`).join(', ')
  if (missing.length === Object.keys(engineTitle).length) return { passed: 0, failed: 0, note }
  await build()
  const { passed, failed, failures } = await playwright('engines', [
    '-c',
    'tests/engines/playwright.config.ts',
  ])
  return { passed, failed, failures, ...(note && { note: `${passed} passed, ${failed} failed; ${note}` }) }
}

const formatting = () =>
  ask('prettier', [
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-location=node_modules/.cache/prettier/formatted',
    '.',
  ])
const rules = () =>
  ask('eslint', [
    '-c',
    'tests/house/eslint.config.mjs',
    '--max-warnings=0',
    '--cache',
    '--cache-location=node_modules/.cache/eslint/',
    '.',
  ])

async function lint(): Promise<Tally> {
  const [formatted, kept] = [await formatting(), await rules()]
  return {
    passed: formatted.passed + kept.passed,
    failed: formatted.failed + kept.failed,
    words: [formatted.words, kept.words].filter(Boolean).join('\n'),
  }
}

const part = {
  lint: { name: 'lint', title: 'Lint', run: lint },
  types: { name: 'types', title: 'Types', run: types },
  unit: {
    name: 'unit',
    title: 'Unit and component tests',
    run: () => vitest('unit', ['--project=pure', '--project=components']),
  },
  database: {
    name: 'database',
    title: 'Database tests, embedded PostgreSQL',
    run: () => vitest('database', ['--project=database'], { TEST_DATABASE_URL: '' }),
  },
  http: {
    name: 'http',
    title: 'HTTP tests',
    run: () => vitest('http', ['--project=http'], { TEST_DATABASE_URL: '' }),
  },
  server: { name: 'server', title: 'Database tests, PostgreSQL server', run: onServer },
  browser: { name: 'browser', title: 'Browser tests', run: browser },
  engines: { name: 'engines', title: 'Firefox and WebKit tests', run: engines },
} satisfies Record<string, Part>

/** Two processors are as busy with lint and types as they can be; from four on the database tests leave some for lint. */
const enoughForLint = 4

/**
 * All parts in the order in which they run on a machine with so many processors; those of a group run at once. Lint goes beside the database
 * tests and no others: components wait by the clock, and tests of the house write into the folders that lint reads.
 */
export function partGroups(processors: number): readonly (readonly Part[])[] {
  const first =
    processors < enoughForLint
      ? [[part.lint, part.types], [part.unit], [part.database]]
      : [[part.types], [part.unit], [part.lint, part.database]]
  return [...first, [part.http], [part.server], [part.browser], [part.engines]]
}
