import { describe, expect, test } from 'vitest'
import { signOffInput } from '@/lib/api/sign-off/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { reopenArticle } from '@/lib/commands/sign-off/article-transitions'
import { readHistory } from '@/lib/views/history/read-history'
import { readScreen } from '@/lib/views/article/read-screen'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { readJson } from '@/lib/export/read-json'
import { verifyArticle } from '@/lib/verify/verify'
import { asItStands } from '@/tests/support/as-it-stands'
import { anArticleOn, aPerson, deeds, historyOf, must, no, pageText, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { aDeskWithClosedRounds } from './closed-rounds'

const { ada, eve, aClosedRound } = await aDeskWithClosedRounds()
const { ben, cleo } = await onTheDesk({ ben: 'reviewer', cleo: 'reviewer' })

const rawEntries = (articleId: string) =>
  db().activity.findMany({
    where: { articleId },
    orderBy: { seq: 'asc' },
    select: { kind: true, actorId: true, reason: true, at: true },
  })
const submittedAt = async (claim: Claim, { id }: Actor) =>
  (
    await db().review.findFirstOrThrow({ where: { claimId: claim.id, reviewerId: id } })
  ).submittedAt!.toISOString()
const findings = async ({ id }: { id: string }) =>
  (await verifyDatabase()).findings.filter(({ article }) => article === id)

describe('a review of a closed round', () => {
  test('leaves the article’s history, its end and its place on the desk as they are', async () => {
    const article = await anArticleOn(pageText, eve)
    await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, blind: true } })
    const claim = must(await deeds.mark(eve, article, 'by a third'))
    const row = () =>
      db().article.findUniqueOrThrow({ where: { id: article.id }, omit: { heldSeq: true, heldHash: true } })
    const before = [await row(), await historyOf(article.id)]
    must(await deeds.review(ada, claim, no))
    expect([await row(), await historyOf(article.id)]).toEqual(before)
    expect(must(await deeds.attach(ben, claim)).claim.lastSeq).toBe(claim.lastSeq + 1)
  })

  test('is entered when the last one completes the round, with the time at which it was submitted', async () => {
    const { article, claim } = await aClosedRound()
    const at = await submittedAt(claim, ada)
    must(await deeds.mark(ben, article, 'Rents'))
    must(await deeds.review(ben, claim, yes))
    const entries = await rawEntries(article.id)
    expect(entries.slice(2)).toMatchObject([
      { kind: 'claim-marked', actorId: ben.id },
      { kind: 'review-submitted', actorId: ada.id, reason: `Done at ${at}, while the round was closed.` },
      { kind: 'review-submitted', actorId: ben.id, reason: null },
    ])
    expect(entries.map((entry) => entry.at.getTime())).toEqual(
      entries.map((entry) => entry.at.getTime()).toSorted((a, b) => a - b),
    )
    expect(
      must(await readHistory(eve, { limit: 50, article: article.id })).items.map(({ kind, actor }) => [
        kind,
        actor?.name,
      ]),
    ).toEqual([
      ['review-submitted', 'Ben'],
      ['review-submitted', 'Ada'],
      ['claim-marked', 'Ben'],
      ['claim-marked', 'Eve'],
      ['article-created', 'Eve'],
    ])
    expect(await findings(article)).toEqual([])
  })

  test('is entered when signing off opens the round, and not again when the round is completed', async () => {
    const { article, claim } = await aClosedRound()
    const other = must(await deeds.mark(eve, article, 'Rents'))
    for (const by of [ben, cleo]) must(await deeds.review(by, other, yes))
    const overrides = ['sentences', 'claims', 'reviews'].map((gate) => ({ gate, reason: 'Known.' }))
    must(
      await signOffArticle(
        await aPerson('editor'),
        signOffInput.parse({ articleId: article.id, version: 1, overrides }),
      ),
    )
    const told = async () =>
      (await historyOf(article.id))
        .filter(({ kind }) => kind === 'review-submitted' || kind === 'round-opened')
        .map(({ kind, actorId }) => [kind, actorId])
    const opened = [
      ['review-submitted', ben.id],
      ['review-submitted', cleo.id],
      ['review-submitted', ada.id],
      ['round-opened', expect.any(String)],
    ]
    expect(await told()).toEqual(opened)
    must(await reopenArticle(eve, { articleId: article.id, version: 2, reason: 'One more look.' }))
    must(await deeds.review(ben, claim, yes))
    expect(await told()).toEqual([...opened, ['review-submitted', ben.id]])
    expect(await findings(article)).toEqual([])
  })

  test('is in no export, its reviewer’s own neither, and every export verifies as whole', async () => {
    const { article, claim } = await aClosedRound()
    must(await deeds.attach(ben, claim))
    for (const person of [ada, ben, eve]) {
      const { text } = must(await exportArticle(person, { articleId: article.id, format: 'json' }))
      expect(text).not.toMatch(/12 %/)
      const read = readJson(text)
      expect(read.ok && [read.exported.head?.seq, verifyArticle(read.exported, sha256)]).toEqual([3, []])
    }
  })

  test('is heard of by those who are in the round, on a screen that was open, and by nobody else', async () => {
    const { article, claim } = await aClosedRound(3)
    const streams = await Promise.all(
      [ada, ben, eve].map(async (person) => must(await watch(person, { article: [article.id] }))),
    )
    const news = () => Promise.all(streams.map((stream) => stream.readAfter(stream.start)))
    expect(await news()).toEqual([[{ event: 'round', data: {} }], [], []])
    must(await deeds.review(cleo, claim, yes))
    expect(await news()).toEqual([[{ event: 'round', data: {} }], [], []])
    expect(await news()).toEqual([[], [], []])
    const after = { articleId: article.id, after: claim.lastSeq, revision: 1 }
    expect(must(await readScreen(ada, after))).toMatchObject({
      changes: { claims: [{ id: claim.id, reviews: [{ reviewer: ada.id }, { reviewer: cleo.id }] }] },
    })
    expect(must(await readScreen(ben, after))).toMatchObject({ changes: { claims: [] } })
  })
})

