import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/accounts/passwords'
import { endSessionOf, findActor } from '@/lib/accounts/sessions'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { exportArticle } from '@/lib/commands/article/export-article'
import { db } from '@/lib/db/client'
import { appendDeskActivity, appendOnceAMinute } from '@/lib/db/desk/desk-log'
import { chainedDeskForm, type DeskActivityKind } from '@/lib/domain/activity'
import { asItStands } from '@/tests/support/as-it-stands'
import { anArticleOn, aPerson, deeds, everything, must, pageText } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada } = await onTheDesk({ eve: 'editor', ada: 'reader' })
const article = await anArticleOn(pageText, eve)

const entries = (where: { actorId?: string | null; kind?: DeskActivityKind; subject?: string } = {}) =>
  db().deskActivity.findMany({ where, orderBy: { seq: 'asc' } })

/** The numbers of the entries that the chain does not hold. */
async function broken(): Promise<number[]> {
  const history = await entries()
  return history
    .filter((entry, at) => {
      const { actorId, ...rest } = entry
      const form = chainedDeskForm({
        ...rest,
        actor: actorId,
        kind: rest.kind as DeskActivityKind,
        at: rest.at.toISOString(),
      })
      return (
        entry.seq !== at + 1 ||
        entry.previousHash !== (history[at - 1]?.hash ?? '') ||
        entry.hash !== createHash('sha256').update(form).digest('hex')
      )
    })
    .map(({ seq }) => seq)
}

test('an export is entered with who, what and in which format, and leaves the article’s own history as it is', async () => {
  const before = await everything('Desk', 'DeskActivity')
  for (const format of ['json', 'web-annotation'] as const)
    must(await exportArticle(ada, { articleId: article.id, format }))
  expect(await everything('Desk', 'DeskActivity')).toEqual(before)
  expect(await entries({ kind: 'exported' })).toMatchObject(
    ['json', 'web-annotation'].map((reason) => ({ actorId: ada.id, subject: article.id, reason })),
  )
})

async function whileNothingCanBeEntered(work: () => Promise<void>): Promise<void> {
  await db()
    .$executeRaw`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$`
  await db()
    .$executeRaw`CREATE TRIGGER full_disk BEFORE INSERT ON "DeskActivity" FOR EACH ROW EXECUTE FUNCTION full_disk()`
  await work()
  await db().$executeRaw`DROP FUNCTION full_disk CASCADE`
}

test('an export that cannot be entered is not given', async () => {
  const before = await everything()
  await whileNothingCanBeEntered(async () => {
    await expect(exportArticle(ada, { articleId: article.id, format: 'json' })).rejects.toThrow()
  })
  expect(await everything()).toEqual(before)
})

test('an article that is not there is not exported, and nothing is entered', async () => {
  const before = await everything()
  expect(await exportArticle(ada, { articleId: randomUUID(), format: 'json' })).toEqual({
    ok: false,
    refusal: { code: 'not-there' },
  })
  expect(await everything()).toEqual(before)
})

test('twenty exports and marks at once all succeed, and the chain has no gap', async () => {
  const works = Array.from({ length: 20 }, async (_, n) =>
    must<unknown>(
      await (n % 3 === 0
        ? deeds.mark(eve, article, 'Rents')
        : exportArticle(n % 2 ? ada : eve, { articleId: article.id, format: 'json' })),
    ),
  )
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
  const elsewhere = { actor: null, kind: 'denied', subject: 'acceptInvitation', at } as const
  await db().$transaction((tx) => appendDeskActivity(tx, elsewhere))
  await appendOnceAMinute(elsewhere)
  expect(await entries({ subject: 'acceptInvitation' })).toHaveLength(1)
  expect(await broken()).toEqual([])
})

describe('sign-ins', () => {
  const whence = { address: '203.0.113.7', userAgent: '' }
  const password = 'correct horse battery'
  const soon = async (kind: DeskActivityKind, subject: string) => {
    for (let left = 100; left > 0 && (await entries({ kind, subject })).length === 0; left--) await wait(20)
    return entries({ kind, subject })
  }

  test('are entered with the session that they open, and so is the way out, once', async () => {
    const ben = await aPerson('reviewer', 'Ben')
    await db().person.update({ where: { id: ben.id }, data: { passwordHash: await hashPassword(password) } })
    const { secret } = (await signInWithPassword({ email: ben.email, password }, whence)) as {
      secret: string
    }
    expect(await findActor(secret)).toMatchObject({ id: ben.id })
    for (let n = 0; n < 2; n++) await endSessionOf(secret)
    await endSessionOf('no session at all')
    expect((await entries({ actorId: ben.id })).map(({ kind, subject }) => ({ kind, subject }))).toEqual([
      { kind: 'signed-in', subject: ben.id },
      { kind: 'signed-out', subject: ben.id },
    ])
  })

  test('that fail are entered without a word of the address that was tried', async () => {
    const ben = await aPerson('reviewer', 'Ben')
    expect(await signInWithPassword({ email: ben.email, password: 'wrong' }, whence)).toBe('refused')
    expect(await soon('sign-in-failed', ben.id)).toMatchObject([{ actorId: null, subject: ben.id }])
    for (const email of ['canary@nowhere.test', 'other-canary@nowhere.test'])
      expect(await signInWithPassword({ email, password: 'wrong' }, whence)).toBe('refused')
    expect(await soon('sign-in-failed', 'unknown')).toMatchObject([{ actorId: null, subject: 'unknown' }])
    expect(JSON.stringify(await entries())).not.toMatch(/canary|@/)
  })

  test('that cannot be entered open no session', async () => {
    const ben = await aPerson('reviewer', 'Ben')
    await db().person.update({ where: { id: ben.id }, data: { passwordHash: await hashPassword(password) } })
    await whileNothingCanBeEntered(async () => {
      await expect(signInWithPassword({ email: ben.email, password }, whence)).rejects.toThrow()
    })
    expect(await db().session.count({ where: { personId: ben.id } })).toBe(0)
  })
})

const denialOf = ({ actor, ...entry }: { actor: string; kind: 'denied'; subject: string }) => ({
  ...entry,
  actorId: actor,
})

test.for([
  `UPDATE "DeskActivity" SET "actorId" = 'x'`,
  `DELETE FROM "DeskActivity"`,
  `TRUNCATE "DeskActivity"`,
])('the database refuses: %s', async (sql) => {
  await expect(db().$executeRaw(asItStands(sql))).rejects.toThrow(/append-only/)
})
