import { readFile, readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { channels } from '@/lib/domain/channels'

/** The place where each channel of NOTIFY has its name. */
const named = 'domain/channels.ts'

/** What a source says of channels by itself: a name of one, or a notification whose channel is no value. */
const saysOfChannels = (source: string): string[] => [
  ...channels.filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(source)),
  ...(source.match(/pg_notify\((?!\$\{)|\b(?:LISTEN|NOTIFY) [a-z]\w*/g) ?? []),
]

test('the channels on which the database tells of changes are named in one place', async () => {
  const files = (await readdir('lib', { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('db/generated/') && file !== named,
  )
  const found = await Promise.all(
    files.map(async (file) =>
      saysOfChannels(await readFile(`lib/${file}`, 'utf8')).map((what) => `${file}: ${what}`),
    ),
  )
  expect(found.flat()).toEqual([])
})

test.for([
  ["tx.$queryRaw`SELECT pg_notify('tickmark', ${id})`", ['pg_notify(']],
  [`client.query('LISTEN tickmark')`, ['LISTEN tickmark']],
  [`const channel = '${channels[0]}'`, [channels[0]]],
] as const)('is refused: %s', ([source, what]) => {
  expect(saysOfChannels(source)).toEqual(what)
})

test.for(['tx.$queryRaw`SELECT pg_notify(${activityChannel}, ${id})`', 'client.query(`LISTEN ${channel}`)'])(
  'is innocent: %s',
  (source) => {
    expect(saysOfChannels(source)).toEqual([])
  },
)
