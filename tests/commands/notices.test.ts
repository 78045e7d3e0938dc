import { expect, test } from 'vitest'
import { muteNotices, markNoticesRead } from '@/lib/commands/notices/mark-notices'
import { listNotices } from '@/lib/views/notices/list-notices'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import { notify } from '@/lib/db/notices/notices'
import { noticePath } from '@/lib/domain/notice'
import { aPerson, deeds, must, refusedWithoutTrace, talk, yes } from '@/tests/support/desk'
import { aFreshClaim, noticesOf } from './notices-desk'

const eve = await aPerson('editor', 'Eve')

test('whoever is mentioned is told once and gets to the place, the author never', async () => {
  const { ada, ben, article, claim } = await aFreshClaim(eve)
  const said = must(
    await talk.onClaim(ada, claim, '@Ben and @Ada: which table?', { mentions: [ben.id, ada.id, ben.id] }),
  )
  const { items, unread } = await noticesOf(ben)
  expect(items).toMatchObject([
    { kind: 'mention', by: 'Ada', title: 'Rents', claimId: claim.id, commentId: said.id, isRead: false },
  ])
  expect(unread).toBe(1)
  expect(noticePath(items[0]!)).toBe(`/articles/${article.id}?claim=${claim.id}&comment=${said.id}`)
  expect((await noticesOf(ada)).items).toEqual([])
  const edited = must(
    await talk.change(ada, said, { text: '@Ben, @Eve: which?', mentions: [ben.id, eve.id] }),
  )
  expect([(await noticesOf(ben)).unread, (await noticesOf(eve)).unread]).toEqual([1, 1])
  must(await talk.remove(ada, edited))
  expect([(await noticesOf(ben)).unread, (await noticesOf(eve)).unread]).toEqual([0, 0])
})

test('a reply tells those who wrote in the thread, and a comment those who reviewed the claim, attached the evidence or are assigned', async () => {
  const { ada, ben, article, claim } = await aFreshClaim(eve)
  const cleo = await aPerson('reviewer', 'Cleo')
  must(await deeds.review(ben, claim, yes))
  await db().claim.update({ where: { id: claim.id }, data: { assigneeId: cleo.id } })
  const head = must(await talk.onClaim(ada, claim, 'Which table?'))
  expect(
    [(await noticesOf(ben)).items, (await noticesOf(cleo)).items, (await noticesOf(ada)).items].map((list) =>
      list.map(({ kind }) => kind),
    ),
  ).toEqual([['comment'], ['comment'], []])
  must(await talk.onClaim(ben, claim, 'Table 4.', { replyTo: head.id }))
  expect((await noticesOf(ada)).items.map(({ kind }) => kind)).toEqual(['reply'])
  const evidence = must(await deeds.attach(ada, claim))
  must(await talk.onArticle(ben, article, 'Which edition?', { evidenceId: evidence.id }))
  expect((await noticesOf(ada)).items.map(({ kind }) => kind)).toEqual(['comment', 'reply'])
})

test('a notice holds ids only, is made in the transaction of the deed, and is not made for a deed that is refused', async () => {
  const { ada, ben, claim } = await aFreshClaim(eve)
  await refusedWithoutTrace(() => talk.onClaim(ada, claim, 'Canary?', { mentions: [ben.id, 'nobody'] }))
  must(await talk.onClaim(ada, claim, 'Canary?', { mentions: [ben.id] }))
  expect(JSON.stringify(await db().notice.findMany({ where: { personId: ben.id } }))).not.toMatch(
    /Canary|Rents/,
  )
})

test('nobody is told of an article that is not theirs to see, nor when they left the desk; what they can see no longer is not listed', async () => {
  const { ada, ben, article, claim } = await aFreshClaim(eve)
  const about = { articleId: article.id, claimId: claim.id, kind: 'assigned', by: eve.id } as const
  await db().claim.update({ where: { id: claim.id }, data: { assigneeId: ada.id } })
  await notify(db(), [{ ...about, person: ada.id }])
  await db().article.update({
    where: { id: article.id },
    data: { restricted: true, access: { create: [{ personId: eve.id, addedById: eve.id }] } },
  })
  expect(await noticesOf(ada)).toEqual({ items: [], next: null, unread: 0 })
  await notify(db(), [{ ...about, person: ben.id }])
  await db().article.update({ where: { id: article.id }, data: { restricted: false } })
  await db().person.update({ where: { id: ben.id }, data: { disabledAt: new Date() } })
  await notify(db(), [{ ...about, person: ben.id }])
  expect([(await noticesOf(ada)).unread, await db().notice.count({ where: { personId: ben.id } })]).toEqual([
    1, 0,
  ])
})

