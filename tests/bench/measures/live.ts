import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { ask } from '../asking'
import { quantile, type Row } from '../figures'
import { freePort } from '../ports'
import type { Measured, Surroundings } from './surroundings'

const screens = 50

/** A second process of the app on the same database and secret, as behind a proxy that spreads its visitors. */
async function serveSecond({ databaseUrl }: Surroundings, dataDir: string) {
  const [port, secret] = [
    await freePort(),
    (await readFile(path.join(dataDir, 'nextauth-secret'), 'utf8')).trim(),
  ]
  const origin = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: origin,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    { env, stdio: 'ignore' },
  )
  const ended = once(child, 'exit')
  const stop = async () => void (child.kill('SIGTERM'), await ended)
  for (let tries = 0; tries < 300; tries++) {
    if ((await ask(`${origin}/api/health`).catch(() => null))?.status === 200) return { origin, stop }
    await wait(100)
  }
  await stop()
  throw new Error('The second process of the app does not serve.')
}

type Screen = Readonly<{ heard: ReadonlyMap<number, number>; close(): void }>

/** One open screen: it keeps when it heard of which number. */
function openScreen(origin: string, cookie: string, articleId: string): Promise<Screen> {
  const heard = new Map<number, number>()
  return new Promise((settle, fail) => {
    const request = http.request(
      `${origin}/api/v1/events?article=${articleId}`,
      { agent: new http.Agent(), headers: { Cookie: cookie } },
      (response) => {
        if (response.statusCode !== 200)
          return fail(new Error(`The stream was answered with ${response.statusCode}`))
        response.setEncoding('utf8').on('data', (text: string) => {
          const now = performance.now()
          for (const [, seq] of text.matchAll(/"seq":(\d+)/g)) heard.set(Number(seq), now)
          if (text.includes('retry:')) settle({ heard, close: () => request.destroy() })
        })
      },
    )
    request.once('error', fail).end()
  })
}

/** Appends an entry to the article's history as a deed does, and gives its number and when its commit was sent. */
async function commitEntry(client: Client, articleId: string): Promise<{ seq: number; sent: number }> {
  await client.query('BEGIN')
  const { rows } = await client.query<{ seq: number; actor: string }>(
    `UPDATE "Article" SET "lastSeq" = "lastSeq" + 1, "lastOpenSeq" = "lastSeq" + 1, "lastActivityAt" = now() WHERE "id" = $1 RETURNING "lastSeq" AS "seq", "createdById" AS "actor"`,
    [articleId],
  )
  const { seq, actor } = rows[0]!
  await client.query(
    `INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "hash", "previousHash") VALUES ($1, $2, now(), $3, 'article-changed', $1, $4, '')`,
    [articleId, seq, actor, randomUUID()],
  )
  await client.query(`SELECT pg_notify('tickmark_activity', $1)`, [JSON.stringify({ articleId, seq })])
  const sent = performance.now()
  await client.query('COMMIT')
  return { seq, sent }
}

/** A bare NOTIFY from one connection to another. */
async function ringBare(from: Client, to: Client): Promise<number> {
  const heard = once(to, 'notification')
  const sent = performance.now()
  await from.query(`NOTIFY tickmark_bench`)
  await heard
  return performance.now() - sent
}

type Spent = Readonly<{ ours: number[]; last: number[]; floor: number[] }>

function rowsOf(spent: Spent, missed: number): Row[] {
  const row = (what: string, ours: number, floor: number | null): Row => ({
    measure: 'live',
    what,
    unit: 'ms',
    ours,
    floor,
  })
  return [
    row(
      'commit to a screen, 50 open on two processes, p50 (floor: a bare NOTIFY)',
      quantile(spent.ours, 0.5),
      quantile(spent.floor, 0.5),
    ),
    row('… p95', quantile(spent.ours, 0.95), quantile(spent.floor, 0.95)),
    row('… to the last of the 50, p95', quantile(spent.last, 0.95), quantile(spent.floor, 0.95)),
    {
      measure: 'live',
      what: '… screens that did not hear within 2 s',
      unit: '%',
      ours: (100 * missed) / (spent.last.length * screens),
      floor: null,
    },
  ]
}

/** From the commit to 50 open screens, half of them on another process of the app, beside a bare NOTIFY in the same run. */
export async function measureLive(surroundings: Surroundings, dataDir: string): Promise<Measured> {
  const {
    visitor,
    databaseUrl,
    empty: { id },
    rounds,
  } = surroundings
  const second = await serveSecond(surroundings, dataDir)
  const [writer, listener] = (await Promise.all(
    [0, 1].map(async () => {
      const client = new Client({ connectionString: databaseUrl })
      await client.connect()
      return client
    }),
  )) as [Client, Client]
  await listener.query('LISTEN tickmark_bench')
  const open = await Promise.all(
    Array.from({ length: screens }, (_, n) =>
      openScreen(n % 2 ? second.origin : visitor.origin, visitor.cookie, id),
    ),
  )
  const spent: Spent = { ours: [], last: [], floor: [] }
  let missed = 0
  for (let round = -3; round < rounds(100); round++) {
    const { seq, sent } = await commitEntry(writer, id)
    for (let left = 400; left > 0 && !open.every(({ heard }) => heard.has(seq)); left--) await wait(5)
    const times = open.flatMap(({ heard }) => (heard.has(seq) ? [heard.get(seq)! - sent] : []))
    const bare = await ringBare(writer, listener)
    if (round < 0) continue
    missed += screens - times.length
    spent.ours.push(...times)
    spent.last.push(Math.max(...times))
    spent.floor.push(bare)
  }
  for (const screen of open) screen.close()
  await Promise.all([writer.end(), listener.end(), second.stop()])
  return {
    rows: rowsOf(spent, missed),
    details: spent,
  }
}
