import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDesk } from '@/lib/commands/desk/seed-desk'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { db } from '@/lib/db/client'
import type { Check } from '@/lib/verify/record'
import { aFullRecord } from '@/tests/support/full-record'
import { aStaff } from '@/tests/support/full-record-staff'
import { ownFolder } from '@/tests/support/own-folder'
import { aRecordedDesk } from '@/tests/support/recorded-desk'
import { keepRows, restoreRows, rowForgeries } from '@/tests/support/tamper-rows'

ownFolder()

let client: Client

/** Checks that find once more what others are there for. */
const beside: readonly Check[] = ['leaves', 'order', 'people', 'times', 'coverage']

beforeAll(async () => {
  await seedDesk({ sample: true })
  await aRecordedDesk()
  await aFullRecord(await aStaff())
  client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await keepRows(client)
})
afterAll(() => client.end())

test('nothing is found on a desk that nobody tampered with, its sample and a deleted article included', async () => {
  const { findings, articles, entries } = await verifyDatabase()
  expect(findings).toEqual([])
  expect(articles).toBe(await db().article.count())
  expect(entries).toBe((await db().activity.count()) + (await db().deskActivity.count()))
})

test('of 100 forgeries of rows, with the triggers out of the way, 100 are found, each by its own check; and nothing when all is put back', async () => {
  const missed: string[] = []
  for (let n = 0; n < 100; n++) {
    const { name, check, sql } = rowForgeries[n % rowForgeries.length]!
    const { rowCount } = await client.query(sql, sql.includes('$1') ? [n] : [])
    expect(rowCount, name).toBeGreaterThan(0)
    const { findings } = await verifyDatabase()
    if (!findings.some((finding) => finding.check === check))
      missed.push(`${name} (${n}): ${JSON.stringify(findings)}`)
    await restoreRows(client)
  }
  expect(missed).toEqual([])
  expect((await verifyDatabase()).findings).toEqual([])
})

test('what is found is told with its article, or as the desk’s', async () => {
  const [article] = await db().article.findMany({ where: { deletedAt: { not: null } } })
  await client.query(`UPDATE "Activity" SET "subject" = 'x' WHERE "articleId" = $1 AND "seq" = 2`, [
    article!.id,
  ])
  await client.query(`UPDATE "DeskActivity" SET "subject" = 'x' WHERE "seq" = 1`)
  expect((await verifyDatabase()).findings).toEqual([
    {
      article: null,
      check: 'chain',
      where: 'history entry 1',
      what: 'does not say what it said when it was written',
    },
    {
      article: article!.id,
      check: 'chain',
      where: 'history entry 2',
      what: 'does not say what it said when it was written',
    },
  ])
  await restoreRows(client)
})

test('without a check and the leaves, which cover nearly all a second time, its kind of forgery comes through', async () => {
  const through = new Set<string>()
  for (let chance = 0; chance < 10; chance++) {
    // a row that a verdict is sealed to is found by its seal as well, so others have their turn
    for (const { check, sql } of rowForgeries) {
      if (through.has(check)) continue
      await client.query(sql, sql.includes('$1') ? [chance] : [])
      if ((await verifyDatabase([check, ...beside])).findings.length === 0) through.add(check)
      await restoreRows(client)
    }
  }
  expect([...through].sort()).toEqual([...new Set(rowForgeries.map(({ check }) => check))].sort())
})
