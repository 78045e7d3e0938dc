import { describe, expect, test } from 'vitest'
import { exportInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { listColleagues } from '@/lib/views/people/list-colleagues'
import { readClaim } from '@/lib/views/claim/read-claims'
import { listArticleComments, listClaimComments } from '@/lib/views/talk/list-comments'
import { readScreen } from '@/lib/views/article/read-screen'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import { commentContent } from '@/lib/record/content/talk'
import { aPerson, deeds, must, refusalOf, refusedWithoutTrace, talk, yes } from '@/tests/support/desk'
import { digestOf } from '@/tests/support/leaf'
import { aCommentsDesk } from './comments-desk'

const { ada, ben, eve, rhea, aRentsClaim } = await aCommentsDesk()
const page = { limit: 50 }

describe('a comment', () => {
  test('leaves its digest in the history and never its words, and changes neither the claim’s version nor its verdict', async () => {
    const { article, claim } = await aRentsClaim()
    must(await deeds.review(ben, claim, yes))
    const before = must(await readClaim(ada, { claimId: claim.id }))
    const head = must(await talk.onClaim(ada, before, 'Canary?'))
    const { openComments, lastSeq, ...after } = must(await readClaim(ada, { claimId: claim.id }))
    expect({ ...after, openComments: 0, lastSeq: before.lastSeq }).toEqual(before)
    expect({ openComments, isNewer: lastSeq > before.lastSeq }).toEqual({ openComments: 1, isNewer: true })
    const entry = await db().activity.findFirstOrThrow({
      where: { articleId: article.id, kind: 'comment-added' },
    })
    expect(entry).toMatchObject({
      digest: digestOf(
        entry,
        commentContent(claim.id, {
          ...head,
          author: ada.id,
          text: 'Canary?',
          mentions: [],
          replyTo: null,
          evidence: null,
          sentence: null,
        }),
      ),
      seq: lastSeq,
      reason: null,
    })
  })

  test('is taken by an article that is signed off', async () => {
    const { article, claim } = await aRentsClaim()
    await db().article.update({ where: { id: article.id }, data: { state: 'signed_off' } })
    const head = must(await talk.onClaim(ada, claim, 'A reader writes that the table moved.'))
    must(await talk.change(ben, head, { resolved: true }))
  })

  test('is heard of by every open screen, which then reads the claim again', async () => {
    const { article, claim } = await aRentsClaim()
    const { start, readAfter } = must(await watch(ben, { article: [article.id] }))
    must(await talk.onClaim(ada, claim, 'Canary?'))
    expect((await readAfter(start))!.map(({ data }) => data)).toEqual([
      { seq: 3, kind: 'comment-added', mine: false },
    ])
    expect(must(await readScreen(ben, { articleId: article.id, after: 2, revision: 1 }))).toMatchObject({
      changes: { claims: [{ id: claim.id, openComments: 1 }] },
    })
  })

  test('keeps its claim from being taken away', async () => {
    const { claim } = await aRentsClaim()
    must(await talk.onClaim(ben, claim, 'Which table?'))
    expect(
      await refusedWithoutTrace(() => removeClaim(ada, { claimId: claim.id, version: claim.version })),
    ).toMatchObject({ rule: 'has-comments' })
  })

  test('is exported with its claim, or with the article', async () => {
    const { article, claim } = await aRentsClaim()
    must(await talk.onClaim(ada, claim, 'Which table?'))
    must(await talk.onArticle(ben, article, 'Ready by noon.'))
    const exported = JSON.parse(
      must(await exportArticle(rhea, exportInput.parse({ articleId: article.id }))).text,
    )
    expect(exported.claims[0].comments).toMatchObject([
      { author: ada.id, text: 'Which table?', resolvedAt: null },
    ])
    expect(exported.comments).toMatchObject([{ author: ben.id, text: 'Ready by noon.' }])
    expect(exported.people).toContainEqual({ id: ben.id, name: 'Ben' })
    const annotations = must(
      await exportArticle(rhea, exportInput.parse({ articleId: article.id, format: 'web-annotation' })),
    ).text
    expect(JSON.parse(annotations).first.items[0].body).toMatchObject([
      { purpose: 'commenting', value: 'Which table?' },
    ])
  })

  test('is neither read nor written by whoever may not see the article, and a reader only reads', async () => {
    const { article, claim } = await aRentsClaim()
    const head = must(await talk.onClaim(ada, claim, 'Which table?'))
    expect(await refusedWithoutTrace(() => talk.onClaim(rhea, claim, 'May I?'))).toEqual({
      code: 'not-allowed',
    })
    await db().article.update({
      where: { id: article.id },
      data: { restricted: true, access: { create: [{ personId: eve.id, addedById: eve.id }] } },
    })
    for (const deed of [
      () => talk.onClaim(ada, claim, 'Mine?'),
      () => talk.onArticle(ada, article, 'Mine?'),
      () => talk.change(ada, head, { text: 'Mine?' }),
      () => talk.remove(ada, head),
    ]) {
      expect(await refusedWithoutTrace(deed)).toEqual({ code: 'not-there' })
    }
    expect(refusalOf(await listArticleComments(ada, { articleId: article.id, ...page }))).toEqual({
      code: 'not-there',
    })
    expect(refusalOf(await listClaimComments(ada, { claimId: claim.id, ...page }))).toEqual({
      code: 'not-there',
    })
    expect(refusalOf(await listColleagues(ada, { article: article.id, ...page }))).toEqual({
      code: 'not-there',
    })
  })
})

test('a long list comes a page at a time', async () => {
  const { article } = await aRentsClaim()
  for (const text of ['One.', 'Two.', 'Three.']) must(await talk.onArticle(ada, article, text))
  const first = must(await listArticleComments(rhea, { articleId: article.id, limit: 2 }))
  expect(first.items.map(({ text }) => text)).toEqual(['One.', 'Two.'])
  const rest = must(await listArticleComments(rhea, { articleId: article.id, limit: 2, cursor: first.next! }))
  expect([rest.items.map(({ text }) => text), rest.next]).toEqual([['Three.'], null])
  expect(
    refusalOf(await listArticleComments(rhea, { articleId: article.id, limit: 2, cursor: 'x' })),
  ).toMatchObject({ code: 'invalid' })
})

test('those who can be mentioned are the people who may see the article, by id, name and role only', async () => {
  const { article } = await aRentsClaim()
  const gone = await aPerson('reviewer', 'Gone')
  await db().person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  const all = must(await listColleagues(ada, { article: article.id, limit: 200 })).items
  expect(all).toContainEqual({ id: rhea.id, name: 'Rhea', role: 'reader' })
  expect(all.map(({ id }) => id)).not.toContain(gone.id)
  await db().article.update({
    where: { id: article.id },
    data: {
      restricted: true,
      access: { create: [eve, ada].map(({ id }) => ({ personId: id, addedById: eve.id })) },
    },
  })
  expect(must(await listColleagues(ada, { article: article.id, limit: 200 })).items).toEqual([
    { id: ada.id, name: 'Ada', role: 'reviewer' },
    { id: eve.id, name: 'Eve', role: 'editor' },
  ])
  expect(
    await refusedWithoutTrace(() => talk.onArticle(ada, article, '@Ben, look.', { mentions: [ben.id] })),
  ).toMatchObject({ fields: { mentions: expect.any(String) } })
  expect(refusalOf(await listColleagues(rhea, { article: article.id, limit: 200 }))).toEqual({
    code: 'not-allowed',
  })
})
