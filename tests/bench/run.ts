import { Client } from 'pg'
import { say } from '@/bin/say'
import { signIn } from './asking'
import { openBrowser } from './chromium'
import { administrator, makeDesk, type OwnDesk, type RunningDesk } from './desk'
import { fillArticle, fillClaims, listClaims, type Visitor } from './fill'
import { serveFloor } from './floor-next'
import { servePage } from './floor-page'
import { measureAddClaim } from './measures/add-claim'
import { measureCarry } from './measures/carry'
import { measureExport } from './measures/export'
import { measurePage } from './measures/page'
import { measurePaint } from './measures/paint'
import { measureSave } from './measures/save'
import { measureScript } from './measures/script'
import { measureStart } from './measures/start'
import type { Measure, Measured } from './measures/surroundings'
import { report } from './report'

/** Those that need a desk that serves. */
const measures: Readonly<Record<string, Measure>> = {
  page: measurePage, paint: measurePaint, script: measureScript, save: measureSave, export: measureExport, 'add-claim': measureAddClaim,
}

/** The names that `--only` takes. */
export const measureNames: readonly string[] = ['carry', ...Object.keys(measures), 'start']

/** Measures what was asked for, on a desk of its own where one is needed, prints the table and writes it with all details beside the tests. */
export async function runBenchmarks(wanted: readonly string[], isQuick: boolean, leaving: AbortSignal): Promise<void> {
  const rounds = (many: number) => (isQuick ? Math.max(2, Math.ceil(many / 5)) : many)
  const found: Found = new Map()
  if (wanted.includes('carry')) {
    say('Measuring: carry…')
    found.set('carry', measureCarry(isQuick))
  }
  if (wanted.some((name) => name !== 'carry')) await measureDesk(wanted, rounds, found, leaving)
  await report(found, isQuick)
}

type Found = Map<string, Measured>

async function measureDesk(wanted: readonly string[], rounds: (many: number) => number, found: Found, leaving: AbortSignal): Promise<void> {
  const desk = await makeDesk()
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
}

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
