import { beforeEach, expect, test } from 'vitest'
import { readArticle } from '@/lib/views/article/read-article'
import { transferArticle } from '@/lib/commands/article/transfer-article'
import { listForsaken } from '@/lib/views/article/list-forsaken'
import { changePerson } from '@/lib/commands/people/change-people'
import { readHistory } from '@/lib/views/history/read-history'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import {
  anArticleOn,
  aPerson,
  historyOf,
  must,
  pageText,
  refusalOf,
  refusedWithoutTrace,
} from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { root, edda, ada } = await onTheDesk({ root: 'admin', edda: 'editor', ada: 'reviewer' })
let eve: Actor
let article: ArticleView

/** An article that Eve, who is new each time, restricted to herself and Ada. */
beforeEach(async () => {
  eve = await aPerson('editor', 'Eve')
  article = await anArticleOn(pageText, eve)
  must(await setAccess(eve, { articleId: article.id, version: 1, restricted: true, named: [ada.id] }))
})

const forsaken = async () =>
  must(await listForsaken(root, { limit: 200 })).items.filter(({ id }) => id === article.id)
const hand = (by: Actor, to: Actor, version = 2) =>
  transferArticle(by, { articleId: article.id, version, person: to.id })
const disable = (person: Actor) => changePerson(root, { personId: person.id, disabled: true })

test('an article whose last editor is disabled, or is an editor no more, is told to administrators by its id and version and nothing else', async () => {
  expect(await forsaken()).toEqual([])
  must(await disable(eve))
  expect(await forsaken()).toEqual([{ id: article.id, version: 2 }])
  expect(refusalOf(await readArticle(root, { articleId: article.id }))).toEqual({ code: 'not-there' })
  must(await changePerson(root, { personId: eve.id, disabled: false }))
  expect(await forsaken()).toEqual([])
  must(await changePerson(root, { personId: eve.id, role: 'reviewer' }))
  expect(await forsaken()).toHaveLength(1)
  for (const person of [edda, ada])
    expect(refusalOf(await listForsaken(person, { limit: 50 }))).toEqual({ code: 'not-allowed' })
})

test('it is handed to another editor, who sees it then with the history that says so, and the administrator does not', async () => {
  must(await disable(eve))
  must(await hand(root, edda))
  expect(must(await readArticle(edda, { articleId: article.id }))).toMatchObject({
    restricted: true,
    named: [ada.id, edda.id, eve.id].toSorted(),
    version: 3,
  })
  expect((await historyOf(article.id)).at(-1)).toMatchObject({
    kind: 'access-given',
    subject: edda.id,
    actorId: root.id,
  })
  expect(refusalOf(await readArticle(root, { articleId: article.id }))).toEqual({ code: 'not-there' })
  expect(await forsaken()).toEqual([])
  const told = must(await readHistory(root, { limit: 5, kind: 'handed-over' })).items[0]
  expect(told).toMatchObject({ actor: { id: root.id }, article: null })
  must(await setAccess(edda, { articleId: article.id, version: 3, restricted: false, named: [] }))
})

test('one that somebody still keeps is not there, also when another was quicker', async () => {
  expect(await refusedWithoutTrace(() => hand(root, edda))).toEqual({ code: 'not-there' })
  must(await disable(eve))
  const answers = await Promise.all([hand(root, edda), hand(root, edda)])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(await db().articleAccess.count({ where: { articleId: article.id, personId: edda.id } })).toBe(1)
})

test('nobody hands it to themselves, to who cannot name others or to who is disabled, and only administrators do, by the version they saw', async () => {
  must(await disable(eve))
  expect(await refusedWithoutTrace(() => hand(root, root))).toEqual({
    code: 'against-rule',
    rule: 'not-to-oneself',
  })
  for (const person of [ada, eve])
    expect(await refusedWithoutTrace(() => hand(root, person))).toEqual({
      code: 'against-rule',
      rule: 'needs-named-editor',
    })
  expect(await refusedWithoutTrace(() => hand(edda, edda))).toEqual({ code: 'not-allowed' })
  expect(await refusedWithoutTrace(() => hand(root, edda, 1))).toMatchObject({
    code: 'stale',
    now: { id: article.id, version: 2 },
  })
})
