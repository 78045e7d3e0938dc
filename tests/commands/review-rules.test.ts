import { describe, expect, test } from 'vitest'
import { editArticleInput } from '@/lib/api/article/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readHistory } from '@/lib/views/history/read-history'
import { db } from '@/lib/db/client'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { seenBy, type Rules } from '@/tests/support/claims-under-rules'
import { anArticleOn, deeds, historyOf, must, no, pageText, refusalOf, yes } from '@/tests/support/desk'
import { aDeskThatSetsRules } from './rules-of-review'

const { ada, ben, eve, setRules, aClaimUnder } = await aDeskThatSetsRules()
const page = { limit: 50, cursor: undefined }

describe('the rules of review of an article', () => {
  test('are set by editors, by the version that was seen, and stand in the history', async () => {
    const article = await anArticleOn(pageText, eve)
    const changed = must(await setRules(article, { requiredReviews: 3, blind: true, panel: true }))
    expect(changed).toMatchObject({ requiredReviews: 3, blind: true, panel: true, version: 2 })
    expect((await historyOf(article.id)).map(({ kind }) => kind)).toEqual([
      'article-created',
      'article-changed',
    ])
    expect(refusalOf(await setRules(article, { blind: false }, ada))).toEqual({ code: 'not-allowed' })
    expect(
      refusalOf(await editArticle(eve, { articleId: article.id, version: 1, blind: false })),
    ).toMatchObject({ code: 'stale', now: { blind: true } })
  })

  test.for([
    { requiredReviews: 0 },
    { requiredReviews: 4 },
    { requiredReviews: 1.5 },
    { blind: 'yes' },
    { panel: null },
  ])('take nothing but 1 to 3 reviews, yes or no: %j', (rules) => {
    expect(editArticleInput.safeParse({ articleId: 'a', version: 1, ...rules }).success).toBe(false)
  })

  test('stand in the history with what they were and what they are, and in every export', async () => {
    const article = await anArticleOn(pageText, eve)
    const claim = must(await deeds.mark(eve, article, 'by a third'))
    must(await setRules(article, { requiredReviews: 2, blind: true }))
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    must(await setRules(article, { requiredReviews: 3, blind: true, panel: true }))
    const {
      activity,
      claims,
      article: told,
    } = JSON.parse(
      must(await exportArticle(eve, { articleId: article.id, format: 'json' })).text,
    ) as TickmarkExport
    expect(activity.flatMap(({ kind, reason }) => (kind === 'article-changed' ? [reason] : []))).toEqual([
      'Review rules: from 1 required to 2 required; from not blind to blind.',
      'Review rules: from 2 required to 3 required; from an editor decides to a panel decides.',
    ])
    expect(claims[0]?.rounds).toEqual([{ round: 1, requiredReviews: 2, blind: true, panel: false }])
    expect(told.review).toEqual({ requiredReviews: 3, blind: true, panel: true })
    expect(
      must(await readHistory(eve, { ...page, article: article.id, kind: 'article-changed' })).items.map(
        ({ reason }) => reason,
      ),
    ).toContain('Review rules: from 1 required to 2 required; from not blind to blind.')
  })

  test('that are as they were are no change of which the history tells', async () => {
    const article = await anArticleOn(pageText, eve)
    must(await setRules(article, { requiredReviews: 1, blind: false, panel: false }))
    expect(
      await db().activity.findMany({
        where: { articleId: article.id, kind: 'article-changed' },
        select: { reason: true },
      }),
    ).toEqual([{ reason: null }])
  })

  test('for fewer reviews decide no round in which somebody has submitted, and hold for every other', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 3 })
    const [contested, open] = [
      must(await deeds.mark(eve, article, 'Rents')),
      must(await deeds.mark(eve, article, 'dead')),
    ]
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    must(await deeds.review(ada, contested, yes))
    must(await setRules(article, { requiredReviews: 2 }))
    expect(await seenBy(eve, claim)).toMatchObject({
      state: 'in-review',
      verdict: null,
      rounds: [{ round: 1, requiredReviews: 3 }],
    })
    expect(must(await deeds.review(ben, contested, no))).toMatchObject({ state: 'in-review', verdict: null })
    for (const by of [ada, ben]) must(await deeds.review(by, open, yes))
    expect(await seenBy(eve, open)).toMatchObject({
      state: 'agreed',
      verdict: { substance: 'true', decidedBy: ben.id, method: 'agreement' },
      rounds: [{ round: 1, requiredReviews: 2 }],
    })
    expect(must(await deeds.review(eve, claim, yes))).toMatchObject({
      state: 'agreed',
      verdict: { decidedBy: eve.id },
    })
  })

  test('for more reviews undo no verdict', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 1 })
    const decided = must(await deeds.review(ada, claim, yes))
    must(await setRules(article, { requiredReviews: 3 }))
    expect(await seenBy(eve, claim)).toEqual({ ...decided, given: null })
    const dropped = must(await deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }))
    expect(must(await deeds.edit(eve, dropped, { state: 'open' })).state).toBe('agreed')
  })

  test.for<[string, Rules]>([
    ['no longer blind', { blind: false }],
    ['for one review', { requiredReviews: 1 }],
    ['for three', { requiredReviews: 3 }],
    ['with a panel', { panel: true }],
    ['all at once', { blind: false, requiredReviews: 1, panel: true }],
  ])('%s open no round in which somebody has submitted', async ([, rules]) => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, no))
    const before = await Promise.all([ben, eve].map((person) => seenBy(person, claim)))
    must(await setRules(article, rules))
    expect(await Promise.all([ben, eve].map((person) => seenBy(person, claim)))).toEqual(before)
    expect(await seenBy(ada, claim)).toMatchObject({
      state: 'in-review',
      rounds: [{ round: 1, requiredReviews: 2, blind: true, panel: false }],
    })
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'contested',
      reviews: [{ reviewer: ada.id }, { reviewer: ben.id }],
    })
    expect(refusalOf(await deeds.vote(eve, claim))).toMatchObject({ rule: 'no-panel' })
    expect(must(await deeds.adjudicate(eve, claim)).state).toBe('adjudicated')
  })
})
