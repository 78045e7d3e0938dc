import { afterEach, beforeEach, expect, test } from 'vitest'
import { muteNotices, markNoticesRead } from '@/lib/commands/notices/mark-notices'
import { digestBefore, sendWaiting } from '@/lib/commands/notices/mail-notices'
import { db } from '@/lib/db/client'
import { notify } from '@/lib/db/notices/notices'
import { snake } from '@/lib/db/enum-case'
import { notifyDue } from '@/lib/db/notices/waiting-mail'
import { articleStates, type ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { NoticeKind } from '@/lib/domain/notice'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, talk } from '@/tests/support/desk'
import { serveMail, type MailServer } from '@/tests/support/mail-server'

const eve = await aPerson('editor', 'Eve')
let ada: Actor
let article: ArticleView
let claim: Claim
let server: MailServer

beforeEach(async () => {
  await db().notice.deleteMany()
  server = await serveMail()
  Object.assign(process.env, {
    SMTP_URL: server.url,
    MAIL_FROM: 'desk@desk.test',
    NEXTAUTH_URL: 'https://desk.test',
  })
  ada = await aPerson('reviewer', 'Ada')
  article = await anArticleOn(pageText, eve, { title: 'Canary title' })
  claim = must(await deeds.mark(eve, article, 'by a third'))
})

afterEach(async () => {
  await server.stop()
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'NEXTAUTH_URL']) delete process.env[name]
})

const hours = (count: number, from = new Date()) => new Date(from.getTime() + count * 3_600_000)
const wait = (kind: NoticeKind, at = new Date(), person = ada) =>
  notify(db(), [{ person: person.id, kind, articleId: article.id, claimId: claim.id, by: eve.id }], at)

test('a mention is mailed soon, once, with the kind and a link and never a word of what is said', async () => {
  const said = must(await talk.onClaim(eve, claim, '@Ada: canary words?', { mentions: [ada.id] }))
  expect([await sendWaiting(), await sendWaiting()]).toEqual([1, 0])
  const [letter] = server.letters
  expect(letter).toMatchObject({ to: [ada.email], from: 'desk@desk.test' })
  expect(letter!.text).toContain('1 mention of you')
  expect(letter!.text).toContain(
    `https://desk.test/articles/${article.id}?claim=${claim.id}&comment=${said.id}`,
  )
  expect(letter!.text).not.toMatch(/canary|Rents|third|Eve/i)
})

test('several at once are one letter that leads to the notices', async () => {
  await db().claim.update({ where: { id: claim.id }, data: { assigneeId: ada.id } })
  await wait('mention')
  await wait('assigned')
  expect(await sendWaiting()).toBe(1)
  expect(server.letters[0]!.text).toMatch(
    /- 1 mention of you\r?\n- 1 new assignment[\s\S]*https:\/\/desk\.test\/notices/,
  )
})

test('two senders at once never send the same thing twice', async () => {
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, number) => aPerson('reviewer', `Number ${number}`)),
  )
  for (const person of people) await wait('mention', new Date(), person)
  const sent = await Promise.all([sendWaiting(), sendWaiting(), sendWaiting()])
  expect(sent.reduce((sum, count) => sum + count)).toBe(6)
  expect(server.letters.map(({ to }) => to[0]).sort()).toEqual(people.map(({ email }) => email).sort())
})

test('what a mail server that is down did not take is sent when it is up again, and given up after a day', async () => {
  const { SMTP_URL } = process.env
  process.env.SMTP_URL = 'smtp://127.0.0.1:1'
  await wait('mention')
  expect([await sendWaiting(), await sendWaiting()]).toEqual([0, 0])
  process.env.SMTP_URL = SMTP_URL
  expect(await sendWaiting()).toBe(1)
  await wait('assigned')
  expect(await sendWaiting(hours(25))).toBe(0)
  expect([await sendWaiting(), server.letters.length]).toEqual([0, 1])
})

test('one address that is refused keeps nobody else waiting', async () => {
  const refusing = await serveMail({ refuses: true })
  process.env.SMTP_URL = refusing.url
  const ben = await aPerson('reviewer', 'Ben')
  await wait('mention')
  await wait('mention', new Date(), ben)
  expect(await sendWaiting()).toBe(0)
  await refusing.stop()
  process.env.SMTP_URL = server.url
  expect(await sendWaiting()).toBe(2)
})

