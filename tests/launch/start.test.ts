import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAsOwner } from '@/bin/postgres/embedded-database'
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
  expect(await run('start', [], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...setting })).toEqual({ code: 1, out: '', err: sentence })
})

test('a used port stops the start with one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { code, err } = await run('start', [], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: String(port) })
  other.close()
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(new RegExp(`^Port ${port} is already in use: .*\\.$`)) })
})

test('a database that is not there stops the start with one sentence that tells no password', async () => {
  const missing = databaseUrl.replace(/\/[^/]*$/, '/not_there')
  const { code, err } = await run('start', [], { DATA_DIR: dataDir, DATABASE_URL: missing })
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^The server at \S+ has no database not_there: .*\.$/) })
  expect(err).not.toContain(new URL(missing).password || 'no password')
})

test('a second start on the same data folder is refused with one sentence', async () => {
  const first = await openAsOwner(dataDir, () => undefined)
  const { code, err } = await run('start', [], { DATA_DIR: dataDir })
  await first.close()
  expect({ code, err }).toEqual({ code: 1, err: `Tickmark is already running on ${dataDir}: use that one, or stop it first.` })
})

test('the secret that signs sessions is made once and only we can read it', async () => {
  expect((await stat(path.join(dataDir, 'nextauth-secret'))).mode & 0o777).toBe(0o600)
})
