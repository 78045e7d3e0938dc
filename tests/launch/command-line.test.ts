import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, type Answer } from './run-command'

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'tickmark-command-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('adds a person and prints the link for the first sign-in', async () => {
  const { code, out } = await tickmark('user', 'add', 'Ada@desk.example', '--name', 'Ada Lovelace', '--role', 'editor')
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^https:\/\/desk\.example\/invitations\/[\w-]{20,}$/) })
  expect(await people()).toEqual([{ email: 'ada@desk.example', name: 'Ada Lovelace', role: 'editor' }])
})

test('a refusal is one sentence and exit code 1', async () => {
  expect(await tickmark('user', 'add', 'ada@desk.example')).toEqual({ code: 1, out: '', err: 'Somebody with this e-mail address is already on the desk.' })
  expect(await people()).toHaveLength(1)
})

test.for([[[]], [['user']], [['user', 'add']], [['user', 'add', 'nobody']], [['user', 'add', 'b@desk.example', '--role', 'king']], [['fly']]])(
  'wrong usage %j is exit code 2 and adds nobody',
  async ([words = []]) => {
    expect(await tickmark(...words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: tickmark') })
    expect(await people()).toHaveLength(1)
  },
)

test.for([[['--help']], [['user', '--help']], [['user', 'add', '--help']]])('%j tells how it is used', async ([words = []]) => {
  expect(await tickmark(...words)).toMatchObject({ code: 0, out: expect.stringContaining('Usage: tickmark'), err: '' })
})

function tickmark(...words: readonly string[]): Promise<Answer> {
  return run('tickmark', words, { DATA_DIR: dataDir, DATABASE_URL: process.env.DATABASE_URL ?? '', APP_URL: 'https://desk.example' })
}

async function people(): Promise<unknown[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query('SELECT "email", "name", "role" FROM "Person" ORDER BY "email"')
  await client.end()
  return rows
}
