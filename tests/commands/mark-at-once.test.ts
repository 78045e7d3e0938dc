import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { underKey } from '@/lib/db/deed-key'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { readClaim } from '@/lib/views/claim/read-claims'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf } from '@/tests/support/desk'
import { statementsOf } from '@/tests/support/statements'

const ada = await aPerson('reviewer', 'Ada')
const article = await anArticleOn(pageText, await aPerson('editor'))
const first = must(await deeds.mark(ada, article, 'Rents'))

/** The deed as a client asks for it who chose the id of what it makes. */
const withId = <T>(madeId: string, deed: () => Promise<T>): Promise<T> =>
  underKey({ who: ada.id, key: randomUUID(), endpoint: 'markClaim', digest: '', madeId, isOwnId: true }, deed)

test('a claim is marked in three statements: its article is locked, it is stored, the history is written', async () => {
  const statements = await statementsOf(async () => must(await deeds.mark(ada, article, 'by a third')))
  expect(statements.map(({ sql }) => sql.trim()).filter((sql) => sql !== 'COMMIT')).toHaveLength(3)
})

test('a claim is found by its words and its claimant as soon as it is marked', async () => {
  const claimant = { type: 'person', name: 'Ana Roy', description: 'leads the union' }
  const { id } = must(await deeds.mark(ada, article, 'Nobody can live here', { claimant }))
  for (const q of ['nobody live', 'ana roy', 'union']) {
    const { items } = must(await searchClaims(ada, { q, limit: 10 }))
    expect(items.map((claim) => claim.id)).toContain(id)
  }
})

test('a claim under an id that is taken is refused, and the one that has it keeps its words', async () => {
  const refused = await withId(first.id, () => deeds.mark(ada, article, 'Two officials'))
  expect(refusalOf(refused)).toEqual({ code: 'against-rule', rule: 'id-taken' })
  expect(must(await readClaim(ada, { claimId: first.id }))).toMatchObject({
    quote: 'Rents',
    spans: first.spans,
  })
})
