import { beforeAll, expect, test } from 'vitest'
import { searchClaimsInput } from '@/lib/api/claim/input'
import { writeCursor } from '@/lib/views/cursor'
import { makeWords } from '@/lib/commands/desk/make-words'
import { readQueue } from '@/lib/views/queue/read-queue'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, refusalOf, yes } from '@/tests/support/desk'
import { planOf, statementsOf } from '@/tests/support/statements'

let eve: Actor
let ada: Actor
const count = 20_000

beforeAll(async () => {
  eve = await aPerson('editor', 'Eve')
  ada = await aPerson('reviewer', 'Ada')
  await db()
    .$executeRaw`INSERT INTO "Article" ("id", "title", "language", "kind", "state", "createdById") SELECT 'a' || n, 'Article ' || n, 'en', 'external', 'checking', 'nobody' FROM generate_series(1, 2000) n`
  await db()
    .$executeRaw`INSERT INTO "Revision" ("id", "articleId", "number", "text", "sha256", "blocks", "sentences", "createdById") SELECT 'r' || n, 'a' || n, 1, 'One.', '', '[]', '[]', 'nobody' FROM generate_series(1, 2000) n`
  await db().$executeRaw`
    INSERT INTO "Claim" ("id", "articleId", "quote", "claimReviewed", "state", "assigneeId", "dueAt", "createdById", "createdAt")
    SELECT 'c' || n, 'a' || (1 + n % 2000), 'Rents word' || n || ' rose', CASE WHEN n % 500 = 0 THEN 'Zölle auf Weizen' ELSE '' END,
      (CASE WHEN n % 400 = 0 THEN 'contested' WHEN n % 3 = 0 THEN 'agreed' ELSE 'open' END)::"ClaimState", CASE WHEN n % 800 = 7 THEN ${ada.id} END, timestamptz '2026-12-01' + n * interval '1 minute', 'nobody', timestamptz '2026-11-01' + (n / 9) * interval '1 minute'
    FROM generate_series(1, ${count}::int) n`
  await db()
    .$executeRaw`INSERT INTO "Span" ("id", "claimId", "revisionId", "ordinal", "start", "end", "exact", "prefix", "suffix") SELECT 's' || n, 'c' || n, 'r' || (1 + n % 2000), 0, 0, 3, 'One', '', '' FROM generate_series(1, ${count}::int) n`
  await db()
    .$executeRaw`INSERT INTO "Review" ("id", "claimId", "reviewerId", "round", "submittedAt", "seal") SELECT 'w' || n, 'c' || n, CASE WHEN n % 300 = 0 THEN ${ada.id} ELSE 'nobody' END, 1, now(), '' FROM generate_series(3, ${count}::int, 3) n`
  await db()
    .$executeRaw`INSERT INTO "Verdict" ("id", "claimId", "round", "attribution", "substance", "explanation", "method", "decidedById", "seal") SELECT 'v' || n, 'c' || n, 1, 'unknown', CASE WHEN n % 9 = 0 THEN 'false' ELSE 'true' END, '', 'agreement', 'nobody', '' FROM generate_series(3, ${count}::int, 3) n`
  await db()
    .$executeRaw`INSERT INTO "Comment" ("id", "articleId", "claimId", "authorId", "text", "mentions") SELECT 'k' || n, 'a' || (1 + n % 2000), 'c' || n, 'nobody', 'x', CASE WHEN n % 900 = 0 THEN ARRAY[${ada.id}, ${eve.id}] ELSE ARRAY['nobody'] END FROM generate_series(1, ${count}::int) n`
  await db()
    .$executeRaw`INSERT INTO "ArticleAccess" ("articleId", "personId", "addedById") SELECT 'a' || n, ${(await aPerson('reader')).id}, 'nobody' FROM generate_series(1, 2000) n`
  await makeWords()
  await db().$executeRaw`ANALYZE`
})

const search = async (asked: Record<string, unknown> = {}, by = ada) =>
  must(await searchClaims(by, searchClaimsInput.parse(asked)))
const ids = async (asked: Record<string, unknown>) =>
  (await search({ limit: 200, ...asked })).items.map(({ id }) => id)

test('all claims of the desk are read in pages, the newest first, without gap or double, also where many share a moment', async () => {
  const found: string[] = []
  for (let cursor: string | undefined; found.length < 1000;) {
    const { items, next } = await search({ limit: 100, ...(cursor ? { cursor } : {}) })
    found.push(...items.map(({ id }) => id))
    cursor = next!
  }
  const wanted = (
    await db().claim.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 1000,
      select: { id: true },
    })
  ).map(({ id }) => id)
  expect(found).toEqual(wanted)
  for (const cursor of ['x', writeCursor('never', 'a')])
    expect(refusalOf(await searchClaims(ada, { limit: 5, cursor }))).toMatchObject({ code: 'invalid' })
})

test('they are found by words of the quote and of the wording, in any order and case, and by phrases', async () => {
  expect(await ids({ q: 'ROSE word777' })).toEqual(['c777'])
  expect(await ids({ q: 'weizen zölle' })).toHaveLength(40)
  expect(await ids({ q: '"Rents word778 rose"' })).toEqual(['c778'])
  expect(await ids({ q: '"rose word778"' })).toEqual([])
  expect(await ids({ q: 'zölle -word500' })).toHaveLength(39)
  for (const q of ["'; DROP TABLE", '((', '%', '\\', '"'])
    expect(Array.isArray(await ids({ q })), q).toBe(true)
})

