import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

const skipped = /^(node_modules|\.next.*|\.node|\.git|\.local|data)$/

/** Every paper of the project, by its place from the root. */
async function papersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !skipped.test(name))
      .map((entry) => {
        const place = path.join(folder, entry.name)
        if (entry.isDirectory()) return papersIn(place)
        return Promise.resolve(entry.name.endsWith('.md') ? [place] : [])
      }),
  )
  return found.flat()
}

const papers = await Promise.all(
  (await papersIn('.')).map(async (place) => ({ place, words: await readFile(place, 'utf8') })),
)

/** The mark by which a heading is linked to, as GitHub makes it. */
const markOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const withoutCode = (words: string) => words.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
const headingsOf = (words: string) =>
  [...words.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => markOf(heading))
const linksOf = (words: string) =>
  [...withoutCode(words).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^[a-z]+:/.test(to))

test.for(papers)('every link in $place leads somewhere', async ({ place, words }) => {
  for (const link of linksOf(words)) {
    const [to = '', heading] = link.split('#')
    const target = to === '' ? place : path.join(path.dirname(place), to)
    await expect(stat(target), link).resolves.toBeTruthy()
    if (heading) expect(headingsOf(await readFile(target, 'utf8')), link).toContain(heading)
  }
})

/** What the pages of docs/how-to add for a try, and is not here. */
const tried = [
  'app/(signed-in)/sources/page.tsx',
  'components/sources/sources-screen.tsx',
  'lib/export/csv.ts',
  'lib/views/evidence/read-evidence.ts',
  'pageNumber',
]
const fileInWords = /`((?:app|bin|components|docs|lib|prisma|tests)\/[^`\s*{}<>…]+\.(?:mjs|prisma|tsx?))`/g

const nameInWords = /`([A-Za-z]+[A-Z][A-Za-z]*)`/g
const told = papers.filter(({ place }) => /^docs\/(architecture|how-to)\//.test(place))

/** All that the code says, in which a name of it is looked for. */
async function wholeCode(): Promise<string> {
  const entries = await Promise.all(
    ['app', 'components', 'lib', 'tests'].map((room) =>
      readdir(room, { recursive: true, withFileTypes: true }),
    ),
  )
  const files = entries.flat().filter(({ name }) => /\.tsx?$/.test(name))
  return (
    await Promise.all(files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')))
  ).join('\n')
}

test.for(told)('every file that $place names is there', async ({ words }) => {
  const named = [...words.matchAll(fileInWords)].map(([, file = '']) => file)
  for (const file of named.filter((file) => !tried.includes(file)))
    await expect(stat(file), file).resolves.toBeTruthy()
})

test('every name of the code in the papers of the house is one', async () => {
  const code = await wholeCode()
  const named = told.flatMap(({ place, words }) =>
    [...words.matchAll(nameInWords)].map(([, name = '']) => ({ place, name })),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(
    named.filter(({ name }) => !tried.includes(name) && !new RegExp(`\\b${name}\\b`).test(code)),
  ).toEqual([])
})

const decisions = papers.filter(({ place }) => /^docs\/decisions\/\d/.test(place))
const index = papers.find(({ place }) => place === 'docs/decisions/README.md')!

test('there are decisions, and no two have one number', () => {
  const numbers = decisions.map(({ place }) => path.basename(place).slice(0, 4))
  expect(decisions.length).toBeGreaterThan(50)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test.for(decisions)(
  '$place says its status, context, decision and price, and stands in the list',
  ({ place, words }) => {
    const number = path.basename(place).slice(0, 4)
    expect(words).toMatch(
      new RegExp(
        `^# ${number}\\. .+\\n\\nStatus: (accepted|superseded) on \\d{4}-\\d\\d-\\d\\d\\. Successor: (none|\\[\\d{4}\\]\\(.+\\))\\.\\n\\n## Context\\n[^#]+\\n## Decision\\n[^#]+\\n## Price\\n[^#]+$`,
      ),
    )
    const [, title = ''] = /^# \d+\. (.+)$/m.exec(words) ?? []
    expect(index.words).toContain(`| [${number}](${path.basename(place)}) | ${title} | `)
  },
)

test('the README can be read in a few minutes', () => {
  const readme = papers.find(({ place }) => place === 'README.md')!
  expect(readme.words.split('\n').length).toBeLessThanOrEqual(120)
})

test('every command that npm is asked for is one that the launcher knows and has', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const [, list] = /^const commands = '([a-z ]+)'/m.exec(readFileSync('bin/launch.mjs', 'utf8'))!
  const known = list!.split(' ')
  const asked = Object.values(scripts).map((script) => /^node bin\/launch\.mjs ([a-z]+)/.exec(script)?.[1])
  expect(new Set(asked)).toEqual(new Set(known))
  for (const name of known) expect(existsSync(`bin/${name}.ts`), name).toBe(true)
})
