import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAsOwner } from '@/bin/postgres/embedded-database'
import { serveStore } from '@/tests/support/s3-server'
import { run } from './run-command'

let dataDir: string
const databaseUrl = process.env.DATABASE_URL ?? ''

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'tickmark-start-'))
  await chmod(dataDir, 0o755)
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test.for([
  [{ PORT: 'eighty' }, 'The setting PORT must be a number between 1 and 65535.'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'The setting SMTP_URL needs MAIL_FROM beside it.'],
] as const)('%o stops the start with one sentence', async ([setting, sentence]) => {
  expect(await run('start', [], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...setting })).toEqual({
    code: 1,
    out: '',
    err: sentence,
  })
})

test('a store of files that does not let the desk in stops the start with one sentence', async () => {
  const store = await serveStore({ key: 'desk', secret: 'hush', bucket: 'tickmark' })
  const FILES_URL = `s3://tickmark?endpoint=${store.endpoint}`
  const wrong = { FILES_URL, FILES_KEY: 'desk', FILES_SECRET: 'another' }
  expect(await run('start', [], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...wrong })).toEqual({
    code: 1,
    out: '',
    err: 'The store of files does not let the desk in; see FILES_KEY and FILES_SECRET.',
  })
  await store.close()
})

test('a used port stops the start with one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { code, err } = await run('start', [], {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
  })
  other.close()
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(new RegExp(`^Port ${port} is already in use: .*\\.$`)),
  })
})

test('a database that is not there stops the start with one sentence that tells no password', async () => {
  const missing = databaseUrl.replace(/\/[^/]*$/, '/not_there')
  const { code, err } = await run('start', [], { DATA_DIR: dataDir, DATABASE_URL: missing })
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(/^The server at \S+ has no database not_there: .*\.$/),
  })
  expect(err).not.toContain(new URL(missing).password || 'no password')
})

test('a desk that others reach says that it needs to know its address, and one that knows it does not', async () => {
  const missing = databaseUrl.replace(/\/[^/]*$/, '/not_there')
  const [open, known, alone] = await Promise.all(
    (
      [{ HOST: '0.0.0.0' }, { HOST: '0.0.0.0', APP_URL: 'https://desk.example' }, {}] as Record<
        string,
        string
      >[]
    ).map((setting) => run('start', [], { DATA_DIR: dataDir, DATABASE_URL: missing, ...setting })),
  )
  expect(open!.out).toMatch(/^The desk listens on 0\.0\.0\.0, .* APP_URL /)
  for (const answer of [known, alone]) expect(answer!.out).not.toMatch(/APP_URL/)
})

test('npm that is ended by a signal to itself takes the desk with it', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  silent.close()
  const npm = spawn('npm', ['start'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: `postgresql://x@127.0.0.1:${port}/x`,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const words of npm.stdout) if (String(words).includes('Waiting for the database')) break
  const desk = () =>
    readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .filter((pid) => {
        try {
          return (
            readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PORT=${port}\0`) &&
            /launch\.mjs|start\.ts/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
          )
        } catch {
          return false
        }
      })
  expect(desk().length).toBeGreaterThan(0)
  npm.kill('SIGTERM')
  await expect.poll(desk, { timeout: 20_000 }).toEqual([])
})

test('a second start on the same data folder is refused with one sentence', async () => {
  const first = await openAsOwner(dataDir, () => undefined)
  const { code, err } = await run('start', [], { DATA_DIR: dataDir })
  await first.close()
  expect({ code, err }).toEqual({
    code: 1,
    err: `Tickmark is already running on ${dataDir}: use that one, or stop it first.`,
  })
})

test('the secret that signs sessions is made once and only we can read it', async () => {
  expect((await stat(path.join(dataDir, 'nextauth-secret'))).mode & 0o777).toBe(0o600)
})
