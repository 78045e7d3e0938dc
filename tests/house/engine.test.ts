import { readFile, readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { asksTheTable } from './asks-the-table'

const files = (await readdir('lib/commands', { recursive: true }))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('engine/'))
  .map((file) => `lib/commands/${file}`)

test('of what changes an article or a claim the engine alone asks the table of rights', async () => {
  expect(files.length).toBeGreaterThan(40)
  const found = await Promise.all(
    files.map(async (file) => asksTheTable(await readFile(file, 'utf8')).map((name) => `${file}: ${name}`)),
  )
  expect(found.flat()).toEqual([])
})

test.for([
  ["import { ruleAgainst } from '@/lib/domain/claim-state'", ['ruleAgainst']],
  ["import { stateAfter as next, stateRule } from '@/lib/domain/article-state'", ['stateAfter', 'stateRule']],
  ["import { lockArticle } from '@/lib/db/article/lock-article'", ['lockArticle']],
  ["const isHis = may(actor, 'edit-evidence', { createdBy: evidence.addedBy })", ['may edit-evidence']],
  ["if (!may(actor, 'drop-claim', claim)) refuse({ code: 'not-allowed' })", ['may drop-claim']],
] as const)('is refused outside the engine: %s', ([source, names]) => {
  expect(asksTheTable(source)).toEqual(names)
})

test.for([
  "import { isClosed } from '@/lib/domain/article-state'",
  "if (!may(actor, 'manage-desk')) refuse({ code: 'not-allowed' })",
  "const keepsKey = people.some((person) => may(person, 'restrict-article'))",
  'const rule = ruleAgainstVoting(claim, actor.id, panel, votes)',
])('is innocent: %s', (source) => {
  expect(asksTheTable(source)).toEqual([])
})
