import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { exportArticle } from '@/lib/commands/export-article'
import { db } from '@/lib/db/client'
import { appendDeskActivity, appendOnceAMinute } from '@/lib/db/desk-log'
import { chainedDeskForm, type DeskActivityKind } from '@/lib/domain/activity'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, everything, must, pageText } from '@/tests/support/desk'

let eve: Actor
let ada: Actor
let article: ArticleView

beforeAll(async () => {
  eve = await aPerson('editor', 'Eve')
  ada = await aPerson('reader', 'Ada')
  article = await anArticleOn(pageText, eve)
})

const entries = (where: { actorId?: string | null; kind?: DeskActivityKind; subject?: string } = {}) => db().deskActivity.findMany({ where, orderBy: { seq: 'asc' } })

/** The numbers of the entries that the chain does not hold. */
async function broken(): Promise<number[]> {
  const history = await entries()
  return history.filter((entry, at) => {
    const { actorId, ...rest } = entry
    const form = chainedDeskForm({ ...rest, actor: actorId, kind: rest.kind as DeskActivityKind, at: rest.at.toISOString() })
    return entry.seq !== at + 1 || entry.previousHash !== (history[at - 1]?.hash ?? '') || entry.hash !== createHash('sha256').update(form).digest('hex')
  }).map(({ seq }) => seq)
}

test('an export is entered with who, what and in which format, and leaves the article’s own history as it is', async () => {
  const before = await everything('Desk', 'DeskActivity')
  for (const format of ['json', 'web-annotation'] as const) must(await exportArticle(ada, { articleId: article.id, format }))
  expect(await everything('Desk', 'DeskActivity')).toEqual(before)
  expect(await entries({ kind: 'exported' })).toMatchObject(['json', 'web-annotation'].map((reason) => ({ actorId: ada.id, subject: article.id, reason })))
})

test('an export that cannot be entered is not given', async () => {
  await db().$executeRawUnsafe(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$`)
  await db().$executeRawUnsafe(`CREATE TRIGGER full_disk BEFORE INSERT ON "DeskActivity" FOR EACH ROW EXECUTE FUNCTION full_disk()`)
  const before = await everything()
  await expect(exportArticle(ada, { articleId: article.id, format: 'json' })).rejects.toThrow()
  expect(await everything()).toEqual(before)
  await db().$executeRawUnsafe(`DROP TRIGGER full_disk ON "DeskActivity"`)
})

test('an article that is not there is not exported, and nothing is entered', async () => {
  const before = await everything()
  expect(await exportArticle(ada, { articleId: randomUUID(), format: 'json' })).toEqual({ ok: false, refusal: { code: 'not-there' } })
  expect(await everything()).toEqual(before)
})

test('twenty exports and marks at once all succeed, and the chain has no gap', async () => {
  const works = Array.from({ length: 20 }, async (_, n) => must<unknown>(await (n % 3 === 0 ? deeds.mark(eve, article, 'Rents') : exportArticle(n % 2 ? ada : eve, { articleId: article.id, format: 'json' }))))
  await Promise.all(works)
  expect(await broken()).toEqual([])
  const desk = await db().desk.findUniqueOrThrow({ where: { id: 1 } })
  const history = await entries()
  expect([desk.lastSeq, desk.lastHash]).toEqual([history.length, history.at(-1)!.hash])
})

test('the same denial is entered once a minute, also when it happens twenty times at once and from several processes', async () => {
  const at = new Date()
  const denial = { actor: ada.id, kind: 'denied', subject: 'addPerson' } as const
  await Promise.all(Array.from({ length: 20 }, () => appendOnceAMinute({ ...denial, at })))
  expect(await entries(denialOf(denial))).toHaveLength(1)
  await appendOnceAMinute({ ...denial, subject: 'editArticle', at })
  await appendOnceAMinute({ ...denial, actor: eve.id, at })
  expect(await entries({ kind: 'denied' })).toHaveLength(3)
  await appendOnceAMinute({ ...denial, at: new Date(at.getTime() + 59_000) })
  expect(await entries(denialOf(denial))).toHaveLength(1)
  await appendOnceAMinute({ ...denial, at: new Date(at.getTime() + 60_001) })
  expect(await entries(denialOf(denial))).toHaveLength(2)
  const elsewhere = { actor: null, kind: 'sign-in-failed', subject: 'unknown', at } as const
  await db().$transaction((tx) => appendDeskActivity(tx, elsewhere))
  await appendOnceAMinute(elsewhere)
  expect(await entries({ kind: 'sign-in-failed' })).toHaveLength(1)
  expect(await broken()).toEqual([])
})

const denialOf = ({ actor, ...entry }: { actor: string; kind: 'denied'; subject: string }) => ({ ...entry, actorId: actor })

test.for([`UPDATE "DeskActivity" SET "actorId" = 'x'`, `DELETE FROM "DeskActivity"`, `TRUNCATE "DeskActivity"`])('the database refuses: %s', async (sql) => {
  await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/append-only/)
})
