import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWhenOlder } from '@/bin/build'
import { isRoot } from '@/bin/postgres/account'
import { findChromium } from './browser'
import { ask, show, type Part, type Tally } from './part'
import { countPlaywright, countVitest, tally } from './reports'

const browserConfig = 'tests/browser/playwright.config.ts'
const reportFile = (name: string) => path.join(tmpdir(), `tickmark-${process.pid}-${name}.json`)

async function vitest(name: string, chosen: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Tally> {
  const file = reportFile(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await show('vitest', ['run', '-c', 'tests/vitest.config.ts', '--passWithNoTests', ...chosen, ...reporters], env)
  const counted = await tally(file, code, countVitest)
  await rm(file, { force: true })
  return counted
}

async function types(): Promise<Tally> {
  const written = await ask('next', ['typegen'])
  return written.failed ? written : ask('tsc', ['--noEmit', '-p', '.'])
}

/** The same database tests against a PostgreSQL that people install themselves. */
async function onServer(): Promise<Tally> {
  const debian = await readdir('/usr/lib/postgresql').catch(() => [])
  const mayInstall = isRoot() && existsSync('/usr/bin/apt-get')
  if (!process.env.TEST_DATABASE_URL && debian.length === 0 && !mayInstall)
    return { passed: 0, failed: 0, note: 'left out: no PostgreSQL server is installed here, and TEST_DATABASE_URL names none' }
  return vitest('server', ['--project=database', '--exclude=tests/{mail,launch/{embedded,command,start}*}'], { TICKMARK_TEST_SERVER: 'debian' })
}

const halves = [1, 2] as const

/** One half of the browser tests, on a desk of its own. */
async function browserHalf(half: (typeof halves)[number], chromium: string): Promise<Tally> {
  const file = reportFile(`browser-${half}`)
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const which = [`--shard=${half}/${halves.length}`, `--output=tests/browser/out/failed-${half}`]
  const code = await show('playwright', ['test', '-c', browserConfig, '--reporter=list,json', ...which], env)
  const counted = await tally(file, code, countPlaywright)
  await rm(file, { force: true })
  return counted
}

/** Both halves at once, since a browser waits more than it works; the app is built before, so that their desks need not. */
async function browser(): Promise<Tally> {
  if (!existsSync(browserConfig)) return { passed: 0, failed: 0, note: 'left out: there are none' }
  const chromium = findChromium()
  if (!chromium) return { passed: 0, failed: 1, note: 'no Chromium: install one, or name it with CHROMIUM_PATH' }
  await buildWhenOlder(process.env, path.join(tmpdir(), `tickmark-build-${process.pid}.log`), new AbortController().signal)
  const [one, two] = await Promise.all(halves.map((half) => browserHalf(half, chromium))) as [Tally, Tally]
  return { passed: one.passed + two.passed, failed: one.failed + two.failed, failures: [one, two].flatMap(({ failures = [] }) => failures) }
}

const lint = () => ask('eslint', ['-c', 'tests/house/eslint.config.mjs', '--max-warnings=0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'])

/** All parts in the order in which they run; the quiet ones of a group run at once. */
export const parts: readonly (readonly Part[])[] = [
  [{ name: 'lint', title: 'Lint', run: lint }, { name: 'types', title: 'Types', run: types }],
  [{ name: 'unit', title: 'Unit and component tests', run: () => vitest('unit', ['--project=pure', '--project=components']) }],
  [{ name: 'database', title: 'Database tests, embedded PostgreSQL', run: () => vitest('database', ['--project=database'], { TEST_DATABASE_URL: '' }) }],
  [{ name: 'http', title: 'HTTP tests', run: () => vitest('http', ['--project=http'], { TEST_DATABASE_URL: '' }) }],
  [{ name: 'server', title: 'Database tests, PostgreSQL server', run: onServer }],
  [{ name: 'browser', title: 'Browser tests', run: browser }],
]
