import { expect, test } from 'vitest'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { readScreen } from '@/lib/views/article/read-screen'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Verdict } from '@/lib/domain/review'
import { readJson } from '@/lib/export/read-json'
import { verifyArticle } from '@/lib/verify/verify'
import { anArticleOn, deeds, must, pageText, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, ben, cleo, dora, eve } = await onTheDesk({
  ada: 'reviewer',
  ben: 'reviewer',
  cleo: 'reviewer',
  dora: 'reviewer',
  eve: 'editor',
})

const answer = (substance: string, reasoning: string) => ({ ...yes, substance, reasoning })

async function aClaimOf(rules: object): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: article.id }, data: rules })
  return { article, claim: must(await deeds.mark(eve, article, 'by a third')) }
}

/** The verdict as the claim has it, and as every export says it; nothing is found wrong with either. */
async function told({
  article,
  claim,
}: {
  article: ArticleView
  claim: Claim
}): Promise<Pick<Verdict, 'by' | 'decidedBy' | 'method'>> {
  const { verdict } = must(await readClaim(ben, { claimId: claim.id }))
  const read = readJson(must(await exportArticle(eve, { articleId: article.id, format: 'json' })).text)
  if (!read.ok || !verdict) throw new Error('there is no verdict')
  expect(read.exported.claims[0]?.verdict?.by).toEqual(verdict.by)
  expect(verifyArticle(read.exported, sha256)).toEqual([])
  expect((await verifyDatabase()).findings.filter((finding) => finding.article === article.id)).toEqual([])
  expect(read.exported.people.map(({ id }) => id)).toEqual(
    expect.arrayContaining(verdict.by.map(({ person }) => person)),
  )
  return { by: verdict.by, decidedBy: verdict.decidedBy, method: verdict.method }
}

type Body = {
  purpose: string
  value: string
  creator: { name: string } | { name: string }[]
  verdictMethod?: string
}
async function bodies(articleId: string): Promise<[string, string, string | string[]][]> {
  const { first } = JSON.parse(
    must(await exportArticle(eve, { articleId, format: 'web-annotation' })).text,
  ) as { first: { items: { body: Body[] }[] } }
  return first.items[0]!.body.filter(
    ({ purpose }) => purpose === 'classifying' || purpose === 'describing',
  ).map(({ purpose, value, creator }) => [
    purpose,
    value,
    Array.isArray(creator) ? creator.map(({ name }) => name) : creator.name,
  ])
}

test('the verdict of one review is that of its reviewer', async () => {
  const { article, claim } = await aClaimOf({ requiredReviews: 1 })
  must(await deeds.review(ada, claim, answer('true', 'The table.')))
  expect(await told({ article, claim })).toEqual({
    by: [{ person: ada.id, words: 'The table.' }],
    decidedBy: ada.id,
    method: 'agreement',
  })
  expect(await bodies(article.id)).toEqual([
    ['classifying', 'Said, on record', 'Ada'],
    ['classifying', 'True', 'Ada'],
    ['describing', 'The table.', 'Ada'],
  ])
})

test('a verdict by agreement names all who agreed, each with their own words, however many and however they came', async () => {
  const { article, claim } = await aClaimOf({ requiredReviews: 3, blind: true })
  must(await deeds.review(ada, claim, answer('true', 'The table.')))
  must(await deeds.review(ben, claim, answer('true', '')))
  must(await deeds.review(cleo, claim, answer('true', 'The letter.')))
  expect(await told({ article, claim })).toEqual({
    by: [
      { person: ada.id, words: 'The table.' },
      { person: ben.id, words: '' },
      { person: cleo.id, words: 'The letter.' },
    ],
    decidedBy: cleo.id,
    method: 'agreement',
  })
  expect(await bodies(article.id)).toEqual([
    ['classifying', 'Said, on record', ['Ada', 'Ben', 'Cleo']],
    ['classifying', 'True', ['Ada', 'Ben', 'Cleo']],
    ['describing', 'The table.', 'Ada'],
    ['describing', 'The letter.', 'Cleo'],
  ])
  must(await deeds.attach(dora, claim))
  must(await deeds.confirm(eve, claim, { reason: 'The new table says so too.' }))
  expect(await told({ article, claim })).toMatchObject({
    by: [{ person: ada.id }, { person: ben.id }, { person: cleo.id }],
    decidedBy: eve.id,
  })
})

test('a panel’s names those of it whose votes decided, an adjudication who decided; their names come with the screen', async () => {
  const panel = await aClaimOf({ requiredReviews: 2, panel: true })
  const alone = await aClaimOf({ requiredReviews: 2 })
  for (const { claim } of [panel, alone]) {
    must(await deeds.review(ada, claim, answer('true', 'Yes.')))
    must(await deeds.review(ben, claim, answer('false', 'No.')))
  }
  must(await deeds.vote(cleo, panel.claim, { substance: 'false', reason: 'Not so.' }))
  must(await deeds.vote(dora, panel.claim, { substance: 'true', reason: 'It is.' }))
  must(await deeds.vote(eve, panel.claim, { substance: 'true', reason: 'Dora is right.' }))
  must(await deeds.adjudicate(eve, alone.claim, { reason: 'Both are half right.' }))
  expect(await told(panel)).toEqual({
    by: [
      { person: dora.id, words: 'It is.' },
      { person: eve.id, words: 'Dora is right.' },
    ],
    decidedBy: eve.id,
    method: 'adjudication',
  })
  expect(await told(alone)).toEqual({
    by: [{ person: eve.id, words: 'Both are half right.' }],
    decidedBy: eve.id,
    method: 'adjudication',
  })
  const screen = must(await readScreen(ada, { articleId: panel.article.id }))
  expect('whole' in screen && screen.whole.people.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Dora', 'Eve']),
  )
})
