import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRecordedDesk } from '@/tests/support/recorded-desk'
import { run, type Answer } from './run-command'

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'tickmark-command-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('adds a person and prints the link for the first sign-in', async () => {
  const { code, out } = await tickmark(
    'user',
    'add',
    'Ada@desk.example',
    '--name',
    'Ada Lovelace',
    '--role',
    'editor',
  )
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/^https:\/\/desk\.example\/invitations\/[\w-]{20,}$/),
  })
  expect(await people()).toEqual([{ email: 'ada@desk.example', name: 'Ada Lovelace', role: 'editor' }])
})

test('a refusal is one sentence and exit code 1', async () => {
  expect(await tickmark('user', 'add', 'ada@desk.example')).toEqual({
    code: 1,
    out: '',
    err: 'Somebody with this e-mail address is already on the desk.',
  })
  expect(await people()).toHaveLength(1)
})

test.for([
  [[]],
  [['user']],
  [['user', 'add']],
  [['user', 'add', 'nobody']],
  [['user', 'add', 'b@desk.example', '--role', 'king']],
  [['fly']],
])('wrong usage %j is exit code 2 and adds nobody', async ([words = []]) => {
  expect(await tickmark(...words)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Usage: tickmark'),
  })
  expect(await people()).toHaveLength(1)
})

test.for([[['--help']], [['user', '--help']], [['user', 'add', '--help']]])(
  '%j tells how it is used',
  async ([words = []]) => {
    expect(await tickmark(...words)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: tickmark'),
      err: '',
    })
  },
)

function tickmark(...words: readonly string[]): Promise<Answer> {
  return run('tickmark', words, {
    DATA_DIR: dataDir,
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    APP_URL: 'https://desk.example',
  })
}

async function people(): Promise<unknown[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query('SELECT "email", "name", "role" FROM "Person" ORDER BY "email"')
  await client.end()
  return rows
}

/** Verifies with no desk to be found. */
const verify = (...words: readonly string[]) =>
  run('tickmark', ['verify', ...words], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })

async function findsWhatWasForged(file: string, text: string): Promise<void> {
  await writeFile(file, text.replace('Table of since 1990', 'Table of since 1991'))
  const found = await verify(file)
  expect(found).toMatchObject({ code: 1, err: '4 things are not as the desk wrote them.' })
  expect(found.out.split('\n')).toEqual([
    expect.stringMatching(/the file: something in it was changed/),
    expect.stringMatching(/^article [\w-]+, evidence [\w-]+: it is not as entry \d+ of the history left it/),
    expect.stringMatching(/^article [\w-]+, claim [\w-]+: what its verdict is sealed to has changed/),
    expect.stringMatching(
      /^article [\w-]+, review [\w-]+: it is of another state of the claim, but is not said to be outdated/,
    ),
  ])
  expect(JSON.parse((await verify(file, '--json')).out)).toMatchObject({
    articles: 1,
    findings: [{ check: 'contents' }, { check: 'leaves' }, { check: 'seals' }, { check: 'seals' }],
  })
}

async function comparesWithANotedHash(file: string, text: string): Promise<void> {
  await writeFile(file, text)
  const { head } = JSON.parse(text) as { head: { hash: string } }
  expect(await verify(file, '--head', head.hash.toUpperCase())).toMatchObject({ code: 0 })
  expect(await verify(file, '--head', '0'.repeat(64))).toMatchObject({
    code: 1,
    out: expect.stringMatching(/history: no entry of it is the one that was noted/),
  })
  expect(await verify(file, '--head', 'abc')).toMatchObject({ code: 2 })
  expect(await verify('--head', head.hash)).toMatchObject({
    code: 2,
    err: expect.stringContaining('name it'),
  })
}

async function findsWhatIsNoWholeFile(file: string, text: string): Promise<void> {
  await writeFile(file, text.replace('"title":', '"title": "Other words", "title":'))
  expect(await verify(file)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^article [\w-]+, the file: the key "title" stands twice in one place$/),
  })
  await writeFile(file, text.replace(/,\s*"sha256": "\w+"\s*\}\s*$/, '}'))
  expect(await verify(file)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/the file: it is incomplete: it lacks its own SHA-256 \(sha256\)$/),
  })
  await writeFile(file, '{}')
  expect(await verify(file)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^This is no file of tickmark\.export\/1: /),
  })
  expect(await verify(path.join(dataDir, 'none.json'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be read'),
  })
}

test('verifies the desk, and a file without any desk', async () => {
  expect(await tickmark('verify')).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+ articles? and \d+ entr(y|ies) of history are as the desk wrote them\.$/),
    err: '',
  })
  const file = path.join(dataDir, 'article.json')
  const text = (await aRecordedDesk()).file
  await writeFile(file, text)
  expect(await verify(file)).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^1 article and \d+ entries of history are as the desk wrote them\.\nThe history ends with entry \d+, [0-9a-f]{64}$/,
    ),
  })
  await findsWhatWasForged(file, text)
  await comparesWithANotedHash(file, text)
  await findsWhatIsNoWholeFile(file, text)
  expect(await verify('--wrong')).toMatchObject({ code: 2 })
})
