import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
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

const wrong: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    'lib/anchor keeps to its floor',
    'lib/anchor/wrong.ts',
    `import { claim } from '@/lib/domain/claim'\nexport const a = claim`,
  ],
  ['lib/anchor keeps to its floor', 'lib/anchor/wrong-too.ts', `import { z } from 'zod'\nexport const a = z`],
  [
    'lib/domain keeps to its floor',
    'lib/domain/reads-rows.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/domain keeps to its floor',
    'lib/domain/reads-types.ts',
    `import type { Rows } from '@/lib/db/rows'\nexport type A = Rows`,
  ],
  [
    'lib/domain keeps to its floor',
    'lib/domain/reads-files.ts',
    `import { readFileSync } from 'node:fs'\nexport const a = readFileSync`,
  ],
  [
    'lib/api keeps to its floor',
    'lib/api/wrong.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/export keeps to its floor',
    'lib/export/wrong.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/live keeps to its floor',
    'lib/live/wrong.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/db keeps to its floor',
    'lib/db/wrong.ts',
    `import { deed } from '@/lib/commands/deed'\nexport const a = deed`,
  ],
  [
    'lib/commands keeps to its floor',
    'lib/commands/wrong.ts',
    `import { who } from '@/lib/auth/who'\nexport const a = who`,
  ],
  [
    'the article session knows no React',
    'components/article/session/draws.ts',
    `import { useState } from 'react'\nexport const a = useState`,
  ],
  [
    'the article session knows no React',
    'components/article/session/listens.ts',
    `import { useSession } from '../use-session'\nexport const a = useSession`,
  ],
  [
    'components keeps to its floor',
    'components/wrong.tsx',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'components keeps to its floor',
    'components/wrong-too.tsx',
    `import { deed } from '@/lib/commands/deed'\nexport const a = deed`,
  ],
  [
    'no schema reaches the browser',
    'components/parses.tsx',
    `import { claimInput } from '@/lib/api/claim/input'\nexport const a = claimInput`,
  ],
  ['app keeps to its floor', 'app/wrong.ts', `import { start } from '@/bin/start'\nexport const a = start`],
  ['no circle', 'lib/domain/about.ts', `import type { Round } from './round'\nexport type About = Round`],
  [
    'everything imported exists',
    'lib/db/lost.ts',
    `import { nothing } from './nowhere'\nexport const a = nothing`,
  ],
  [
    'a room of lib has a row',
    'app/stray.ts',
    `import { stray } from '@/lib/stray/stray'\nexport const a = stray`,
  ],
  [
    'the product does not need what only developers install',
    'lib/db/tests-itself.ts',
    `import { test } from 'vitest'\nexport const a = test`,
  ],
]

const innocent: readonly (readonly [file: string, source: string])[] = [
  ['lib/domain/claim.ts', `export const claim = 1`],
  ['lib/domain/round.ts', `import type { About } from './about'\nexport type Round = About`],
  [
    'lib/db/rows.ts',
    `import { claim } from '@/lib/domain/claim'\nexport type Rows = number\nexport const rows = claim`,
  ],
  ['lib/commands/deed.ts', `import { rows } from '@/lib/db/rows'\nexport const deed = rows`],
  ['lib/api/claim/input.ts', `export type ClaimInput = string\nexport const claimInput = 1`],
  ['lib/api/paths.ts', `export const paths = 1`],
  [
    'components/asks.tsx',
    `import type { ClaimInput } from '@/lib/api/claim/input'\nimport { paths } from '@/lib/api/paths'\nexport const ask = (input: ClaimInput) => [input, paths]`,
  ],
  ['lib/auth/who.ts', `export const who = 1`],
  ['lib/stray/stray.ts', `export const stray = 1`],
  ['bin/start.ts', `import { deed } from '@/lib/commands/deed'\nexport const start = deed`],
  ['components/article/use-session.ts', `export const useSession = 1`],
  ['proxy.ts', `export const proxy = 1`],
]

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
