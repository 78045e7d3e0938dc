import { beforeAll, describe, expect, test } from 'vitest'
import { editArticleInput } from '@/lib/api/inputs'
import { editArticle } from '@/lib/commands/edit-article'
import { editDesk, readDesk } from '@/lib/commands/edit-desk'
import { exportArticle } from '@/lib/commands/export-article'
import { listArticles } from '@/lib/commands/list-articles'
import { readClaim } from '@/lib/commands/read-claims'
import { readHistory } from '@/lib/commands/read-history'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { TickmarkExport } from '@/lib/export/export-schema'
import {
  anArticleOn,
  aPerson,
  deeds,
  everything,
  historyOf,
  must,
  pageText,
  refusalOf,
  yes,
} from '@/tests/support/desk'

let ada: Actor
let ben: Actor
let eve: Actor

beforeAll(async () => {
  ada = await aPerson('reviewer', 'Ada')
  ben = await aPerson('reviewer', 'Ben')
  eve = await aPerson('editor', 'Eve')
})

const no = { ...yes, substance: 'false', reasoning: 'The table says 12 %.' }
const page = { limit: 50, cursor: undefined }
type Rules = { requiredReviews?: number; blind?: boolean; panel?: boolean }

const setRules = async (article: { id: string }, rules: Rules, by = eve): ReturnType<typeof editArticle> => {
  const { version } = await db().article.findUniqueOrThrow({
    where: { id: article.id },
    select: { version: true },
  })
  return editArticle(by, editArticleInput.parse({ articleId: article.id, version, ...rules }))
}

async function aClaimUnder(rules: Rules): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  must(await setRules(article, rules))
  return { article, claim: must(await deeds.mark(eve, article, 'by a third')) }
}

const seenBy = async (person: Actor, { id }: Claim): Promise<Claim> =>
  must(await readClaim(person, { claimId: id }))

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

  test('of the desk are for new articles only', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, no))
    const before = await seenBy(ben, claim)
    const admin = await aPerson('admin')
    const { version, ...desk } = must(await readDesk(admin))
    must(await editDesk(admin, { version, requiredReviews: 1, blind: false, panel: true }))
    expect(await seenBy(ben, claim)).toEqual(before)
    must(
      await editDesk(admin, {
        version: version + 1,
        requiredReviews: desk.requiredReviews,
        blind: desk.blind,
        panel: desk.panel,
      }),
    )
  })

  test('that become blind leave a round open that began so, and close the next', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, no))
    must(await setRules(article, { blind: true }))
    expect(await seenBy(ben, claim)).toMatchObject({ state: 'in-review', reviews: [{ reviewer: ada.id }] })
    must(await deeds.review(ben, claim, no))
    must(await deeds.review(ben, claim, yes))
    expect(await seenBy(eve, claim)).toMatchObject({
      state: 'agreed',
      round: 1,
      rounds: [{ round: 1, blind: false }],
    })
    expect(await seenBy(ben, claim)).toMatchObject({
      state: 'in-review',
      round: 2,
      rounds: [
        { round: 1, blind: false },
        { round: 2, blind: true },
      ],
    })
  })

  test('that switch a panel off leave it a claim on which votes are in', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, panel: true })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, no))
    must(await deeds.vote(await aPerson('reviewer', 'Vera'), claim))
    must(await setRules(article, { panel: false }))
    expect(refusalOf(await deeds.adjudicate(eve, claim))).toMatchObject({ rule: 'panel-decides' })
    expect(must(await deeds.vote(eve, claim))).toMatchObject({
      state: 'adjudicated',
      verdict: { substance: 'true' },
    })
  })

  test('of a second and a third blind round are those of the article when each began', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    must(await deeds.review(ada, claim, no))
    must(await setRules(article, { requiredReviews: 3, blind: false }))
    expect(await seenBy(eve, claim)).toMatchObject({
      state: 'agreed',
      round: 1,
      reviews: [{ round: 1 }, { round: 1 }],
    })
    must(await deeds.review(ben, claim, no))
    must(await deeds.review(ada, claim, yes))
    expect(await seenBy(eve, claim)).toMatchObject({
      state: 'in-review',
      round: 3,
      verdict: { substance: 'false', round: 2 },
    })
    expect((await seenBy(eve, claim)).rounds).toEqual([
      { round: 1, requiredReviews: 2, blind: true, panel: false },
      { round: 2, requiredReviews: 2, blind: true, panel: false },
      { round: 3, requiredReviews: 3, blind: false, panel: false },
    ])
  })

  test('changed while a claim is dropped open nothing when it is restored', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, no))
    const dropped = must(await deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }))
    must(await setRules(article, { requiredReviews: 1, blind: false }))
    expect(must(await deeds.edit(eve, dropped, { state: 'open' }))).toMatchObject({
      state: 'open',
      reviews: [],
      rounds: [],
    })
    expect(await seenBy(ada, claim)).toMatchObject({ state: 'in-review', reviews: [{ reviewer: ada.id }] })
  })

  test('that leave a blind round open tell nobody that there is one', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    const before = await seenBy(ben, claim)
    must(await deeds.review(ada, claim, no))
    must(await setRules(article, { requiredReviews: 3 }))
    expect(await seenBy(ben, claim)).toEqual(before)
  })
})

