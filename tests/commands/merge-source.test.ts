import { expect, test } from 'vitest'
import { exportInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { db } from '@/lib/db/client'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { listSources } from '@/lib/views/source/list-sources'
import { listTouches } from '@/lib/views/source/list-touches'
import { readSource } from '@/lib/views/source/read-source'
import { anArticleOn, deeds, historyOf, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { seenBy } from '@/tests/support/claims-under-rules'
import { sourceDeeds } from '@/tests/support/sources'

const { ada, ben, eve } = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })
const article = await anArticleOn(pageText, eve)
const made = (name: string) => sourceDeeds.make(ada, name).then(must)

/** A claim that rests on a source, with a verdict. */
async function decidedOn(sourceId: string) {
  const claim = must(await deeds.mark(ada, article, 'by a third'))
  must(await deeds.attach(ada, claim, { sourceId }))
  must(await deeds.review(ben, claim, yes))
  return claim
}

test('a merged source is read as the other, no seal breaks, and both histories stay in the record', async () => {
  const [old, kept, last] = [await made('Reuters'), await made('Reuters Ltd'), await made('Thomson Reuters')]
  const claim = await decidedOn(old.id)
  const before = await seenBy(ada, claim)
  const merged = must(await sourceDeeds.merge(eve, old, kept))
  expect(merged).toMatchObject({ id: old.id, mergedInto: kept.id })
  const after = await seenBy(ada, claim)
  expect(after.verdict).toEqual(before.verdict)
  expect([after.state, after.seal]).toEqual(['agreed', before.seal])
  expect(after.evidence[0]).toMatchObject({ source: old.id, sourceName: 'Reuters Ltd' })

  const now = must(await readSource(eve, { sourceId: kept.id }))
  must(await sourceDeeds.merge(eve, now, last))
  expect(must(await readSource(ada, { sourceId: old.id })).mergedInto).toBe(last.id)
  expect((await seenBy(ada, claim)).evidence[0]!.sourceName).toBe('Thomson Reuters')
  const found = must(await listSources(ada, { q: 'reuters', limit: 20 })).items
  expect(found.map(({ name }) => name)).toEqual(['Thomson Reuters'])
  expect(must(await listTouches(ada, { sourceId: last.id, limit: 20 })).items).toMatchObject([
    { claim: claim.id },
  ])

  const kinds = (await historyOf(article.id)).map(({ kind, subject }) => `${kind} ${subject}`)
  expect(kinds.slice(-2)).toEqual([`source-merged ${old.id}`, `source-merged ${kept.id}`])
  const { text } = must(
    await exportArticle(eve, exportInput.parse({ articleId: article.id, format: 'json' })),
  )
  const { sources } = JSON.parse(text) as TickmarkExport
  expect(new Map(sources.map(({ id, mergedInto }) => [id, mergedInto]))).toEqual(
    new Map([
      [old.id, last.id],
      [last.id, undefined],
    ]),
  )
  expect((await verifyDatabase()).findings).toEqual([])
})

test('claims are found by the name of the source that theirs was merged into, and by its own', async () => {
  const [old, kept] = [await made('Pelikan Post'), await made('Kormoran Kurier')]
  const claim = await decidedOn(old.id)
  must(await sourceDeeds.merge(eve, old, kept))
  const [row] = await db().$queryRaw<{ found: boolean }[]>`
    SELECT "words" @@ 'pelikan & kormoran'::tsquery AS "found" FROM "Claim" WHERE "id" = ${claim.id}`
  expect(row).toEqual({ found: true })
})

test('a source is merged only into another that stands as it does, and that was not merged itself', async () => {
  const [one, other, third] = [await made('One'), await made('Other'), await made('Third')]
  const refusal = (into: { id: string }) => refusedWithoutTrace(() => sourceDeeds.merge(eve, one, into))
  expect(await refusal(one)).toMatchObject({
    code: 'invalid',
    fields: { into: 'A source is merged into another one.' },
  })
  expect(await refusal({ id: 'nowhere' })).toMatchObject({ fields: { into: 'There is no such source.' } })
  const withdrawn = must(await sourceDeeds.withdraw(eve, other))
  expect(await refusal(withdrawn)).toMatchObject({ rule: 'one-source-withdrawn' })
  expect(await refusedWithoutTrace(() => sourceDeeds.merge(eve, withdrawn, one))).toMatchObject({
    rule: 'one-source-withdrawn',
  })
  must(await sourceDeeds.merge(eve, third, one))
  expect(
    await refusedWithoutTrace(() => sourceDeeds.merge(eve, { ...third, version: 2 }, one)),
  ).toMatchObject({
    rule: 'source-merged',
  })
})

test('two that are merged at once end as one, in whichever order', async () => {
  const [one, other] = [await made('Left'), await made('Right')]
  const outcomes = await Promise.all([sourceDeeds.merge(eve, one, other), sourceDeeds.merge(eve, other, one)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().source.count({ where: { id: { in: [one.id, other.id] }, mergedIntoId: null } })).toBe(1)
})
