import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = process.cwd()

const wrong: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    'no-floating-promises',
    'lib/db/floats.ts',
    `const save = async () => 1\nexport const run = () => {\n  save()\n}`,
  ],
  [
    'no-floating-promises',
    'app/floats.ts',
    `export const run = (work: Promise<number>) => {\n  work.then((n) => n + 1)\n}`,
  ],
  [
    'no-misused-promises',
    'lib/db/asks.ts',
    `export const run = (isReady: Promise<boolean>) => {\n  if (isReady) return 1\n  return 2\n}`,
  ],
  [
    'no-misused-promises',
    'components/hands-over.tsx',
    `export const Form = ({ save }: { save: () => Promise<void> }) => <form onSubmit={save} />`,
  ],
  [
    'no-misused-promises',
    'lib/live/waits.ts',
    `export const run = (save: () => Promise<void>) => setTimeout(save, 5)`,
  ],
  [
    'no-unnecessary-condition',
    'lib/domain/doubts.ts',
    `export const run = (claim: { quote: string }) => claim?.quote ?? ''`,
  ],
  [
    'no-unnecessary-condition',
    'tests/doubts.ts',
    `export const run = (state: 'open' | 'agreed') => (state ? 1 : 2)`,
  ],
  [
    'no-unnecessary-type-assertion',
    'bin/insists.ts',
    `export const run = (words: string) => (words as string).trim()`,
  ],
]

const innocent: readonly (readonly [file: string, source: string])[] = [
  [
    'lib/db/waits.ts',
    `const save = async () => 1\nexport const run = async () => {\n  await save()\n  void save()\n}`,
  ],
  ['lib/live/later.ts', `export const run = (save: () => Promise<void>) => setTimeout(() => void save(), 5)`],
  [
    'components/sends.tsx',
    `export const Form = ({ save }: { save: () => Promise<void> }) => <form onSubmit={() => void save()} />`,
  ],
  [
    'lib/domain/asks.ts',
    `export const run = (claims: readonly { quote: string }[]) => claims[0]?.quote ?? ''`,
  ],
]

let house: string
let found: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'tickmark-lint-'))
  await symlink(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
  await mkdir(path.join(house, 'tests/house'), { recursive: true })
  for (const name of [
    'tsconfig.json',
    'package.json',
    'tests/house/eslint.config.mjs',
    'tests/house/function-size.mjs',
  ])
    await cp(path.join(root, name), path.join(house, name))
  for (const [file, source] of [...innocent, ...wrong.map(([, file, source]) => [file, source] as const)]) {
    await mkdir(path.dirname(path.join(house, file)), { recursive: true })
    await writeFile(path.join(house, file), `${source}\n`)
  }
  const eslint = new ESLint({
    cwd: house,
    overrideConfigFile: path.join(house, 'tests/house/eslint.config.mjs'),
  })
  const results = await eslint.lintFiles(['app', 'bin', 'components', 'lib', 'tests/*.ts'])
  found = new Map(
    results.map(({ filePath, messages }) => [
      path.relative(house, filePath),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  )
})

afterAll(() => rm(house, { recursive: true, force: true }))

test.for(wrong)('“%s” refuses %s', ([rule, file]) => {
  expect(found.get(file)).toContain(`@typescript-eslint/${rule}`)
})

test.for(innocent)('%s is let through', ([file]) => {
  expect(found.get(file)).toEqual([])
})
