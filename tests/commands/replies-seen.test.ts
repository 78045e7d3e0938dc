import { expect, test } from 'vitest'
import { signOffInput } from '@/lib/api/sign-off/input'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { listReplies } from '@/lib/views/reply/list-replies'
import { findSource } from '@/lib/db/source/find-sources'
import { aboutClaim, askAbout, noteReply } from '@/tests/support/asked'
import { anArticleOn, deeds, must, pageText } from '@/tests/support/desk'
import { aDeskThatAsks } from './asking-desk'

const { eve, ada, ben, begin } = await aDeskThatAsks()
let article: ArticleView
let claim: Claim
const fresh = async (): Promise<void> => void ({ article, claim } = await begin())

test('nobody is asked, and nothing noted, of an article that is signed off', async () => {
  await fresh()
  const reply = must(await askAbout(ada, claim))
  const overrides = ['sentences', 'claims', 'reviews', 'sources'].map((gate) => ({ gate, reason: 'Known.' }))
  must(await deeds.review(ben, claim, { attribution: 'said-on-record', substance: 'true', submit: true }))
  must(await signOffArticle(eve, signOffInput.parse({ articleId: article.id, version: 1, overrides })))
  expect(await askAbout(ada, claim)).toMatchObject({ refusal: { rule: 'is-signed-off' } })
  expect(await noteReply(ada, reply, { answer: 'declined' })).toMatchObject({
    refusal: { rule: 'is-signed-off' },
  })
})

test('who was asked on a restricted article is seen by nobody else: not the entry, not the source it made', async () => {
  await fresh()
  await db().article.update({ where: { id: article.id }, data: { restricted: true } })
  await db().articleAccess.create({ data: { articleId: article.id, personId: eve.id, addedById: eve.id } })
  const reply = must(await askAbout(eve, claim, { party: undefined, source: 'The quiet ministry' }))
  expect(await listReplies(ada, { articleId: article.id, limit: 50 })).toMatchObject({
    refusal: { code: 'not-there' },
  })
  expect(await noteReply(ada, reply, { answer: 'declined' })).toMatchObject({
    refusal: { code: 'not-there' },
  })
  expect(await askAbout(ada, claim)).toMatchObject({ refusal: { code: 'not-there' } })
  expect(await findSource(db(), ada, reply.source!)).toBeNull()
  expect(await findSource(db(), eve, reply.source!)).toMatchObject({ name: 'The quiet ministry' })
  const elsewhere = must(await deeds.mark(ada, await anArticleOn(pageText, eve), 'by a third'))
  const typed = must(await askAbout(ada, elsewhere, { party: undefined, source: 'The quiet ministry' }))
  expect(typed.source).not.toBe(reply.source)
})

test('a list is read page by page, each entry once', async () => {
  await fresh()
  const asked = [
    must(await askAbout(ada, claim)),
    must(await askAbout(ada, claim)),
    must(await askAbout(eve, claim)),
  ]
  const first = must(await listReplies(ada, { articleId: article.id, limit: 2 }))
  const rest = must(await listReplies(ada, { articleId: article.id, limit: 2, cursor: first.next! }))
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
  expect(rest.next).toBeNull()
  expect(aboutClaim(claim.id).claims).toEqual([claim.id])
})