describe('what is held apart', () => {
  test('is never changed, deleted or emptied', async () => {
    const { article } = await aClosedRound()
    await expect(
      db().heldActivity.updateMany({ where: { articleId: article.id }, data: { digest: 'x' } }),
    ).rejects.toThrow()
    await expect(db().heldActivity.deleteMany({ where: { articleId: article.id } })).rejects.toThrow()
    await expect(db().$executeRaw`TRUNCATE "HeldActivity"`).rejects.toThrow()
    expect(await db().heldActivity.count({ where: { articleId: article.id } })).toBe(1)
  })

  test.for<[string, string, string]>([
    ['edited', 'chain', `UPDATE "HeldActivity" SET "digest" = reverse("digest")`],
    ['given to somebody else', 'chain', `UPDATE "HeldActivity" SET "actorId" = 'mallory'`],
    ['cut off', 'head', `DELETE FROM "HeldActivity"`],
    ['under another review', 'reviews', `UPDATE "Review" SET "reasoning" = 'Other words'`],
    ['without its review', 'reviews', `DELETE FROM "Review"`],
    ['of a round that was opened by hand', 'reviews', `UPDATE "Claim" SET "blindRound" = NULL`],
  ])('and forged is found: %s', async ([, check, sql]) => {
    const { article, claim } = await aClosedRound()
    expect(await findings(article)).toEqual([])
    const where = sql.includes('Claim"')
      ? `WHERE "id" = '${claim.id}'`
      : sql.includes('Review"')
        ? `WHERE "claimId" = '${claim.id}'`
        : `WHERE "articleId" = '${article.id}'`
    await db().$transaction([
      db().$executeRaw`SET LOCAL session_replication_role = replica`,
      db().$executeRaw(asItStands(`${sql} ${where}`)),
    ])
    expect((await findings(article)).map((finding) => finding.check)).toContain(check)
  })
})
