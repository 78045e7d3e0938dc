import { readFile, readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** What is read by its name from the environment, whole environments that are handed to a child apart. */
const namesRead = (source: string): string[] => [
  ...[...source.matchAll(/process\.env(?:\.|\?\.|\[['"])(\w+)/g)].map(([, name]) => name!),
  ...[...source.matchAll(/\{([^{}]*)\}\s*=\s*process\.env\b/g)].map(([, names]) => names!.trim()),
]

/** What has to read the environment itself: what Next puts in when it builds, what runs before the settings are read, and what drives the tests. */
const exceptions = [
  /^instrumentation\.ts$/,
  /^proxy\.ts$/,
  /^lib\/db\/generated\//,
  /^lib\/settings\//,
  /^bin\/(testing\/|launch\.mjs|app\.ts|postgres\/cluster\.ts)/,
]

test('the environment is read in lib/settings alone', async () => {
  const files = (await readdir('.', { recursive: true })).filter(
    (file) =>
      /^((lib|app|bin|components)\/.*|[^/]+)\.(ts|tsx|mjs)$/.test(file) &&
      !/config\.\w+$/.test(file) &&
      !exceptions.some((one) => one.test(file)),
  )
  expect(files.length).toBeGreaterThan(300)
  const read = await Promise.all(
    files.map(async (file) => namesRead(await readFile(file, 'utf8')).map((name) => `${file}: ${name}`)),
  )
  expect(read.flat()).toEqual([])
})

test('of proxy.ts Next puts in whether this is development, and nothing else is read there', async () => {
  expect(namesRead(await readFile('proxy.ts', 'utf8'))).toEqual(['NODE_ENV'])
})

test.for([
  ['const url = process.env.DATABASE_URL', 'DATABASE_URL'],
  ["const url = process.env['DATABASE_URL']", 'DATABASE_URL'],
  ['const { SMTP_URL: url } = process.env', 'SMTP_URL: url'],
])('%s is seen', ([source, name]) => {
  expect(namesRead(source!)).toEqual(name === undefined ? [] : [name])
})

test.for(['readSettings(process.env)', 'const env = { ...process.env, PORT: "1" }', 'desk.env.PORT'])(
  '%s is innocent',
  (source) => {
    expect(namesRead(source)).toEqual([])
  },
)
