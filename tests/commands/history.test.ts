import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportArticle } from '@/lib/commands/article/export-article'
import { deleteArticle } from '@/lib/commands/article/edit-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { db } from '@/lib/db/client'
import { readDossier } from '@/lib/db/article/read-dossier'
import { chainedForm, type Activity } from '@/lib/domain/activity'
import { asItStands } from '@/tests/support/as-it-stands'
import { anArticleOn, deeds, everything, must, pageText, refusalOf, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, ben, eve } = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })
const article = await anArticleOn(pageText, eve)

const historyOf = async (id: string): Promise<readonly Activity[]> =>
  (await readDossier(eve, id, true))!.activity

/** The numbers of the entries whose hash does not cover what they say, or whose link to the one before is broken. */
function broken(articleId: string, history: readonly Activity[]): number[] {
  return history
    .filter((entry, at) => {
      const hash = createHash('sha256').update(chainedForm(articleId, entry)).digest('hex')
      return (
        entry.hash !== hash || entry.previousHash !== (history[at - 1]?.hash ?? '') || entry.seq !== at + 1
      )
    })
    .map(({ seq }) => seq)
}

test('twenty people at once leave a history without a gap, chained from the first entry to the last', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const claim = must(
        await deeds.mark(n % 2 ? ada : ben, article, ['Rents', 'by a third', 'last year'][n % 3]!),
      )
      must(await deeds.attach(n % 2 ? ben : ada, claim, { source: `Source ${n % 4}` }))
      return deeds.review(n % 2 ? ada : ben, claim, yes)
    }),
  )
  expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([])
  const history = await historyOf(article.id)
  expect(history).toHaveLength(1 + 20 * 4)
  expect(broken(article.id, history)).toEqual([])
  const stored = await db().article.findUniqueOrThrow({ where: { id: article.id } })
  expect([stored.lastSeq, stored.lastHash]).toEqual([history.length, history.at(-1)!.hash])
})

test('an entry that was altered, taken out or put elsewhere is found', async () => {
  const history = [...(await historyOf(article.id))]
  expect(broken(article.id, history.with(4, { ...history[4]!, actor: eve.id }))).toEqual([5])
  expect(broken(article.id, history.toSpliced(4, 1))[0]).toBe(6)
  expect(broken(article.id, history.with(4, history[5]!).with(5, history[4]!))).not.toEqual([])
  expect(broken('another', history)).toHaveLength(history.length)
})

test.for([
  `UPDATE "Activity" SET "actorId" = 'x'`,
  `DELETE FROM "Activity"`,
  `TRUNCATE "Activity"`,
  `UPDATE "Revision" SET "text" = 'x'`,
  `UPDATE "Revision" SET "createdById" = 'x'`,
  `DELETE FROM "Revision"`,
  `TRUNCATE "Revision" CASCADE`,
  `TRUNCATE "Article" CASCADE`,
])('the database refuses: %s', async (sql) => {
  const before = await everything()
  await expect(db().$executeRaw(asItStands(sql))).rejects.toThrow(/append-only/)
  expect(await everything()).toEqual(before)
})

test('an article that is deleted is gone from the desk and stays in the record', async () => {
  const gone = await anArticleOn(pageText, eve)
  const claim = must(await deeds.mark(ada, gone, 'Rents'))
  must(await deleteArticle(eve, { articleId: gone.id, version: 1 }))
  expect(await readDossier(eve, gone.id, true)).toBeNull()
  expect(refusalOf(await readClaim(eve, { claimId: claim.id }))).toEqual({ code: 'not-there' })
  for (const outcome of [
    await deeds.mark(ada, gone, 'Rents'),
    await deeds.edit(ada, claim, {}),
    await deeds.review(ada, claim, yes),
    await deeds.attach(ada, claim),
    await exportArticle(eve, { articleId: gone.id, format: 'json' }),
  ]) {
    expect(refusalOf(outcome)).toEqual({ code: 'not-there' })
  }
  expect(await db().activity.count({ where: { articleId: gone.id, kind: 'article-deleted' } })).toBe(1)
})

test('the export holds the whole record, without anybody’s unfinished answer', async () => {
  const [claim] = (await readDossier(ada, article.id))!.claims
  must(await deeds.review(ada, claim!, { reasoning: 'canary of Ada' }))
  must(await deeds.review(ben, claim!, { reasoning: 'canary of Ben' }))
  for (const person of [ada, ben, eve]) {
    const { text } = must(await exportArticle(person, { articleId: article.id, format: 'json' }))
    const exported = JSON.parse(text)
    expect(faultsOf(exported)).toEqual([])
    expect(text).not.toMatch(/canary/)
    expect(broken(article.id, exported.activity)).toEqual([])
    expect(exported.claims.map((each: { id: string }) => each.id).sort()).toEqual(
      (await db().claim.findMany({ where: { articleId: article.id } })).map(({ id }) => id).sort(),
    )
    for (const each of exported.claims) {
      for (const span of each.spans)
        expect(exported.revisions[span.revision - 1].text.slice(span.start, span.end)).toBe(span.exact)
    }
    const named = new Set(exported.people.map(({ id }: { id: string }) => id))
    for (const entry of exported.activity) expect(named).toContain(entry.actor)
    expect(exported.sources).toHaveLength(4)
  }
})

test('two exports of the same facts differ in nothing but their time', async () => {
  const take = async () =>
    must(await exportArticle(ada, { articleId: article.id, format: 'json' })).text.replace(
      /"generatedAt": "[^"]*"/,
      '',
    )
  expect(await take()).toBe(await take())
})

test('an export while others work is of one moment: what it claims and what it records agree', async () => {
  const busy = await anArticleOn(pageText, eve)
  const works = Array.from({ length: 4 }, async () => {
    for (let n = 0; n < 8; n++) must(await deeds.mark(ada, busy, 'Rents'))
  })
  let isDone = false as boolean
  void Promise.all(works).then(() => (isDone = true))
  let exports = 0
  while (!isDone && exports < 60) {
    const exported = JSON.parse(must(await exportArticle(ben, { articleId: busy.id, format: 'json' })).text)
    const marked = exported.activity
      .filter((entry: Activity) => entry.kind === 'claim-marked')
      .map((entry: Activity) => entry.subject)
    expect(exported.claims.map(({ id }: { id: string }) => id).sort()).toEqual(marked.sort())
    exports++
  }
  await Promise.all(works)
  expect(exports).toBeGreaterThan(0)
})
