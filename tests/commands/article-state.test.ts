import { beforeEach, describe, expect, test } from 'vitest'
import { coverSentencesInput, deleteArticleInput, editArticleInput } from '@/lib/api/article/input'
import { editEvidenceInput, withdrawEvidenceInput } from '@/lib/api/evidence/input'
import { previewRevisionInput, reviseArticleInput } from '@/lib/api/revision/input'
import { editEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { deleteArticle, editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { previewRevision } from '@/lib/views/revision/preview-revision'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import type { Outcome } from '@/lib/domain/outcome'
import { anArticleOn, aPerson, deeds, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'

const eve = await aPerson('editor', 'Eve')
let article: ArticleView
let claim: Claim
let evidence: Evidence

beforeEach(async () => {
  article = await anArticleOn(pageText, eve)
  claim = must(await deeds.mark(eve, article, 'by a third'))
  evidence = must(await deeds.attach(eve, claim))
})

const put = (state: 'draft' | 'ready' | 'signed_off' | 'published' | 'corrected' | 'retracted') =>
  db().article.update({ where: { id: article.id }, data: { state } })
const stateNow = async () => must(await readArticle(eve, { articleId: article.id })).state

const work: Record<string, () => Promise<Outcome<unknown>>> = {
  marking: () => deeds.mark(eve, article, 'since 1990'),
  'saying that there is nothing to check': () =>
    coverSentences(
      eve,
      coverSentencesInput.parse({ articleId: article.id, sentence: 1, coverage: 'nothing-to-check' }),
    ),
  'editing a claim': () => deeds.edit(eve, claim, { claimReviewed: 'Rents rose.' }),
  'dropping a claim': () => deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }),
  'removing a claim': () => removeClaim(eve, { claimId: claim.id, version: claim.version }),
  'adding evidence': () => deeds.attach(eve, claim),
  'changing evidence': () =>
    editEvidence(eve, editEvidenceInput.parse({ evidenceId: evidence.id, version: 1, title: 'Rents 2026' })),
  'withdrawing evidence': () =>
    withdrawEvidence(eve, withdrawEvidenceInput.parse({ evidenceId: evidence.id })),
  'changing its facts': () =>
    editArticle(eve, editArticleInput.parse({ articleId: article.id, version: 1, title: 'Rents again' })),
  'correcting the text': () =>
    reviseArticle(
      eve,
      reviseArticleInput.parse({ articleId: article.id, version: 1, text: `${pageText}\n\nMore.` }),
    ),
}
const quiet: typeof work = {
  reviewing: () => deeds.review(eve, claim, yes),
  'a draft of a review': () => deeds.review(eve, claim, { reasoning: 'Half.' }),
}
const others: typeof work = {
  'trying a correction': () =>
    previewRevision(eve, previewRevisionInput.parse({ articleId: article.id, text: `${pageText}\n\nMore.` })),
  'deleting it': () => deleteArticle(eve, deleteArticleInput.parse({ articleId: article.id, version: 1 })),
}
const names = (table: typeof work) => Object.keys(table)

describe.for(['signed_off', 'published', 'retracted'] as const)('an article that is %s', (state) => {
  const all = { ...work, ...quiet, ...others }
  test.for(names(all))('is closed to %s, and nothing of it changes', async (name) => {
    await put(state)
    const refusal = await refusedWithoutTrace(all[name]!)
    expect(refusal).toMatchObject({ code: 'against-rule', rule: `is-${state.replace('_', '-')}` })
    expect(must(await readClaim(eve, { claimId: claim.id }))).toMatchObject({
      claimReviewed: '',
      reviews: [],
      mine: null,
    })
  })
})

test.for(names(work))('%s takes an article that was called ready back into the check', async (name) => {
  await put('ready')
  must(await work[name]!())
  expect(await stateNow()).toBe('checking')
})

test.for(names(quiet))('%s leaves an article as ready as it was', async (name) => {
  await put('ready')
  must(await quiet[name]!())
  expect(await stateNow()).toBe('ready')
})

test.for(names(work))('%s is open to an article that is being corrected, and leaves it so', async (name) => {
  await put('corrected')
  must(await work[name]!())
  expect(await stateNow()).toBe('corrected')
})

test('the first claim, or the first sentence with nothing to check, begins the check; a draft whose facts change is a draft', async () => {
  await put('draft')
  must(await work['changing its facts']!())
  expect(await stateNow()).toBe('draft')
  must(await work['saying that there is nothing to check']!())
  expect(await stateNow()).toBe('checking')
})

test('who may not is told so, whatever the state', async () => {
  await put('signed_off')
  const rhea = await aPerson('reader')
  expect(await refusedWithoutTrace(() => deeds.mark(rhea, article, 'since 1990'))).toEqual({
    code: 'not-allowed',
  })
})
