import { describe, expect, test } from 'vitest'
import { writeCursor } from '@/lib/views/cursor'
import { editArticle } from '@/lib/commands/article/edit-article'
import { listClaims } from '@/lib/views/claim/read-claims'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { db } from '@/lib/db/client'
import { anArticleOn, deeds, must, pageText, refusalOf, yes } from '@/tests/support/desk'
import { planOf, statementsOf } from '@/tests/support/statements'
import { fillDesk, listFor } from './two-thousand-articles'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada } = await onTheDesk({ eve: 'editor', ada: 'reviewer' })
await fillDesk(ada)

const list = (asked?: Record<string, unknown>) => listFor(ada, asked)

describe('the desk of 2,000 articles', () => {
  test.for([
    {},
    { q: 'rents' },
    { state: 'draft' },
    { limit: 200 },
    { cursor: writeCursor('2026-11-01T20:00:00.000Z', 'a9') },
    { assignee: 'me' },
    { assignee: 'nobody' },
    { due: 'overdue' },
    { due: 'day', sort: 'due' },
    { sort: 'due' },
    { sort: 'due', assignee: 'me', due: 'week' },
    { sort: 'due', cursor: writeCursor('due', '2026-11-25T10:00:00.000Z', 'a9') },
    { sort: 'due', cursor: writeCursor('due', '-', 'a9') },
  ])('asks for %j without reading a whole table that is not empty here', async (asked) => {
    await db().$executeRaw`UPDATE "Article" SET "lastOpenSeq" = "lastOpenSeq" + 1` // nothing is counted yet
    const statements = (await statementsOf(() => list(asked))).filter(({ sql }) => /SELECT/.test(sql))
    expect(statements.length).toBeLessThanOrEqual(4)
    for (const statement of statements)
      expect((await planOf(statement)).join('\n')).not.toMatch(
        /Seq Scan on "(?!PanelVote|Reply|ReviewConfirmation)/,
      )
  })
})

test('what is due first is read from the index of due dates, already in order', async () => {
  const statements = await statementsOf(() => list({ sort: 'due', limit: 50 }))
  const plan = (await planOf(statements.find(({ sql }) => /ILIKE|FROM "Article" article/.test(sql))!)).join(
    '\n',
  )
  expect(plan).toMatch(/Index Scan using "Article_deadline_idx"/)
  expect(plan).not.toMatch(/Sort Key/)
})

test('an article that is closed to the reader is in no list, whoever has it and whenever it is due', async () => {
  const article = await anArticleOn(pageText, eve)
  await db().article.update({
    where: { id: article.id },
    data: { restricted: true, assigneeId: ada.id, dueAt: new Date('2026-01-01') },
  })
  const asks = [
    {},
    { assignee: 'me' },
    { due: 'overdue' },
    { due: 'week', sort: 'due', assignee: ada.id },
    { sort: 'due' },
  ]
  for (const asked of asks)
    expect(
      (await list({ limit: 200, ...asked })).items.map(({ id }) => id),
      JSON.stringify(asked),
    ).not.toContain(article.id)
  await db().articleAccess.create({ data: { articleId: article.id, personId: ada.id, addedById: eve.id } })
  for (const asked of asks)
    expect(
      (await list({ limit: 200, ...asked })).items.map(({ id }) => id),
      JSON.stringify(asked),
    ).toContain(article.id)
  await db().articleAccess.deleteMany({ where: { articleId: article.id } })
})

test('an article tells how its claims stand', async () => {
  const article = await anArticleOn(pageText, eve)
  const [rated, stale, dropped] = await Promise.all(
    ['Rents', 'last year', 'by a third', 'rose'].map(async (words) =>
      must(await deeds.mark(ada, article, words)),
    ),
  )
  must(await deeds.review(ada, rated!, yes))
  must(await deeds.review(ada, stale!, yes))
  must(await deeds.attach(ada, stale!))
  must(await deeds.edit(ada, dropped!, { state: 'dropped', reason: 'Twice.' }))
  const [row] = (await list({ limit: 1 })).items
  expect(row).toMatchObject({
    id: article.id,
    state: 'checking',
    claims: { all: 3, rated: 1, open: 1, contested: 0, stale: 1, dropped: 1 },
    coverage: { all: 4, claimed: 1, cleared: 0, pending: 3 },
  })
  expect(Object.keys(row!)).not.toContain('lastSeq')
})

test('the claims of an article are read in pages without gap or double, also when one is removed meanwhile', async () => {
  const article = await anArticleOn(pageText, eve)
  const claims = []
  for (let n = 0; n < 7; n++) claims.push(must(await deeds.mark(ada, article, 'Rents')))
  const first = must(await listClaims(ada, { articleId: article.id, limit: 3 }))
  must(await removeClaim(ada, { claimId: claims[2]!.id, version: 1 }))
  const second = must(await listClaims(ada, { articleId: article.id, limit: 3, cursor: first.next! }))
  const third = must(await listClaims(ada, { articleId: article.id, limit: 3, cursor: second.next! }))
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
    claims.map(({ id }) => id),
  )
  expect(third.next).toBeNull()
  for (const cursor of ['x', writeCursor('a'), writeCursor('never', 'a')])
    expect(refusalOf(await listClaims(ada, { articleId: article.id, limit: 3, cursor }))).toMatchObject({
      fields: { cursor: expect.any(String) },
    })
})

test('articles are found by words of the title, whatever signs, accents and apostrophes stand beside or in them', async () => {
  const title = '„L’été à Łódź“ – €5m… don’t «房租上涨»'
  const { id } = await anArticleOn(pageText, eve, { title })
  const found = [
    "l'ete",
    'LETE',
    'été lodz',
    'lodz ete',
    'dont 5m',
    '"a lodz"',
    'lodz -rents',
    '上涨',
    '房租 lodz',
    '−5m –x or lodz',
    'lod',
    title,
  ]
  for (const q of found)
    expect(
      (await list({ q })).items.map((each) => each.id),
      q,
    ).toContain(id)
  for (const q of ['lodz -ete', '"lodz a"', 'odz', '租房', 'lodz rents'])
    expect(
      (await list({ q })).items.map((each) => each.id),
      q,
    ).not.toContain(id)
  must(await editArticle(eve, { articleId: id, version: 1, title: 'Zażółć' }))
  expect((await list({ q: 'zazolc' })).items.map((each) => each.id)).toEqual([id])
  expect((await list({ q: 'lodz' })).items).toEqual([])
})
