import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { typedRules } from './eslint.config.mjs'

// What is asked here stands in no file, so the rules that need types are asked in typed-lint.test.ts.
const untyped = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(typedRules.map((rule) => [rule, 'off'] as const)),
}
const eslint = new ESLint({ overrideConfigFile: 'tests/house/eslint.config.mjs', overrideConfig: untyped })

async function complaints(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: path.resolve(file) })
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

const long = Array.from({ length: 201 }, (_, n) => `export const line${n} = ${n}`).join('\n')

/** Something of so many lines, the first and the last counted. */
const ofLines = (count: number, first: string, last: string) =>
  [first, ...Array.from({ length: count - 2 }, (_, n) => `  work(${n})`), last, ''].join('\n')
const aFunction = (lines: number) => ofLines(lines, 'export function does(work: (n: number) => void) {', '}')
const aComponent = (lines: number) =>
  ofLines(lines, 'export const Work = memo(function Work({ work }) {', '})')
const aTest = (lines: number) => ofLines(lines, `test('x', () => {`, '})')

// Text that the lint is asked about: none of it runs, the unsafe statements among it neither.
const refused: readonly (readonly [file: string, source: string, rule: string])[] = [
  ...['anchor', 'domain', 'api', 'export', 'ingest', 'quotation', 'verify', 'record', 'words'].map(
    (room) => [`lib/${room}/x.ts`, 'export const at = Date.now()\n', 'no-restricted-syntax'] as const,
  ),
  ['lib/domain/x.ts', 'export const at = new Date()\n', 'no-restricted-syntax'],
  ['lib/domain/x.ts', 'export const at = Date()\n', 'no-restricted-syntax'],
  ['lib/domain/x.ts', 'export const id = Math.random()\n', 'no-restricted-syntax'],
  ['lib/domain/x.ts', 'export const id = crypto.randomUUID()\n', 'no-restricted-globals'],
  ['lib/domain/x.ts', 'export const home = process.env.HOME\n', 'no-restricted-globals'],
  ['lib/api/x.ts', `export const answer = fetch('/')\n`, 'no-restricted-globals'],
  ['lib/anchor/x.ts', 'export const width = window.innerWidth\n', 'no-restricted-globals'],
  [
    'lib/ingest/x.ts',
    `import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n`,
    'no-restricted-imports',
  ],
  ['lib/domain/x.ts', 'export default 1\n', 'no-restricted-syntax'],
  ['app/x.ts', `'use server'\nexport const deed = 1\n`, 'no-restricted-syntax'],
  [
    'components/x.tsx',
    'export const Foreign = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />\n',
    'no-restricted-syntax',
  ],
  [
    'components/x.tsx',
    'export const props = { dangerouslySetInnerHTML: { __html: "x" } }\n',
    'no-restricted-syntax',
  ],
  [
    'lib/db/x.ts',
    'export const run = (db: { $queryRawUnsafe(sql: string): void }) => db.$queryRawUnsafe("")\n',
    'no-restricted-syntax',
  ],
  [
    'tests/x.test.ts',
    'export const run = (db: { $executeRawUnsafe(sql: string): void }) => db.$executeRawUnsafe("")\n',
    'no-restricted-syntax',
  ],
  [
    'lib/db/x.ts',
    'export const run = (db: { $executeRawUnsafe(sql: string): void }) => db.$executeRawUnsafe("")\n',
    'no-restricted-syntax',
  ],
  ['lib/db/x.ts', 'export const read = (row: any) => row\n', '@typescript-eslint/no-explicit-any'],
  ['lib/db/x.ts', '// @ts-ignore\nexport const read = 1\n', '@typescript-eslint/ban-ts-comment'],
  [
    'components/x.tsx',
    'export const Name = ({ name }: { name: string }) => <bdi>{name}</bdi>\n',
    'no-restricted-syntax',
  ],
  [
    'components/x.tsx',
    'export const Words = ({ words }: { words: string }) => <p dir="auto">{words}</p>\n',
    'no-restricted-syntax',
  ],
  [
    'components/x.tsx',
    'export const Words = ({ words, lang }: { words: string; lang: string }) => <p lang={lang}>{words}</p>\n',
    'no-restricted-syntax',
  ],
  ['components/x.tsx', 'console.log("x")\n', 'no-console'],
  ['app/x.ts', long, 'max-lines'],
  ['components/x.tsx', long, 'max-lines'],
  ['lib/db/x.ts', long, 'max-lines'],
  ['bin/x.ts', long, 'max-lines'],
  ['tests/x.ts', long, 'max-lines'],
  ['lib/domain/x.ts', aFunction(51), 'house/function-size'],
  ['bin/x.ts', aFunction(51), 'house/function-size'],
  ['components/x.tsx', aFunction(51), 'house/function-size'],
  ['components/x.tsx', aComponent(81), 'house/function-size'],
  ['components/x.ts', aComponent(51), 'house/function-size'],
  ['tests/x.test.ts', aTest(51), 'house/function-size'],
]

