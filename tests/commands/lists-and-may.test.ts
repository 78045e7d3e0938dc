import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { listArticles } from '@/lib/views/article/list-articles'
import { listColleagues } from '@/lib/views/people/list-colleagues'
import { listNotices } from '@/lib/views/notices/list-notices'
import { readPresence } from '@/lib/views/article/read-presence'
import { readAgreement } from '@/lib/views/agreement/read-agreement'
import { readArticleHistory, readHistory } from '@/lib/views/history/read-history'
import { readQueue } from '@/lib/views/queue/read-queue'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import { mayRead } from '@/lib/domain/may'
import { roles, type Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, talk } from '@/tests/support/desk'
import { opens, type Told } from './all-that-opens'

let people: Actor[]
let desk: Told[]
const sessions = new Map<string, string>()

async function anArticleWithAllOfIt(eve: Actor): Promise<Told> {
  const article = await anArticleOn(pageText, eve)
  const claims: Record<string, Claim> = {}
  for (const { id } of people) {
    claims[id] = must(await deeds.mark(eve, article, 'by a third'))
    await db().claim.update({ where: { id: claims[id].id }, data: { assigneeId: id } })
  }
  const comment = must(await talk.onArticle(eve, article, 'Ready by noon.'))
  for (const claim of Object.values(claims)) must(await deeds.attach(eve, claim))
  await db().notice.createMany({
    data: people.map(({ id }) => ({
      id: crypto.randomUUID(),
      personId: id,
      kind: 'mention',
      articleId: article.id,
      commentId: comment.id,
      byId: eve.id,
      at: new Date(),
    })),
  })
  return { article, claims, comment: comment.id }
}

beforeAll(async () => {
  const eve = await aPerson('editor', 'Eve')
  people = await Promise.all(
    [...roles, 'reviewer' as const, 'editor' as const].map((role, at) => aPerson(role, `${role} ${at}`)),
  )
  for (const { id } of people) sessions.set(id, await openSession(id))
  desk = []
  for (let left = 3; left > 0; left--) desk.push(await anArticleWithAllOfIt(eve))
})

/** Who is named on each article, who is disabled, and whether an article is restricted or deleted. */
const plans = fc.record({
  articles: fc.array(fc.record({ restricted: fc.boolean(), named: fc.subarray([0, 1, 2, 3, 4, 5]) }), {
    minLength: 3,
    maxLength: 3,
  }),
  deleted: fc.option(fc.nat(2), { nil: null, freq: 4 }),
  disabled: fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 3 }),
})
type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never

async function arrange({ articles, deleted, disabled }: Plan): Promise<void> {
  const at = new Date()
  for (const [n, { restricted, named }] of articles.entries()) {
    const access = {
      deleteMany: {},
      create: named.map((number) => ({ personId: people[number]!.id, addedById: people[number]!.id })),
    }
    await db().article.update({
      where: { id: desk[n]!.article.id },
      data: { restricted, access, deletedAt: n === deleted ? at : null },
    })
  }
  await db().person.updateMany({ data: { disabledAt: null } })
  await db().person.updateMany({
    where: { id: { in: disabled.map((n) => people[n]!.id) } },
    data: { disabledAt: at },
  })
  await db().presence.deleteMany()
  await db().presence.createMany({
    data: desk.flatMap(({ article }) =>
      people.map(({ id }) => ({ articleId: article.id, personId: id, seenAt: at })),
    ),
  })
}

const page = { limit: 200 }

const idsIn = (among: readonly { id: string }[], all: readonly string[]) =>
  all.filter((id) => among.some((each) => each.id === id))

/** What one person sees of the desk under a plan, and what of each article is that person’s. */
type Sight = Readonly<{ person: Actor; seen: readonly Told[]; all: string[]; ids: string[] }>

