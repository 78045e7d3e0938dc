import { expect, test } from 'vitest'
import { searchClaimsInput } from '@/lib/api/claim/input'
import { findClaims } from '@/lib/views/claim/find-claims'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, deeds, must, pageText, yes } from '@/tests/support/desk'
import { statementsOf } from '@/tests/support/statements'
import { aDeskThatFinds, foundBy } from './found-claims'

const { eve, ada, bob } = await aDeskThatFinds()

test('claims are found with their article, their verdict in words and the name of whose work they are', async () => {
  const article = await anArticleOn(pageText, eve, { title: 'Rents in May' })
  const claim = must(
    await deeds.mark(ada, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }),
  )
  must(await deeds.review(ada, claim, yes))
  must(await deeds.edit(eve, must(await deeds.mark(eve, article, 'last year')), { assignee: bob.id }))
  const [taken, rated] = await foundBy(bob)
  expect(rated).toMatchObject({
    id: claim.id,
    quote: 'by a third',
    claimReviewed: 'Rents rose by a third.',
    state: 'agreed',
    attribution: { key: 'said-on-record' },
    substance: { key: 'true', label: 'True' },
    assignee: null,
    article: { id: article.id, title: 'Rents in May', direction: 'ltr' },
  })
  expect(taken).toMatchObject({
    quote: 'last year',
    attribution: null,
    substance: null,
    assignee: { id: bob.id, name: 'Bob' },
  })
  expect(await foundBy(bob, { rating: 'true' })).toEqual([rated])
})

test('a claim that is given to nobody is told as the work of whom its article is given to', async () => {
  const article = await anArticleOn(pageText, eve, { title: 'Held' })
  await db().article.update({ where: { id: article.id }, data: { assigneeId: ada.id } })
  must(await deeds.mark(eve, article, 'steepest', { claimReviewed: 'Held by Ada.' }))
  expect(await foundBy(bob, { q: 'held', assignee: ada.id })).toMatchObject([
    { claimReviewed: 'Held by Ada.', assignee: { name: 'Ada' } },
  ])
  expect(await foundBy(bob, { q: 'held', assignee: 'nobody' })).toEqual([])
})

test('whoever reviewed a claim is told the own answers and how many reviews of how many there are, and nobody else', async () => {
  const article = await anArticleOn(pageText, eve, { title: 'Own' })
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, blind: true } })
  const claim = must(await deeds.mark(eve, article, 'by a third', { claimReviewed: 'Owned.' }))
  const yoursOf = async (person: Actor) => (await foundBy(person, { q: 'owned' }))[0]!.yours
  expect(await yoursOf(ada)).toBeNull()
  must(await deeds.review(ada, claim, yes))
  expect(await yoursOf(ada)).toMatchObject({
    attribution: { key: 'said-on-record' },
    substance: { key: 'true', label: 'True' },
    reviews: 1,
    required: 2,
  })
  expect([await yoursOf(bob), await yoursOf(eve)]).toEqual([null, null])
  must(await deeds.review(bob, claim, { ...yes, substance: 'false' }))
  expect([await yoursOf(ada), await yoursOf(bob), await yoursOf(eve)]).toMatchObject([
    { substance: { key: 'true' }, reviews: 2 },
    { substance: { key: 'false' }, reviews: 2 },
    null,
  ])
})

test('nothing is told of a restricted article, nor of a review in a blind round that is open', async () => {
  const blind = await anArticleOn(pageText, eve, { title: 'Blind' })
  await db().article.update({ where: { id: blind.id }, data: { requiredReviews: 2, blind: true } })
  const claim = must(await deeds.mark(eve, blind, 'the freeze was dead'))
  must(await deeds.review(ada, claim, yes))
  expect((await foundBy(bob, { q: 'freeze' }))[0]).toMatchObject({
    state: 'open',
    attribution: null,
    substance: null,
  })
  expect(await foundBy(bob, { q: 'freeze', state: 'in-review' })).toEqual([])
  await db().article.update({ where: { id: blind.id }, data: { restricted: true } })
  expect(await foundBy(bob, { q: 'freeze' })).toEqual([])
})

test('a page is read in a fixed number of statements, however many articles it comes from', async () => {
  for (let n = 0; n < 4; n++)
    must(
      await deeds.mark(eve, await anArticleOn(pageText, eve), 'by a third', { claimReviewed: 'Manifold.' }),
    )
  const one = await statementsOf(() => foundBy(ada, { limit: 1, q: 'manifold' }))
  const many = await statementsOf(() => foundBy(ada, { q: 'manifold' }))
  expect(many.length).toBe(one.length)
})

test('whether there is a next page says nothing of claims that the reader does not see', async () => {
  const seen = must(
    await deeds.mark(eve, await anArticleOn(pageText, eve), 'by a third', { claimReviewed: 'Quokka.' }),
  )
  const page = async () => must(await findClaims(bob, searchClaimsInput.parse({ limit: 1, q: 'quokka' })))
  const alone = await page()
  for (const data of [{ restricted: true }, { deletedAt: new Date() }]) {
    const hidden = await anArticleOn(pageText, eve)
    for (let n = 0; n < 3; n++)
      must(await deeds.mark(eve, hidden, 'by a third', { claimReviewed: 'Quokka.' }))
    await db().article.update({ where: { id: hidden.id }, data })
  }
  expect(await page()).toEqual(alone)
  expect(alone).toMatchObject({ items: [{ id: seen.id }], next: null })
})
