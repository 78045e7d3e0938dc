import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { AlreadyOpen, openAsGuest, openAsOwner, type OpenDatabase } from '@/bin/postgres/embedded-database'

let dataDir: string
const open: OpenDatabase[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'tickmark-data-'))
  await chmod(dataDir, 0o755)
})

afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('of two desks that start at once on new data one opens and one is refused', async () => {
  const outcomes = await Promise.allSettled([owner(), owner()])
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(AlreadyOpen)
})

test('makes a database on loopback behind a password that only we can read', async () => {
  const { url } = await owner()
  expect(new URL(url)).toMatchObject({ hostname: '127.0.0.1', username: 'tickmark', pathname: '/tickmark' })
  expect((await stat(path.join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600)
  await expect(ask(url.replace(/:[^:@]+@/, ':guessed@'), 'SELECT 1')).rejects.toThrow(/password/)
  expect(
    await ask(url, `SELECT current_setting('listen_addresses') AS listens, upper('é') AS upper`),
  ).toEqual([{ listens: '127.0.0.1', upper: 'É' }])
})

test('a second desk on the same data is refused, and the first one goes on', async () => {
  const first = await owner()
  await ask(first.url, 'CREATE TABLE line (words text)')
  await expect(owner()).rejects.toThrow(AlreadyOpen)
  await ask(first.url, `INSERT INTO line VALUES ('still here')`)
  expect(await ask(first.url, 'SELECT words FROM line')).toEqual([{ words: 'still here' }])
})

test('a guest works beside the owner and leaves its server running', async () => {
  const first = await owner()
  const guest = await openAsGuest(dataDir)
  expect(guest.url).toBe(first.url)
  await guest.close()
  expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a guest without an owner starts the server and stops it again', async () => {
  const guest = await openAsGuest(dataDir)
  expect(await ask(guest.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await guest.close()
  await expect(serverPid()).rejects.toThrow(/ENOENT/)
})

test('a closed database is shut down cleanly, and opens again with what it held', async () => {
  const first = await owner()
  await ask(first.url, 'CREATE TABLE page AS SELECT 1 AS one')
  await first.close()
  await expect(serverPid()).rejects.toThrow(/ENOENT/)
  expect(await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).toMatch(
    /database system is shut down\s*$/,
  )
  expect(await ask((await owner()).url, 'SELECT one FROM page')).toEqual([{ one: 1 }])
})

test('a server killed under a running desk comes back at the same address with every row', async () => {
  const first = await owner()
  await ask(first.url, 'CREATE TABLE mark AS SELECT 1 AS one')
  const killed = await serverPid()
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => serverPid(), { timeout: 60_000 }).not.toBe(killed)
  await expect
    .poll(() => ask(first.url, 'SELECT one FROM mark').catch(String), { timeout: 60_000 })
    .toEqual([{ one: 1 }])
  await expect
    .poll(() => owner().catch((error: unknown) => error), { timeout: 60_000 })
    .toBeInstanceOf(AlreadyOpen)
})

test('a desk killed with −9 leaves its data to the next start, its server alive or killed as well', async () => {
  for (const alsoServer of [false, true]) {
    const { child, url } = await deskInAnotherProcess()
    await ask(url, 'CREATE TABLE IF NOT EXISTS note (kept int)')
    await ask(url, 'INSERT INTO note VALUES (1)')
    if (alsoServer) process.kill(await serverPid(), 'SIGKILL')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await owner()
    expect(await ask(next.url, 'SELECT count(*)::int AS kept FROM note')).toEqual([
      { kept: alsoServer ? 2 : 1 },
    ])
    await next.close()
  }
})

async function deskInAnotherProcess() {
  const script = path.resolve('tests/launch/hold-desk.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaints = text(child.stderr)
  const refused = once(child, 'exit').then(async () =>
    Promise.reject(new Error(`the desk did not open: ${await complaints}`)),
  )
  refused.catch(() => undefined)
  const [url] = (await Promise.race([once(child.stdout, 'data'), refused])) as [Buffer]
  return { child, url: url.toString().trim() }
}

async function owner(): Promise<OpenDatabase> {
  const database = await openAsOwner(dataDir, () => undefined)
  open.push(database)
  return database
}

async function serverPid(): Promise<number> {
  return Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
