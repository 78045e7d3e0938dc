import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { say } from '@/bin/say'
import { signIn } from './asking'
import { openBrowser } from './chromium'
import { administrator, makeDesk, type OwnDesk, type RunningDesk } from './desk'
import { isReached, ratioOf, tableOf } from './figures'
import { fillArticle, fillClaims, listClaims, type Visitor } from './fill'
import { serveFloor } from './floor-next'
import { servePage } from './floor-page'
import { measureAddClaim } from './measures/add-claim'
import { measureExport } from './measures/export'
import { measurePage } from './measures/page'
import { measurePaint } from './measures/paint'
import { measureSave } from './measures/save'
import { measureScript } from './measures/script'
import { measureStart } from './measures/start'
import type { Measure, Measured } from './measures/surroundings'

const measures: Readonly<Record<string, Measure>> = {
  page: measurePage, paint: measurePaint, script: measureScript, save: measureSave, export: measureExport, 'add-claim': measureAddClaim,
}

/** The names that `--only` takes. */
export const measureNames: readonly string[] = [...Object.keys(measures), 'start']

const outFile = path.join(import.meta.dirname, 'out/bench.json')

/** Starts a desk of its own, fills it, measures what was asked for, prints the table and writes it with all details beside the tests. */
export async function runBenchmarks(wanted: readonly string[], isQuick: boolean, leaving: AbortSignal): Promise<void> {
  const rounds = (many: number) => (isQuick ? Math.max(2, Math.ceil(many / 5)) : many)
  const desk = await makeDesk()
  const found = new Map<string, Measured>()
  try {
    say('Starting a desk of its own…')
    const running = await desk.start()
    const stop = () => void running.stop()
    leaving.addEventListener('abort', stop, { once: true })
    let articleId: string
    try {
      articleId = await measureRunning(desk, running, wanted, rounds, found, leaving)
    } finally {
      leaving.removeEventListener('abort', stop)
      await running.stop()
    }
    if (wanted.includes('start')) {
      say('Measuring: start…')
      found.set('start', await measureStart(desk, articleId, rounds(5)))
    }
  } finally {
    await desk.forget()
  }
  await report(found, isQuick)
}

type Found = Map<string, Measured>

async function measureRunning(desk: OwnDesk, running: RunningDesk, wanted: readonly string[], rounds: (many: number) => number, found: Found, leaving: AbortSignal): Promise<string> {
  const { origin } = running
  const visitor: Visitor = { origin, cookie: await signIn(origin, administrator.email, administrator.password) }
  say('Filling it with an article of 10,000 words and 500 claims…')
  const full = await fillArticle(visitor, 10_000, 'Full')
  await fillClaims(visitor, full, 500)
  const empty = await fillArticle(visitor, 10_000, 'Empty')
  const databaseUrl = await desk.databaseUrl()
  await refuseFastDisk(databaseUrl)
  const claims = await listClaims(visitor, full.id)
  const blocks = full.revision.blocks.map(({ start, end }) => full.revision.text.slice(start, end))
  const floorNext = await serveFloor(blocks, claims)
  const floorPage = await servePage(full.revision, claims)
  const browser = await openBrowser()
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (!wanted.includes(name)) continue
      leaving.throwIfAborted()
      say(`Measuring: ${name}…`)
      found.set(name, await measure({ visitor, databaseUrl, full, claims, empty, floorNext, floorPage, browser, rounds }))
    }
  } finally {
    await Promise.all([browser.close(), floorPage.stop(), floorNext.stop()])
  }
  return full.id
}

/** A figure of a database that does not wait for its disk would be worth nothing. */
async function refuseFastDisk(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ fsync: string; commit: string }>(`SELECT current_setting('fsync') AS "fsync", current_setting('synchronous_commit') AS "commit"`)
  await client.end()
  if (rows[0]?.fsync !== 'on' || rows[0].commit !== 'on') throw new Error('The database does not wait for its disk.')
}

async function report(found: Found, isQuick: boolean): Promise<void> {
  const rows = [...found.values()].flatMap((measured) => measured.rows)
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const whole = {
    at: new Date().toISOString(),
    of: { version, commit: commit(), quick: isQuick },
    on: { cpus: os.cpus().length, model: os.cpus()[0]?.model, load: os.loadavg(), node: process.version, system: `${os.type()} ${os.release()}` },
    rows: rows.map((row) => ({ ...row, ratio: ratioOf(row), reached: isReached(row) })),
    details: Object.fromEntries([...found].map(([name, { details }]) => [name, details])),
  }
  await mkdir(path.dirname(outFile), { recursive: true })
  await writeFile(outFile, `${JSON.stringify(whole, null, 2)}\n`)
  say(`\n${tableOf(rows)}\n\nMedians where nothing else is said; all of it in ${path.relative(process.cwd(), outFile)}`)
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}