test.for(refused)('%s: %j is refused by %s', async ([file, source, rule]) => {
  expect((await complaints(file, source)).filter((line) => line.startsWith(rule))).not.toEqual([])
})

test.for([
  ['lib/domain/x.ts', 'export const year = (at: Date) => new Date(at).getUTCFullYear()\n'],
  ['lib/db/x.ts', 'export const now = () => new Date()\n'],
  [
    'components/x.tsx',
    'export const Words = ({ words }: { words: string }) => <p translate="no" dir="auto">{words}</p>\n',
  ],
  ['app/page.tsx', 'export default function Page() {\n  return <p>Hello</p>\n}\n'],
  ['lib/db/x.ts', aFunction(50)],
  ['components/x.tsx', aComponent(80)],
  ['tests/x.test.ts', `describe('x', () => {\n${aTest(50)}\n${aTest(50)}})\n`],
  ['tests/x.test.ts', `describe.for([1])('x', () => {\n${aTest(50)}\n${aTest(50)}})\n`],
])('%s: %j is let through', async ([file = '', source = '']) => {
  expect(await complaints(file, source)).toEqual([])
})

test('a comment cannot switch a rule off', async () => {
  const source = '/* eslint-disable */\nexport const at = Date.now()\n'
  expect(await complaints('lib/domain/x.ts', source)).toContainEqual(
    expect.stringMatching(/no-restricted-syntax/),
  )
})

const vague = /^(utils?|helpers?|common|types|constants|items?|data|info|managers?|services?|misc)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What is wrong with a file's name, if anything; the folders of app are addresses and not ours to name. */
function nameFault(file: string): string | null {
  const parts = file.startsWith('app/') ? file.split('/').slice(-1) : file.split('/')
  const stems = parts.map((part) => part.replace(/(\.test|\.config|\.d)?\.(ts|tsx|mjs)$/, ''))
  if (stems.at(-1) === 'index') return 'no barrels'
  if (stems.some((stem) => vague.test(stem))) return 'says nothing'
  if (!stems.every((stem) => kebab.test(stem))) return 'kebab-case'
  return null
}

test.for([
  ['lib/domain/index.ts', 'no barrels'],
  ['components/claim/index.tsx', 'no barrels'],
  ['lib/domain/utils.ts', 'says nothing'],
  ['lib/helpers/date.ts', 'says nothing'],
  ['lib/domain/types.ts', 'says nothing'],
  ['components/ClaimCard.tsx', 'kebab-case'],
  ['lib/db/read_rows.ts', 'kebab-case'],
])('the name %s is refused: %s', ([file = '', fault]) => {
  expect(nameFault(file)).toBe(fault)
})

test('files are named in kebab-case after what is in them', async () => {
  const files = (await Promise.all(['app', 'bin', 'components', 'lib'].map(sourceBelow))).flat()
  expect(files.filter((file) => nameFault(file) !== null)).toEqual([])
  expect(files.length).toBeGreaterThan(50)
})

async function sourceBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  return files.filter((file) => !file.startsWith('lib/db/generated'))
}