test('the digest of a moment is the last seven o’clock before it, also on the days on which the clocks are changed', () => {
  for (const at of Array.from({ length: 3000 }, (_, n) =>
    hours(n * 3.1, new Date('2027-01-01T00:00:00.000Z')),
  )) {
    const seven = digestBefore(at)
    const next = new Date(seven.getFullYear(), seven.getMonth(), seven.getDate() + 1, 7)
    expect([seven.getHours(), seven.getMinutes(), seven <= at, at < next], at.toISOString()).toEqual([
      7,
      0,
      true,
      true,
    ])
  }
})

test('all else is told once a day at seven, what waits unread in one letter', async () => {
  const seven = digestBefore(new Date())
  await wait('comment', hours(-2, seven))
  await wait('reply', hours(-1, seven))
  await wait('reply', hours(1, seven))
  const cleo = await aPerson('reviewer', 'Cleo')
  await wait('reply', hours(-1, seven), cleo)
  must(await markNoticesRead(cleo, {}))
  expect([await sendWaiting(hours(2, seven)), await sendWaiting(hours(3, seven))]).toEqual([1, 0])
  expect(server.letters[0]!.text).toMatch(/- 1 reply in a thread of yours\r?\n- 1 comment on work of yours/)
  expect(await sendWaiting(hours(25, seven))).toBe(1)
})

test('no mail goes to whom it is switched off for, or who may no longer see the article', async () => {
  must(await muteNotices(ada, { muted: ['mail:mention', 'reply'] }))
  await wait('mention', hours(-30))
  await wait('mention')
  expect(await sendWaiting()).toBe(0)
  await wait('reply', hours(-1, digestBefore(new Date())))
  expect(await sendWaiting()).toBe(1)
  await wait('assigned')
  await db().article.update({
    where: { id: article.id },
    data: { restricted: true, access: { create: [{ personId: eve.id, addedById: eve.id }] } },
  })
  expect(await sendWaiting()).toBe(0)
})

test('no mail goes to somebody who was disabled since, neither at once nor with the day’s', async () => {
  await wait('mention')
  await wait('reply', hours(-1, digestBefore(new Date())))
  await db().person.update({ where: { id: ada.id }, data: { disabledAt: new Date() } })
  expect([await sendWaiting(), server.letters]).toEqual([0, []])
  await db().person.update({ where: { id: ada.id }, data: { disabledAt: null } })
  expect(await sendWaiting()).toBe(2)
})

test('nothing is sent from a desk without mail', async () => {
  delete process.env.SMTP_URL
  await wait('mention')
  expect([await sendWaiting(), server.letters]).toEqual([0, []])
})

test('what is due within a day is told once to whom it is assigned', async () => {
  await db().claim.update({ where: { id: claim.id }, data: { assigneeId: ada.id, dueAt: hours(20) } })
  await db().article.update({ where: { id: article.id }, data: { assigneeId: ada.id, dueAt: hours(30) } })
  await notifyDue(db(), new Date())
  await notifyDue(db(), hours(1))
  expect(
    await db().notice.findMany({ where: { personId: ada.id }, select: { kind: true, claimId: true } }),
  ).toEqual([{ kind: 'due', claimId: claim.id }])
  await notifyDue(db(), hours(8))
  expect(await db().notice.count({ where: { personId: ada.id, kind: 'due' } })).toBe(2)
})

test.for(articleStates)(
  'of an article that is %s, what is due is told as long as the article is worked on, its claims alike',
  async (state) => {
    await db().notice.deleteMany()
    await db().article.update({
      where: { id: article.id },
      data: { state: snake(state), assigneeId: ada.id, dueAt: hours(20) },
    })
    await db().claim.update({ where: { id: claim.id }, data: { assigneeId: ada.id, dueAt: hours(20) } })
    await notifyDue(db(), new Date())
    expect(await db().notice.count({ where: { kind: 'due', articleId: article.id } })).toBe(
      ['signed-off', 'published', 'retracted'].includes(state) ? 0 : 2,
    )
  },
)