test('they are narrowed by state, rating and assignee, and by all at once', async () => {
  expect(await ids({ state: 'contested' })).toHaveLength(50)
  expect(
    new Set((await search({ rating: 'false', limit: 200 })).items.map(({ verdict }) => verdict?.substance)),
  ).toEqual(new Set(['false']))
  expect(await ids({ assignee: ada.id })).toHaveLength(25)
  expect(await ids({ assignee: ada.id, state: 'open', q: 'word7' })).toEqual(['c7'])
})

test('whose work a claim is says the claim, and where it says nothing its article', async () => {
  const bob = await aPerson('reviewer', 'Bob')
  await db().article.updateMany({ where: { id: { in: ['a8', 'a9'] } }, data: { assigneeId: bob.id } })
  // Every 2,000th claim lies in the same article; of those of a8 the ones that Ada has been given are hers.
  const [hers, his] = [await ids({ assignee: ada.id }), await ids({ assignee: 'me' })]
  expect(his).toEqual(hers)
  const bobs = (await search({ assignee: 'me', limit: 200 }, bob)).items
  expect(new Set(bobs.map(({ articleId }) => articleId))).toEqual(new Set(['a8', 'a9']))
  expect(bobs.every(({ assignee }) => assignee === null)).toBe(true)
  expect(bobs.map(({ id }) => id).filter((id) => hers.includes(id))).toEqual([])
  expect(bobs).toHaveLength(
    await db().claim.count({ where: { articleId: { in: ['a8', 'a9'] }, assigneeId: null } }),
  )
  const nobodys = await ids({ assignee: 'nobody' })
  expect(nobodys).toHaveLength(200)
  expect(nobodys.filter((id) => hers.includes(id) || bobs.some((claim) => claim.id === id))).toEqual([])
})

test('a claim with very long words can still be marked and found', async () => {
  const words = `${'x'.repeat(400_000)} Canary`
  const article = await anArticleOn(`Canary begins. ${words}`, eve)
  const claim = must(await deeds.mark(eve, article, `Canary begins. ${words}`))
  expect(await ids({ q: 'begins' })).toEqual([claim.id])
  must(await deeds.review(ada, claim, yes))
})

test.for([
  {},
  { q: 'word77' },
  { state: 'contested' },
  { state: 'open' },
  { rating: 'false' },
  { assignee: 'me' },
  { assignee: 'nobody' },
  { cursor: writeCursor('2026-11-01T20:00:00.000Z', 'c9') },
])('asking for %j reads no whole table that is not empty here', async (asked) => {
  const statements = (await statementsOf(() => search({ limit: 50, ...asked }))).filter(({ sql }) =>
    /SELECT/.test(sql),
  )
  expect(statements.length).toBeLessThanOrEqual(2)
  for (const statement of statements)
    expect((await planOf(statement)).join('\n')).not.toMatch(
      /Seq Scan on "(?!Evidence|Source|Snapshot|KeptFile|Reply|Round|ReviewConfirmation)/,
    )
})

/** The steps of a plan that are carried out for the rows of the answer, without what is looked up once beside them. */
function stepsOf(plan: readonly string[]): string[] {
  const indent = (line: string): number => /^ */.exec(line)![0].length
  let aside = Infinity
  return plan.flatMap((line) => {
    if (indent(line) > aside) return []
    aside = /^ *(InitPlan|SubPlan) /.test(line) ? indent(line) : Infinity
    return /^ *(?:-> +)?([A-Z].*?)  \(cost/.exec(line)?.[1] ?? []
  })
}

test('words are looked up in their index, and nothing is joined for a claim before the page is cut; rights are a look into the few articles that are closed', async () => {
  const first = async (asked: Record<string, unknown>) =>
    await planOf(
      (await statementsOf(() => search({ limit: 50, ...asked }))).find(({ sql }) =>
        sql.includes('ORDER BY claim'),
      )!,
    )
  expect(stepsOf(await first({ q: 'zölle weizen' }))).toEqual([
    'Limit',
    'Sort',
    'Bitmap Heap Scan on "Claim" claim',
    'BitmapOr',
    'Bitmap Index Scan on "Claim_words_idx"',
    'Bitmap Index Scan on "Claim_pkey"',
  ])
  expect(stepsOf(await first({ q: 'rents rose' }))).toEqual([
    'Limit',
    'Index Scan using "Claim_createdAt_id_idx" on "Claim" claim',
  ])
  expect(stepsOf(await first({}))).toEqual([
    'Limit',
    'Index Scan using "Claim_createdAt_id_idx" on "Claim" claim',
  ])
})

test.for(['editor', 'reviewer'] as const)('the queue of a busy %s reads no whole table', async (role) => {
  const person = role === 'editor' ? eve : ada
  const statements = (await statementsOf(async () => must(await readQueue(person, { limit: 50 })))).filter(
    ({ sql }) => /SELECT/.test(sql),
  )
  expect(statements).toHaveLength(1)
  expect((await planOf(statements[0]!)).join('\n')).not.toMatch(
    /Seq Scan on "(?!PanelVote|Reply|ReviewConfirmation)/,
  )
  expect(must(await readQueue(person, { limit: 50 })).items.length).toBeGreaterThan(10)
})