test('that a claim is contested is told to nobody for whom its blind round is still closed', async () => {
  const { ada, ben, article, claim } = await aFreshClaim(eve)
  await db().claim.update({ where: { id: claim.id }, data: { blindRound: 1 } })
  const about = { articleId: article.id, claimId: claim.id, kind: 'contested', by: null } as const
  must(await deeds.review(ben, claim, { reasoning: 'Half.' }))
  await notify(
    db(),
    [ada, ben].map(({ id }) => ({ ...about, person: id })),
  )
  expect([(await noticesOf(ada)).unread, (await noticesOf(ben)).unread]).toEqual([0, 0])
  await db().claim.update({ where: { id: claim.id }, data: { blindRound: null, state: 'contested' } })
  await notify(db(), [{ ...about, person: ada.id }])
  expect((await noticesOf(ada)).items).toMatchObject([{ kind: 'contested', by: null }])
})

test('each kind is switched off by its person, on the screen and by mail apart', async () => {
  const { ben, article } = await aFreshClaim(eve)
  const about = { articleId: article.id, person: ben.id, by: eve.id } as const
  await db().article.update({ where: { id: article.id }, data: { assigneeId: ben.id } })
  expect(
    must(await muteNotices(ben, { muted: ['mention', 'mail:assigned', 'due', 'mail:due'] })).muted,
  ).toEqual(['mention', 'mail:assigned', 'due', 'mail:due'])
  for (const kind of ['mention', 'assigned', 'due'] as const) await notify(db(), [{ ...about, kind }])
  expect((await noticesOf(ben)).items.map(({ kind }) => kind)).toEqual(['assigned'])
  const stored = await db().notice.findMany({
    where: { personId: ben.id },
    select: { kind: true, readAt: true, mailedAt: true },
    orderBy: { kind: 'asc' },
  })
  expect(stored).toEqual([
    { kind: 'assigned', readAt: null, mailedAt: expect.any(Date) },
    { kind: 'mention', readAt: expect.any(Date), mailedAt: null },
  ])
  must(await muteNotices(ben, { muted: [] }))
  expect((await noticesOf(ben)).unread).toBe(1)
})

test('notices are marked as read by their person alone, one or all, and come a page at a time', async () => {
  const { ada, ben, article } = await aFreshClaim(eve)
  for (const text of ['One', 'Two', 'Three'])
    must(await talk.onArticle(ada, article, text, { mentions: [ben.id] }))
  const first = must(await listNotices(ben, { limit: 2 }))
  const rest = must(await listNotices(ben, { limit: 2, cursor: first.next! }))
  expect([first.items.length, rest.items.length, rest.next, rest.unread]).toEqual([2, 1, null, 3])
  must(await markNoticesRead(ada, { ids: [first.items[0]!.id] }))
  expect(must(await markNoticesRead(ben, { ids: [first.items[0]!.id] })).unread).toBe(2)
  expect(must(await markNoticesRead(ben, {})).unread).toBe(0)
  expect((await noticesOf(ben)).items.map(({ isRead }) => isRead)).toEqual([true, true, true])
})

test('every open page of the person hears that there is something new, and nobody else’s', async () => {
  const { ada, ben, article } = await aFreshClaim(eve)
  const [desk, onArticle, others] = await Promise.all([
    watch(ben, {}),
    watch(ben, { article: [article.id] }),
    watch(ada, {}),
  ])
  must(await talk.onArticle(eve, article, '@Ben', { mentions: [ben.id] }))
  const kinds = async (watched: typeof desk) =>
    (await must(watched).readAfter(must(watched).start))!.map(({ event }) => event ?? 'activity')
  expect(await kinds(desk)).toEqual(['activity', 'notice'])
  expect(await kinds(onArticle)).toEqual(['activity', 'notice'])
  expect(await kinds(others)).toEqual(['activity'])
  expect(await kinds(desk)).toEqual([])
})