function sightOf(person: Actor, at: number, { articles, deleted }: Plan): Sight {
  const seen = desk.filter(
    (_, n) => n !== deleted && (!articles[n]!.restricted || articles[n]!.named.includes(at)),
  )
  return {
    person,
    seen,
    all: desk.map(({ article }) => article.id),
    ids: seen.map(({ article }) => article.id),
  }
}

async function opensWhatIsSeen({ person, seen }: Sight): Promise<void> {
  for (const told of desk) {
    const whole = await findArticle(db(), 'desk', told.article.id)
    expect(whole !== null && mayRead(person, whole)).toBe(seen.includes(told))
    const found = await opens(person, told)
    expect([person.name, ...new Set(Object.values(found))]).toEqual([person.name, seen.includes(told)])
  }
}

async function listsWhatIsSeen({ person, seen, all, ids }: Sight): Promise<void> {
  const own = desk.map(({ claims }) => claims[person.id]!.id)
  const mine = seen.map(({ claims }) => claims[person.id]!.id)
  expect(idsIn(must(await listArticles(person, page)).items, all)).toEqual(ids)
  expect(idsIn(must(await searchClaims(person, page)).items, own)).toEqual(mine)
  const queue = must(await readQueue(person, page)).items
  const queued = queue.flatMap(({ claim }) => (claim === null ? [] : [{ id: claim }]))
  expect(idsIn(queued, own)).toEqual(mine)
  const queuedOf = queue.map(({ article }) => article)
  expect(idsIn(queuedOf, all)).toEqual(ids)
  const notices = must(await listNotices(person, page))
  const noticed = notices.items.map(({ articleId }) => ({ id: articleId }))
  expect([idsIn(noticed, all), notices.unread]).toEqual([ids, ids.length])
}

async function tellsHistoriesOfWhatIsSeen({ person, seen, all, ids }: Sight): Promise<void> {
  const isEditor = person.role === 'editor' || person.role === 'admin'
  const histories = await readHistory(person, page)
  expect(histories.ok).toBe(isEditor)
  if (!histories.ok) return
  expect(
    histories.value.items
      .flatMap(({ article }) => (article && !article.isGone ? [article.id] : []))
      .filter((id) => all.includes(id) && !ids.includes(id)),
  ).toEqual([])
  const own = await Promise.all(all.map((articleId) => readArticleHistory(person, { articleId, ...page })))
  expect(own.map(({ ok }) => ok)).toEqual(desk.map((told) => seen.includes(told)))
  expect(idsIn(must(await readAgreement(person, {})).articles, all)).toEqual(ids)
}

async function namesWhoSeesTheSame({ person, ids }: Sight, { articles, disabled }: Plan): Promise<void> {
  for (const [n, { article }] of desk.entries()) {
    const isClosedTo = (other: number) => articles[n]!.restricted && !articles[n]!.named.includes(other)
    const others = people
      .filter((_, other) => !disabled.includes(other) && !isClosedTo(other))
      .map(({ id }) => id)
    const present = await readPresence(person, { articleId: article.id })
    if (present.ok) expect(present.value.items.map(({ id }) => id).toSorted()).toEqual(others.toSorted())
    const colleagues = await listColleagues(person, { article: article.id, ...page })
    expect(colleagues.ok).toBe(person.role !== 'reader' && ids.includes(article.id))
    const everybody = people.map(({ id }) => id)
    if (colleagues.ok) expect(idsIn(colleagues.value.items, everybody).toSorted()).toEqual(others.toSorted())
  }
}

test('whatever is listed for a person can be opened by that person, and whatever can be opened is listed', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      await arrange(plan)
      for (const [at, person] of people.entries()) {
        expect((await findActor(sessions.get(person.id)!)) === null).toBe(plan.disabled.includes(at))
        const sight = sightOf(person, at, plan)
        await opensWhatIsSeen(sight)
        await listsWhatIsSeen(sight)
        await tellsHistoriesOfWhatIsSeen(sight)
        await namesWhoSeesTheSame(sight, plan)
      }
    }),
    { numRuns: 8 },
  )
})
