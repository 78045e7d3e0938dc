import { expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import { db } from '@/lib/db/client'
import { anArticleOn, deeds, must, pageText, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada } = await onTheDesk({ eve: 'editor', ada: 'reviewer' })
const article = await anArticleOn(pageText, eve)
const claim = must(await deeds.mark(eve, article, 'by a third'))

const draft = { ...yes, submit: false }

test('a draft is saved while somebody else holds the article', async () => {
  const saved = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${article.id} FOR UPDATE`
    return must(await deeds.review(ada, claim, { ...draft, reasoning: 'So says the table.' }))
  })
  expect(saved.mine?.reasoning).toBe('So says the table.')
})

test('of many who save the same draft at once on the version they saw, one is taken and nothing is doubled', async () => {
  const version = must(await readClaim(ada, { claimId: claim.id })).mine!.version
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      deeds.review(ada, claim, { ...draft, version, reasoning: `Words ${n}.` }),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().review.count({ where: { claimId: claim.id, reviewerId: ada.id } })).toBe(1)
})

test('drafts that are begun at once are one draft', async () => {
  const other = must(await deeds.mark(eve, article, 'Rents'))
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) => deeds.review(ada, other, { ...draft, reasoning: `Words ${n}.` })),
  )
  expect(outcomes.map(({ ok }) => ok)).toEqual(outcomes.map(() => true))
  expect(await db().review.count({ where: { claimId: other.id, reviewerId: ada.id } })).toBe(1)
})

test('a draft that is saved while its review is submitted changes nothing of what was submitted', async () => {
  const third = must(await deeds.mark(eve, article, 'steepest'))
  must(await deeds.review(ada, third, draft))
  const [submitted] = await Promise.all([
    deeds.review(ada, third, { ...yes, reasoning: 'Submitted.' }),
    ...Array.from({ length: 4 }, () => deeds.review(ada, third, { ...draft, reasoning: 'Late.' })),
  ])
  must(submitted)
  const { reviews } = must(await readClaim(ada, { claimId: third.id }))
  expect(reviews.map(({ reasoning }) => reasoning)).toEqual(['Submitted.'])
})