describe('a round', () => {
  test('takes one review of each person until it is complete; another is refused and its words are kept', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, yes))
    expect(must(await deeds.review(ada, claim, { reasoning: 'On second thoughts' })).mine?.reasoning).toBe(
      'On second thoughts',
    )
    const before = await everything()
    expect(refusalOf(await deeds.review(ada, claim, no))).toMatchObject({
      rule: 'has-answered',
      now: { state: 'in-review' },
    })
    expect(await everything()).toEqual(before)
    must(await deeds.review(ben, claim, no))
    expect(must(await deeds.review(ada, claim, { ...no, reasoning: 'On second thoughts' }))).toMatchObject({
      round: 2,
      state: 'in-review',
      mine: null,
    })
  })

  test('after a verdict is complete with as many reviews as the first, and the verdict holds until then', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    expect(must(await deeds.review(ada, claim, no))).toMatchObject({
      round: 2,
      state: 'in-review',
      verdict: { substance: 'true', status: 'current', round: 1 },
    })
    expect(must(await deeds.review(ben, claim, no))).toMatchObject({
      round: 2,
      state: 'agreed',
      verdict: { substance: 'false', status: 'current', round: 2 },
    })
  })

  test('that is blind and comes after a verdict changes nothing that others see, not even a count', async () => {
    const { claim, article } = await aClaimUnder({ requiredReviews: 2, blind: true })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    const counts = async () =>
      must(await listArticles(ben, { limit: 50, cursor: undefined })).items.find(
        ({ id }) => id === article.id,
      )
    const before = [await seenBy(ben, claim), await counts()]
    expect(must(await deeds.review(ada, claim, no))).toMatchObject({ state: 'in-review', round: 2 })
    expect([await seenBy(ben, claim), await counts()]).toEqual(before)
  })

  test('goes on when the earlier verdict goes stale meanwhile', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    must(await deeds.review(ada, claim, no))
    expect(must(await deeds.attach(ben, claim)).claim).toMatchObject({
      state: 'in-review',
      verdict: { status: 'stale', staleSince: expect.any(String) },
    })
  })

  test('of a claim that was dropped meanwhile goes on where it was, and stays closed', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, no))
    const dropped = must(await deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }))
    expect(dropped).toMatchObject({ state: 'dropped', reviews: [] })
    expect(must(await deeds.edit(eve, dropped, { state: 'open' }))).toMatchObject({
      state: 'open',
      reviews: [],
    })
    expect(await seenBy(ada, claim)).toMatchObject({ state: 'in-review', reviews: [{ reviewer: ada.id }] })
    expect(must(await deeds.review(ben, claim, yes)).state).toBe('contested')
  })

  test.for<[string, (claim: Claim) => Promise<unknown>, string]>([
    [
      'contested',
      async (claim) => [await deeds.review(ada, claim, yes), await deeds.review(ben, claim, no)],
      'contested',
    ],
    [
      'agreed',
      async (claim) => [await deeds.review(ada, claim, yes), await deeds.review(ben, claim, yes)],
      'agreed',
    ],
    ['in review', (claim) => deeds.review(ada, claim, yes), 'in-review'],
    ['open', async () => undefined, 'open'],
  ])('that left a claim %s does so again when it is restored', async ([, deed, state]) => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    await deed(claim)
    const dropped = must(await deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }))
    expect(must(await deeds.edit(eve, dropped, { state: 'open' }))).toMatchObject({ state, dropReason: null })
  })
})

describe('the same answer sent again', () => {
  test('once its round is complete begins no other, however often it comes, with all of its words or none', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 1 })
    const first = must(await deeds.review(ada, claim, yes))
    for (const words of [yes, { ...yes, version: 1 }, { submit: true }, yes])
      expect(must(await deeds.review(ada, claim, words))).toEqual(first)
    expect(
      must(await deeds.review(ada, claim, { ...yes, reasoning: 'The new table says so too.' })),
    ).toMatchObject({ round: 2, reviews: [{}, {}] })
  })

  test('where people differ begins no other round either', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, yes))
    const contested = must(await deeds.review(ben, claim, no))
    expect(must(await deeds.review(ben, claim, no))).toEqual(contested)
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({ round: 2 })
  })

  test('on a claim that has changed, or whose verdict is stale, is a look taken anew', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 1 })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.attach(ben, claim))
    const anew = must(await deeds.review(ada, claim, yes))
    expect(anew).toMatchObject({ round: 2, state: 'agreed', verdict: { round: 2, status: 'current' } })
    expect(must(await deeds.review(ada, claim, yes))).toEqual(anew)
    await db().verdict.updateMany({
      where: { claimId: claim.id, status: 'current' },
      data: { status: 'stale' },
    })
    expect(must(await deeds.review(ada, claim, yes))).toMatchObject({ round: 3 })
  })
})
