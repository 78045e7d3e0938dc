import { readFile, readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { writes } from './writes'

const views = (await readdir('lib/views', { recursive: true }))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `lib/views/${file}`)

test('a view reads, and writes nothing', async () => {
  expect(views.length).toBeGreaterThan(30)
  const found = await Promise.all(
    views.map(async (file) => writes(await readFile(file, 'utf8')).map((name) => `${file}: ${name}`)),
  )
  expect(found.flat()).toEqual([])
})

test.for([
  ['await db().draft.deleteMany({ where: { personId } })', ['deleteMany']],
  ['await db().$transaction((tx) => read(tx))', ['$transaction']],
  ["import { change } from '@/lib/db/change'", ['change']],
  ["import { appendDeskActivity as log } from '@/lib/db/desk/desk-log'", ['appendDeskActivity']],
  ["import { keepToldOnce } from '@/lib/accounts/told-once'", ['keepToldOnce']],
  ['tx.$queryRaw`WITH gone AS (DELETE FROM "Draft" RETURNING 1) SELECT 1`', ['a statement that writes']],
] as const)('is refused in a view: %s', ([source, names]) => {
  expect(writes(source)).toEqual(names)
})

test.for([
  'db().article.findMany({ where, select: { updatedAt: true } })',
  "import { listClaimsOf } from '@/lib/db/claim/list-claims-of'",
  'tx.$queryRaw`SELECT "updatedAt" FROM "Article"`',
  'const { update } = plan',
])('is innocent: %s', (source) => {
  expect(writes(source)).toEqual([])
})
