import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { componentRooms } from './component-floors.mjs'
import { innocent, wrong } from './floor-fixtures'
import { rooms } from './floors.mjs'

const root = process.cwd()
const places = ['app', 'components', 'lib', 'bin', 'proxy.ts']

const verdict = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

test('every room imports only from the floors below it, and no circle closes', async () => {
  const { violations, totalCruised } = await cruise(root, places)
  expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  expect(totalCruised).toBeGreaterThan(50)
})

test.for(rooms)(
  'the row of $room names only rooms that are there and packages that it imports',
  async ({ room, rooms: below, outside }) => {
    for (const name of [room, ...below.map((one) => `lib/${one}`)])
      expect((await stat(name)).isDirectory(), name).toBe(true)
    const files = (await readdir(room, { recursive: true })).filter(
      (file) => /\.tsx?$/.test(file) && !file.startsWith('generated'),
    )
    const source = (await Promise.all(files.map((file) => readFile(path.join(room, file), 'utf8')))).join(
      '\n',
    )
    expect(outside.filter((name) => !new RegExp(`(from|import) '${name}[/']`).test(source))).toEqual([])
  },
)

test.for(componentRooms)(
  'the row of components/$room names only rooms that are there',
  async ({ room, rooms: below }) => {
    for (const name of [room, ...below])
      expect((await stat(`components/${name}`)).isDirectory(), name).toBe(true)
  },
)

test('a room of components stands on rooms below it', () => {
  const order = componentRooms.map(({ room }) => room)
  const upward = componentRooms.flatMap(({ room, rooms: below }) =>
    below.filter((name) => order.indexOf(name) > order.indexOf(room)).map((name) => `${room} → ${name}`),
  )
  expect(upward).toEqual([])
})

let house: string
let found: readonly string[]

beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'tickmark-house-'))
  for (const name of ['tsconfig.json', 'package.json'])
    await cp(path.join(root, name), path.join(house, name))
  await symlink(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
  for (const [file, source] of [...innocent, ...wrong.map(([, file, source]) => [file, source] as const)]) {
    await mkdir(path.dirname(path.join(house, file)), { recursive: true })
    await writeFile(path.join(house, file), `${source}\n`)
  }
  found = (await cruise(house, places)).violations.map(({ rule, from }) => `${rule.name}: ${from}`)
})

afterAll(() => rm(house, { recursive: true, force: true }))

test.for(wrong)('“%s” refuses %s', ([rule, file]) => {
  expect(found).toContain(`${rule}: ${file}`)
})

test('the rules leave alone what keeps to them', () => {
  const files = innocent.map(([file]) => file)
  expect(found.filter((line) => files.some((file) => line.endsWith(`: ${file}`)))).toEqual([])
})

async function cruise(folder: string, starts: readonly string[]) {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [
    program,
    '--config',
    path.join(root, 'tests/house/floors.mjs'),
    '--output-type',
    'json',
    ...starts,
  ]
  const out = await new Promise<string>((settle, fail) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
      stdout ? settle(stdout) : fail(error ?? new Error(stderr)),
    )
  })
  return verdict.parse(JSON.parse(out)).summary
}
