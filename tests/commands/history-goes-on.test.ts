import { readFile } from 'node:fs/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { db } from '@/lib/db/client'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { asItStands } from '@/tests/support/as-it-stands'
import { anArticleOn, deeds, historyOf, must, pageText, talk } from '@/tests/support/desk'
import { theFileOf } from '@/tests/support/full-record'
import { said } from '@/tests/verify/forgeries'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, eve } = await onTheDesk({ ada: 'reviewer', eve: 'editor' })

afterEach(() => vi.useRealTimers())

const fileOf = async (article: { id: string }, by = eve): Promise<TickmarkExport> =>
  JSON.parse(await theFileOf(article, by)) as TickmarkExport
const foundIn = async (article: { id: string }) => said(await fileOf(article))

test('times of a history never run backwards, also where the clock is set back', async () => {
  const article = await anArticleOn(pageText, eve)
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() - 3_600_000)
  const claim = must(await deeds.mark(ada, article, 'by a third'))
  const times = (
    await db().activity.findMany({ where: { articleId: article.id }, orderBy: { seq: 'asc' } })
  ).map(({ at }) => at.toISOString())
  expect(times).toEqual([article.createdAt, article.createdAt])
  expect(claim.createdAt).toBe(article.createdAt)
  expect(await foundIn(article)).toEqual([])
})

test('a history of before there were leaves goes on with entries that have them, and both verify', async () => {
  const tables = JSON.parse(await readFile('tests/verify/fixtures/rows-2026-11-26.json', 'utf8')) as Record<
    string,
    { id: string }[]
  >
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? { id: 1 }).map((column) => `"${column}"`)
    const into = asItStands(`INSERT INTO "${table}" (${columns.join(', ')})`)
    const made = asItStands(`SELECT ${columns.map((column) => `made.${column}`).join(', ')}`)
    const like = asItStands(`NULL::"${table}"`)
    await db()
      .$executeRaw`${into} ${made} FROM jsonb_populate_recordset(${like}, ${JSON.stringify(rows)}::jsonb) made ON CONFLICT DO NOTHING`
  }
  // What the migrations since then make of rows that were there.
  for (const [folder, from] of [
    ['20261130031500_seals_of_claims', 'WITH reviewed'],
    ['20261130041500_who_gave_verdicts', 'UPDATE "Verdict"'],
  ] as const) {
    const sql = await readFile(`prisma/migrations/${folder}/migration.sql`, 'utf8')
    await db().$executeRaw(asItStands(sql.slice(sql.indexOf(from))))
  }
  const [{ id }] = tables.Article as [{ id: string }]
  const old = await fileOf({ id })
  expect(old.activity.every(({ leaves }) => leaves === undefined)).toBe(true)
  expect(said(old, old.head!.hash)).toEqual([])
  const article = { id, revision: { number: 2, text: old.revisions[1]!.text } } as Parameters<
    typeof deeds.mark
  >[1]
  const claim = must(await deeds.mark(ada, article, 'It was meant to last.'))
  must(await deeds.attach(ada, claim, { source: 'Yearbook' }))
  const [known] = (await fileOf({ id })).claims.filter(({ state }) => state === 'open')
  must(await deeds.edit(ada, known!, { claimReviewed: 'Other words.' }))
  must(await talk.onClaim(ada, claim, 'Who says so?'))
  const mixed = await fileOf({ id })
  expect((await historyOf(id)).length).toBe(old.activity.length + 4)
  expect(said(mixed)).toEqual([])
  expect((await verifyDatabase()).findings.filter(({ article: where }) => where === id)).toEqual([])
  const forged = structuredClone(mixed)
  forged.claims.find((each) => each.id === known!.id)!.claimReviewed = 'Forged.'
  expect(said(forged)).toContainEqual(
    expect.objectContaining({ check: 'leaves', where: `claim ${known!.id}` }),
  )
})
