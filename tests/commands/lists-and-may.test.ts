import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { readAgreement } from '@/lib/commands/read-agreement'
import { exportArticle } from '@/lib/commands/export-article'
import { readArticle } from '@/lib/commands/edit-article'
import { listArticles } from '@/lib/commands/list-articles'
import { listColleagues } from '@/lib/commands/list-colleagues'
import { listNotices } from '@/lib/commands/notices'
import { readPresence } from '@/lib/commands/presence'
import { listClaims, listEvidence, readClaim } from '@/lib/commands/read-claims'
import { listArticleComments, listClaimComments } from '@/lib/commands/read-comments'
import { readArticleHistory, readHistory } from '@/lib/commands/read-history'
import { readQueue } from '@/lib/commands/read-queue'
import { listRevisions } from '@/lib/commands/read-revisions'
import { readScreen } from '@/lib/commands/read-screen'
import { listCorrections, listSignOffs } from '@/lib/commands/read-sign-offs'
import { listVerdicts, listVotes } from '@/lib/commands/read-verdicts'
import { searchClaims } from '@/lib/commands/search-claims'
import { readGates } from '@/lib/commands/sign-off-article'
import { watch } from '@/lib/commands/watch'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { mayRead } from '@/lib/domain/may'
import { roles, type Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, talk } from '@/tests/support/desk'

/** An article of the desk, and all there is to list of it: each person is told of it, has it open, and is to review a claim of it. */
type Told = Readonly<{ article: ArticleView; claims: Readonly<Record<string, Claim>>; comment: string }>

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

/** What is answered for one article and what is in it, each by its name: all of it opens to who sees the article, none of it to anybody else. */
async function opens(person: Actor, { article, claims }: Told): Promise<Record<string, boolean>> {
  const [articleId, claimId] = [article.id, claims[person.id]!.id]
  const asked = {
    article: readArticle(person, { articleId }),
    screen: readScreen(person, { articleId }),
    revisions: listRevisions(person, { articleId, ...page }),
    claims: listClaims(person, { articleId, ...page }),
    claim: readClaim(person, { claimId }),
    evidence: listEvidence(person, { claimId, ...page }),
    verdicts: listVerdicts(person, { claimId, ...page }),
    votes: listVotes(person, { claimId }),
    comments: listArticleComments(person, { articleId, ...page }),
    said: listClaimComments(person, { claimId, ...page }),
    presence: readPresence(person, { articleId }),
    gates: readGates(person, { articleId }),
    signOffs: listSignOffs(person, { articleId, ...page }),
    corrections: listCorrections(person, { articleId }),
    json: exportArticle(person, { articleId, format: 'json' }),
    annotations: exportArticle(person, { articleId, format: 'web-annotation' }),
    events: watch(person, { article: [articleId] }, null),
  }
  const found: Record<string, boolean> = {}
  for (const [name, answer] of Object.entries(asked)) found[name] = (await answer).ok
  return found
}

const idsIn = (among: readonly { id: string }[], all: readonly string[]) =>
  all.filter((id) => among.some((each) => each.id === id))

test('whatever is listed for a person can be opened by that person, and whatever can be opened is listed', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      await arrange(plan)
      const { articles, deleted, disabled } = plan
      for (const [at, person] of people.entries()) {
        expect((await findActor(sessions.get(person.id)!)) === null).toBe(disabled.includes(at))
        const seen = desk.filter(
          (_, n) => n !== deleted && (!articles[n]!.restricted || articles[n]!.named.includes(at)),
        )
        const all = desk.map(({ article }) => article.id)
        const own = desk.map(({ claims }) => claims[person.id]!.id)
        const mine = seen.map(({ claims }) => claims[person.id]!.id)
        const ids = seen.map(({ article }) => article.id)

        for (const told of desk) {
          const whole = await findArticle(db(), 'desk', told.article.id)
          expect(whole !== null && mayRead(person, whole)).toBe(seen.includes(told))
          const found = await opens(person, told)
          expect([person.name, ...new Set(Object.values(found))]).toEqual([person.name, seen.includes(told)])
        }
        expect(idsIn(must(await listArticles(person, page)).items, all)).toEqual(ids)
        expect(idsIn(must(await searchClaims(person, page)).items, own)).toEqual(mine)
        const queue = must(await readQueue(person, page)).items
        expect(
          idsIn(
            queue.flatMap(({ claim }) => (claim === null ? [] : [{ id: claim }])),
            own,
          ),
        ).toEqual(mine)
        expect(
          idsIn(
            queue.map(({ article }) => article),
            all,
          ),
        ).toEqual(ids)
        const notices = must(await listNotices(person, page))
        expect([
          idsIn(
            notices.items.map(({ articleId }) => ({ id: articleId })),
            all,
          ),
          notices.unread,
        ]).toEqual([ids, ids.length])
        const isEditor = person.role === 'editor' || person.role === 'admin'
        const histories = await readHistory(person, page)
        expect(histories.ok).toBe(isEditor)
        if (histories.ok) {
          expect(
            histories.value.items
              .flatMap(({ article }) => (article && !article.isGone ? [article.id] : []))
              .filter((id) => all.includes(id) && !ids.includes(id)),
          ).toEqual([])
          expect(
            (
              await Promise.all(all.map((articleId) => readArticleHistory(person, { articleId, ...page })))
            ).map(({ ok }) => ok),
          ).toEqual(desk.map((told) => seen.includes(told)))
          expect(idsIn(must(await readAgreement(person, {})).articles, all)).toEqual(ids)
        }
        for (const [n, { article }] of desk.entries()) {
          const others = people
            .filter(
              (_, other) =>
                !disabled.includes(other) && (!articles[n]!.restricted || articles[n]!.named.includes(other)),
            )
            .map(({ id }) => id)
          const present = await readPresence(person, { articleId: article.id })
          if (present.ok)
            expect(present.value.items.map(({ id }) => id).toSorted()).toEqual(others.toSorted())
          const colleagues = await listColleagues(person, { article: article.id, ...page })
          expect(colleagues.ok).toBe(person.role !== 'reader' && ids.includes(article.id))
          if (colleagues.ok)
            expect(
              idsIn(
                colleagues.value.items,
                people.map(({ id }) => id),
              ).toSorted(),
            ).toEqual(others.toSorted())
        }
      }
    }),
    { numRuns: 8 },
  )
})
