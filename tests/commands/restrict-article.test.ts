import { expect, test } from 'vitest'
import { setAccessInput } from '@/lib/api/article/input'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'
import { listColleagues } from '@/lib/views/people/list-colleagues'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import {
  anArticleOn,
  aPerson,
  deeds,
  historyOf,
  must,
  pageText,
  refusalOf,
  refusedWithoutTrace,
} from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, edda, ada, rhea } = await onTheDesk({
  eve: 'editor',
  edda: 'editor',
  ada: 'reviewer',
  rhea: 'reader',
})

const restrict = (by: Actor, article: Pick<ArticleView, 'id' | 'version'>, ...named: readonly Actor[]) =>
  setAccess(
    by,
    setAccessInput.parse({
      articleId: article.id,
      version: article.version,
      restricted: true,
      named: named.map(({ id }) => id),
    }),
  )
const namedIn = (...people: readonly Actor[]) => people.map(({ id }) => id).toSorted()

test('an editor restricts an article to named people and is named with them; the history tells who was named', async () => {
  const article = await anArticleOn(pageText, eve)
  expect(must(await restrict(eve, article, ada))).toEqual({
    restricted: true,
    named: namedIn(eve, ada),
    version: 2,
  })
  expect(must(await readArticle(ada, { articleId: article.id }))).toMatchObject({
    restricted: true,
    named: namedIn(eve, ada),
    version: 2,
  })
  expect(refusalOf(await readArticle(edda, { articleId: article.id }))).toEqual({ code: 'not-there' })
  must(await restrict(eve, { ...article, version: 2 }, eve, edda))
  expect(refusalOf(await readArticle(ada, { articleId: article.id }))).toEqual({ code: 'not-there' })
  expect((await historyOf(article.id)).map(({ kind, subject }) => [kind, subject])).toEqual([
    ['article-created', article.id],
    ['article-restricted', article.id],
    ...namedIn(eve, ada).map((id) => ['access-given', id]),
    ['access-given', edda.id],
    ['access-taken', ada.id],
  ])
})

test('it is opened to the desk again, and then nobody is named', async () => {
  const article = await anArticleOn(pageText, eve)
  must(await restrict(eve, article))
  expect(
    must(await setAccess(eve, { articleId: article.id, version: 2, restricted: false, named: [ada.id] })),
  ).toEqual({ restricted: false, named: [], version: 3 })
  expect(must(await readArticle(rhea, { articleId: article.id }))).toMatchObject({
    restricted: false,
    named: [],
  })
  expect((await historyOf(article.id)).at(-1)).toMatchObject({ kind: 'article-opened' })
})

test('what is so already is not entered again', async () => {
  const article = await anArticleOn(pageText, eve)
  must(await restrict(eve, article, ada))
  expect(must(await restrict(eve, { ...article, version: 2 }, ada, eve))).toMatchObject({ version: 2 })
  expect(await historyOf(article.id)).toHaveLength(4)
})

test('one of those who are named can always name others: an editor or administrator who can sign in', async () => {
  const article = await anArticleOn(pageText, eve)
  must(await restrict(eve, article, ada))
  const gone = await aPerson('admin', 'Gone')
  await db().person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  expect(await refusedWithoutTrace(() => restrict(eve, { ...article, version: 2 }, ada, rhea))).toEqual({
    code: 'against-rule',
    rule: 'needs-named-editor',
  })
  expect(await refusedWithoutTrace(() => restrict(eve, { ...article, version: 2 }, ada, gone))).toMatchObject(
    { code: 'invalid', fields: { named: expect.any(String) } },
  )
  expect(
    await refusedWithoutTrace(() =>
      setAccess(eve, { articleId: article.id, version: 2, restricted: true, named: [eve.id, 'nobody'] }),
    ),
  ).toMatchObject({ code: 'invalid' })
  must(await restrict(eve, { ...article, version: 2 }, edda))
  expect(refusalOf(await readArticle(eve, { articleId: article.id }))).toEqual({ code: 'not-there' })
})

test('only editors do it, and by the version that they saw', async () => {
  const article = await anArticleOn(pageText, eve)
  for (const person of [ada, rhea])
    expect(await refusedWithoutTrace(() => restrict(person, article))).toEqual({ code: 'not-allowed' })
  must(await editArticle(eve, { articleId: article.id, version: 1, outlet: 'Post' }))
  expect(await refusedWithoutTrace(() => restrict(eve, article))).toMatchObject({
    code: 'stale',
    now: { version: 2 },
  })
})

test('who loses sight of it loses the work on it, the open stream and every list it was in', async () => {
  const article = await anArticleOn(pageText, eve)
  const claim = must(await deeds.mark(eve, article, 'by a third', { claimReviewed: 'Canary rents' }))
  must(await deeds.edit(eve, claim, { assignee: ada.id }))
  const session = await openSession(ada.id)
  expect(await findActor(session)).toMatchObject({ id: ada.id })
  const watching = must(await watch({ ...ada, session }, { article: [article.id] }))
  const found = async (person: Actor) =>
    must(await searchClaims(person, { q: 'canary', limit: 50 })).items.map(({ id }) => id)
  const heard = async () => (await watching.readAfter('0', 'news'))?.filter(({ id }) => id).length ?? null
  expect([await watching.mayStill(), await heard(), await found(ada)]).toEqual([true, 3, [claim.id]])
  must(await restrict(eve, article, edda))
  expect([await watching.mayStill(), await heard(), await found(ada), await found(edda)]).toEqual([
    false,
    null,
    [],
    [claim.id],
  ])
  expect(must(await readClaim(eve, { claimId: claim.id }))).toMatchObject({ assignee: null, version: 3 })
})

test('people are found by a part of their name, without their addresses, and on an article only those who see it', async () => {
  const article = await anArticleOn(pageText, eve)
  must(await restrict(eve, article, ada))
  const { items } = must(await listColleagues(ada, { q: 'ED', limit: 50 }))
  expect(items).toEqual([{ id: edda.id, name: 'Edda', role: 'editor' }])
  expect(
    must(await listColleagues(ada, { article: article.id, limit: 50 })).items.map(({ name }) => name),
  ).toEqual(['Ada', 'Eve'])
  expect(refusalOf(await listColleagues(edda, { article: article.id, limit: 50 }))).toEqual({
    code: 'not-there',
  })
  expect(refusalOf(await listColleagues(rhea, { limit: 50 }))).toEqual({ code: 'not-allowed' })
  const sinead = await aPerson('reviewer', 'Sinéad O’Brien-Müller')
  for (const q of ['sinead', "O'BRIEN", 'obrien', 'muller sinéad', 'rien', '’'])
    expect(
      must(await listColleagues(ada, { q, limit: 50 })).items.map(({ id }) => id),
      q,
    ).toEqual([sinead.id])
  for (const q of ['sinead ed', '%', '_', 'brian'])
    expect(must(await listColleagues(ada, { q, limit: 50 })).items, q).toEqual([])
  const first = must(await listColleagues(ada, { limit: 2 }))
  const second = must(await listColleagues(ada, { limit: 2, cursor: first.next! }))
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Ada', 'Edda', 'Eve', 'Rhea'])
})
