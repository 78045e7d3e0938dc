import { expect, test } from 'vitest'
import { editArticleInput } from '@/lib/api/article/input'
import { reopenInput, signOffInput } from '@/lib/api/sign-off/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'
import { reopenArticle } from '@/lib/commands/sign-off/article-transitions'
import { markNoticesRead } from '@/lib/commands/notices/mark-notices'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import { anArticleOn, aPerson, deeds, must, pageText, talk, yes } from '@/tests/support/desk'
import { aFreshClaim, noticesOf } from './notices-desk'

const eve = await aPerson('editor', 'Eve')

test('every open page of a person hears that what a notice tells of is settled, whichever article it is open on', async () => {
  const { ada, ben, claim } = await aFreshClaim(eve)
  const elsewhere = await anArticleOn(pageText, eve)
  const [desk, onOther, others] = await Promise.all([
    watch(ben, {}),
    watch(ben, { article: [elsewhere.id] }),
    watch(ada, { article: [elsewhere.id] }),
  ])
  const heard = [0, 0]
  const silences = [desk, onOther].map((watched, at) => {
    let lastRead: Promise<unknown> = Promise.resolve()
    return must(watched).onRing((look) => {
      const read = async () =>
        (await must(watched).readAfter(must(watched).start, look))!.filter(({ event }) => event === 'notice')
          .length
      lastRead = lastRead.then(async () => (heard[at]! += await read()))
    })
  })
  const settles = async (deed: () => Promise<unknown>) => {
    const before = [...heard]
    await deed()
    await expect.poll(() => heard.every((count, at) => count > before[at]!), { timeout: 60_000 }).toBe(true)
  }
  let head: Awaited<ReturnType<typeof talk.onClaim>> | undefined
  await settles(async () => (head = await talk.onClaim(eve, claim, '@Ben: which?', { mentions: [ben.id] })))
  must(await markNoticesRead(ben, {}))
  await settles(async () => must(await talk.change(eve, must(head!), { resolved: true })))
  for (const silence of silences) silence()
  expect((await noticesOf(ben)).items).toEqual([])
  expect((await must(others).readAfter(must(others).start))!.map(({ event }) => event ?? 'activity')).toEqual(
    [],
  )
})

test('whoever reviewed a claim is told that its verdict went stale, by a change of the claim or of the text', async () => {
  const { ada, ben, article, claim } = await aFreshClaim(eve)
  must(await deeds.review(ben, claim, yes))
  must(await deeds.attach(ada, claim))
  expect((await noticesOf(ben)).items).toMatchObject([{ kind: 'stale', claimId: claim.id }])
  const other = must(await deeds.mark(eve, article, 'Rents'))
  must(await deeds.review(ada, other, yes))
  const { version } = must(await readArticle(eve, { articleId: article.id }))
  must(
    await reviseArticle(eve, {
      articleId: article.id,
      version,
      text: pageText.replace('Rents rose', 'Prices rose'),
    }),
  )
  expect((await noticesOf(ada)).items).toMatchObject([{ kind: 'stale', claimId: other.id }])
})

test('editors are told that a claim is contested, and whoever something is assigned to that it is', async () => {
  const { ada, ben, article, claim } = await aFreshClaim(eve)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2 } })
  must(await deeds.review(ada, claim, yes))
  must(await deeds.review(ben, claim, { ...yes, substance: 'false' }))
  expect((await noticesOf(eve)).items[0]).toMatchObject({ kind: 'contested', claimId: claim.id })
  expect((await noticesOf(ada)).items).toEqual([])
  const other = must(await deeds.mark(eve, article, 'Rents'))
  must(await deeds.edit(eve, other, { assignee: ada.id }))
  expect((await noticesOf(ada)).items).toMatchObject([{ kind: 'assigned', by: 'Eve', claimId: other.id }])
  const { version } = must(await readArticle(eve, { articleId: article.id }))
  must(await editArticle(eve, editArticleInput.parse({ articleId: article.id, version, assignee: ben.id })))
  expect((await noticesOf(ben)).items).toMatchObject([{ kind: 'assigned', by: 'Eve', claimId: null }])
})

test('a notice names its claim and quotes its comment, and goes when what it tells of is settled', async () => {
  const { ada, ben, claim } = await aFreshClaim(eve)
  const said = must(await talk.onClaim(ada, claim, 'Is this the right table?', { mentions: [ben.id] }))
  expect((await noticesOf(ben)).items).toMatchObject([
    { kind: 'mention', claim: claim.quote, comment: 'Is this the right table?', language: 'en' },
  ])
  must(await talk.change(ada, said, { resolved: true }))
  expect(await noticesOf(ben)).toMatchObject({ items: [], unread: 0 })

  must(await deeds.edit(eve, claim, { assignee: ben.id }))
  expect((await noticesOf(ben)).items.map(({ kind }) => kind)).toEqual(['assigned'])
  must(await deeds.review(ada, claim, yes))
  expect(await noticesOf(ben)).toMatchObject({ items: [], unread: 0 })
  must(await deeds.attach(eve, claim))
  expect((await noticesOf(ada)).items).toMatchObject([{ kind: 'stale', claim: claim.quote, comment: null }])
  must(await deeds.review(ben, claim, yes))
  expect(await noticesOf(ada)).toMatchObject({ items: [], unread: 0 })
})

test('whoever worked on an article is told that it is signed off, and that it is open again', async () => {
  const { ada, ben } = await aFreshClaim(eve)
  const small = await anArticleOn('Rents rose.', eve)
  const one = must(await deeds.mark(ada, small, 'Rents rose.'))
  must(await deeds.review(ben, one, yes))
  const version = async () => must(await readArticle(eve, { articleId: small.id })).version
  must(await signOffArticle(eve, signOffInput.parse({ articleId: small.id, version: await version() })))
  expect([(await noticesOf(ada)).items, (await noticesOf(ben)).items].map(([first]) => first)).toMatchObject([
    { kind: 'signed-off', by: 'Eve' },
    { kind: 'signed-off', by: 'Eve' },
  ])
  must(
    await reopenArticle(
      eve,
      reopenInput.parse({ articleId: small.id, version: await version(), reason: 'A reader writes.' }),
    ),
  )
  expect((await noticesOf(ada)).items.map(({ kind }) => kind)).toEqual(['reopened'])
})
