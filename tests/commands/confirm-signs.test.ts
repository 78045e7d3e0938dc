import { beforeAll, describe, expect, test } from 'vitest'
import { reviseArticleInput } from '@/lib/api/inputs'
import { confirmSignsInput } from '@/lib/api/review-inputs'
import { againstRuleSays } from '@/lib/api/sentences'
import { confirmSigns, listStale } from '@/lib/commands/confirm-signs'
import { callReady } from '@/lib/commands/lead-article'
import { readClaim } from '@/lib/commands/read-claims'
import { reviseArticle } from '@/lib/commands/revise-article'
import { verifyDatabase } from '@/lib/commands/verify'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { readDossier } from '@/lib/db/dossier'
import { sha256 } from '@/lib/db/log'
import type { ArticleView } from '@/lib/domain/article'
import { isAdrift, newestSpans, type Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { writeJson } from '@/lib/export/json'
import { verifyArticle } from '@/lib/verify/verify'
import {
  anArticleOn,
  aPerson,
  deeds,
  historyOf,
  must,
  refusalOf,
  refusedWithoutTrace,
  yes,
} from '@/tests/support/desk'
import { statementsOf } from '@/tests/support/statements'

let ada: Actor
let ben: Actor
let eve: Actor
let rhea: Actor

beforeAll(async () => {
  ;[ada, ben, eve, rhea] = [
    await aPerson('reviewer', 'Ada'),
    await aPerson('reviewer', 'Ben'),
    await aPerson('editor', 'Eve'),
    await aPerson('reader', 'Rhea'),
  ]
})

const straight =
  'The mayor said: "We paid 5 million." The clerk called it "a gift - no more". Nobody else spoke.'
const curly =
  'The mayor said: “We paid 5 million.” The clerk called it “a gift – no more”. Nobody else spoke.'
const now = async ({ id }: Pick<Claim, 'id'>): Promise<Claim> => must(await readClaim(ada, { claimId: id }))

async function revise({ id }: ArticleView, text: string): Promise<void> {
  const { version } = (await findArticle(db(), eve, id))!
  must(await reviseArticle(eve, reviseArticleInput.parse({ articleId: id, version, text })))
}

/** An article with decided claims: on words of a sentence with quotes, on words that have signs themselves, and on a sentence without any. */
async function decided(): Promise<{ article: ArticleView; claims: Claim[] }> {
  const article = await anArticleOn(straight, eve)
  const claims: Claim[] = []
  for (const words of ['5 million', '"a gift - no more"', 'Nobody else'])
    claims.push(must(await deeds.review(ada, must(await deeds.mark(ada, article, words)), yes)))
  return { article, claims }
}

/** The same after an editor set the signs right. */
async function withOtherSigns(): Promise<{ article: ArticleView; claims: Claim[] }> {
  const { article, claims } = await decided()
  await revise(article, curly)
  return { article, claims: await Promise.all(claims.slice(0, 2).map(now)) }
}

const confirm = (
  by: Actor,
  article: Pick<ArticleView, 'id'>,
  claims: readonly Pick<Claim, 'id' | 'version'>[],
  reason = 'Curly quotes.',
) =>
  confirmSigns(
    by,
    confirmSignsInput.parse({
      articleId: article.id,
      claims: claims.map(({ id, version }) => ({ id, version })),
      reason,
    }),
  )
const waiting = async (article: ArticleView, by = ada) =>
  must(await listStale(by, { articleId: article.id, limit: 50 })).items

describe('claims of which only signs differ', () => {
  test('wait with what they were and are, apart from those of which more does', async () => {
    const { article, claims } = await decided()
    await revise(article, curly.replace('Nobody else spoke.', 'Nobody else spoke twice.'))
    expect(await waiting(article)).toEqual([
      {
        id: claims[0]!.id,
        version: 1,
        seal: (await now(claims[0]!)).seal,
        quote: '5 million',
        onlySigns: true,
        rule: null,
        changes: [
          {
            thing: 'sentence',
            then: 'The mayor said: "We paid 5 million."',
            now: 'The mayor said: “We paid 5 million.”',
            onlySigns: true,
          },
        ],
      },
      {
        id: claims[1]!.id,
        version: 1,
        seal: (await now(claims[1]!)).seal,
        quote: '"a gift - no more"',
        onlySigns: true,
        rule: null,
        changes: [{ thing: 'text', then: '"a gift - no more"', now: '“a gift – no more”', onlySigns: true }],
      },
      {
        id: claims[2]!.id,
        version: 1,
        seal: (await now(claims[2]!)).seal,
        quote: 'Nobody else',
        onlySigns: false,
        rule: 'not-only-signs',
        changes: [{ thing: 'sentence', then: 'Nobody else spoke.', now: 'Nobody else spoke twice.' }],
      },
    ])
  })

  test('are confirmed together, in the words of now, each with its entry in the history under one reason', async () => {
    const { article, claims } = await withOtherSigns()
    expect(claims.map((claim) => [claim.state, isAdrift(claim)])).toEqual([
      ['stale', false],
      ['stale', true],
    ])
    const before = await historyOf(article.id)
    const { items } = must(await confirm(ada, article, claims))
    expect(
      items.map(({ quote, state, verdict, seal, version }) => [
        quote,
        state,
        verdict?.status,
        verdict?.reason,
        verdict?.seal === seal,
        version,
      ]),
    ).toEqual([
      ['5 million', 'agreed', 'current', 'Curly quotes.', true, 1],
      ['“a gift – no more”', 'agreed', 'current', 'Curly quotes.', true, 2],
    ])
    expect(
      items.map(({ verdict }) => [verdict?.attribution, verdict?.substance, verdict?.by, verdict?.decidedBy]),
    ).toEqual(claims.map(({ verdict }) => [verdict?.attribution, verdict?.substance, verdict?.by, ada.id]))
    expect((await historyOf(article.id)).slice(before.length)).toMatchObject(
      claims.map(({ id }) => ({ kind: 'verdict-confirmed', subject: id, actorId: ada.id })),
    )
    expect(await waiting(article)).toEqual([])
    expect(newestSpans(await now(claims[1]!))).toMatchObject([
      { revision: 2, exact: '“a gift – no more”', anchor: 'exact' },
    ])
  })

  test('are in the export and the desk as they then are, and both are verified', async () => {
    const { article, claims } = await withOtherSigns()
    must(await confirm(ada, article, claims))
    expect((await verifyDatabase()).findings).toEqual([])
    const file = JSON.parse(
      writeJson((await readDossier(eve, article.id, true))!, { version: '0', at: new Date(0), sha256 }),
    )
    expect(verifyArticle(file, sha256)).toEqual([])
    expect(
      file.activity.slice(-2).map(({ kind, reason }: { kind: string; reason: string }) => [kind, reason]),
    ).toEqual([
      ['verdict-confirmed', 'Curly quotes.'],
      ['verdict-confirmed', 'Curly quotes.'],
    ])
    file.claims.find(({ id }: Claim) => id === claims[1]!.id).quote = '“a bribe – no more”'
    expect(verifyArticle(file, sha256).map(({ check }) => check)).toContain('leaves')
  })

  test('are confirmed, too, after somebody placed their words anew one by one, or put everything back', async () => {
    const {
      article,
      claims: [first, second],
    } = await withOtherSigns()
    const { start, end } = newestSpans(second!)[0]!
    const placed = must(
      await deeds.edit(ada, second!, {
        revision: 2,
        spans: [{ start, end, exact: curly.slice(start, end) }],
      }),
    )
    expect(must(await confirm(ada, article, [first!, placed])).items.map(({ state }) => state)).toEqual([
      'agreed',
      'agreed',
    ])
    await revise(article, straight)
    await revise(article, curly)
    const back = await waiting(article)
    expect(back.map(({ changes, onlySigns }) => [changes, onlySigns])).toEqual([
      [[], true],
      [[], true],
    ])
    expect(must(await confirm(ada, article, back)).items.map(({ verdict }) => verdict?.status)).toEqual([
      'current',
      'current',
    ])
  })

  test('go stale again when more of them changes', async () => {
    const { article, claims } = await withOtherSigns()
    must(await confirm(ada, article, claims))
    await revise(article, curly.replace('We paid', 'We never paid').replace('a gift', 'a loan'))
    expect((await Promise.all(claims.map(now))).map(({ state }) => state)).toEqual(['stale', 'stale'])
    expect((await waiting(article)).map(({ onlySigns }) => onlySigns)).toEqual([false, false])
  })

  test('take an article that was called ready back to checking only where words are placed anew', async () => {
    for (const [at, state] of [
      [0, 'ready'],
      [1, 'checking'],
    ] as const) {
      const { article, claims } = await withOtherSigns()
      must(await callReady(ada, { articleId: article.id, version: 2 }))
      must(await confirm(ada, article, [claims[at]!]))
      expect((await findArticle(db(), eve, article.id))!.state).toBe(state)
    }
  })
})

describe('the deed is refused as a whole, without a trace, and names the claim,', () => {
  test.for<[string, (article: ArticleView, claims: Claim[]) => Promise<unknown>]>([
    ['where evidence came', (_, [claim]) => deeds.attach(eve, claim!)],
    [
      'where the wording is another',
      async (_, [claim]) => deeds.edit(eve, await now(claim!), { claimReviewed: 'The mayor paid.' }),
    ],
    [
      'where the sentence says something else',
      (article) => revise(article, curly.replace('We paid', 'We never paid')),
    ],
    ['where a number has another sign', (article) => revise(article, curly.replace('paid 5', 'paid −5'))],
  ])('%s', async ([, change]) => {
    const { article, claims } = await withOtherSigns()
    await change(article, claims)
    const refusal = await refusedWithoutTrace(async () =>
      confirm(ada, article, await Promise.all(claims.map(now))),
    )
    expect(refusal).toMatchObject({
      code: 'against-rule',
      rule: 'not-only-signs',
      about: expect.stringContaining('5 million'),
      now: { items: [{ id: claims[0]!.id }] },
    })
    expect(againstRuleSays(refusal as Parameters<typeof againstRuleSays>[0])).toBe(
      '“5 million”: More than signs differs here; look at this claim by itself.',
    )
  })

  test('where its own words differ in signs, but their sentence in more', async () => {
    const { article, claims } = await withOtherSigns()
    await revise(article, curly.replace('called it', 'never called it'))
    expect(
      await refusedWithoutTrace(async () => confirm(ada, article, await Promise.all(claims.map(now)))),
    ).toMatchObject({ rule: 'not-only-signs', about: '"a gift - no more"' })
  })

  test('where one is not stale', async () => {
    const { article, claims } = await withOtherSigns()
    const other = must(
      await deeds.mark(
        ada,
        { ...article, revision: { ...article.revision, number: 2, text: curly } },
        'else',
      ),
    )
    expect(await refusedWithoutTrace(() => confirm(ada, article, [...claims, other]))).toMatchObject({
      rule: 'not-stale',
      about: 'else',
    })
    must(await confirm(ada, article, claims))
    expect(
      await refusedWithoutTrace(async () => confirm(ada, article, await Promise.all(claims.map(now)))),
    ).toMatchObject({ rule: 'not-stale', now: { items: [{ id: claims[0]!.id }, { id: claims[1]!.id }] } })
  })

  test('where its rating is on the article’s scales no more', async () => {
    const { article, claims } = await withOtherSigns()
    await db().article.update({
      where: { id: article.id },
      data: { substanceScale: 'research', substanceScaleVersion: 1 },
    })
    expect(refusalOf(await confirm(ada, article, claims))).toMatchObject({
      rule: 'rating-gone',
      about: '5 million',
    })
  })
})

describe('the deed is refused, without a trace,', () => {
  test('with what is now where a claim is another than was seen', async () => {
    const {
      article,
      claims: [first, second],
    } = await withOtherSigns()
    must(await deeds.edit(eve, second!, { kind: 'quotation' }))
    expect(await refusedWithoutTrace(() => confirm(ada, article, [first!, second!]))).toMatchObject({
      code: 'stale',
      now: { items: [{ id: second!.id, version: 2 }] },
    })
    const seen = [{ id: first!.id, version: 1, seal: first!.seal! }]
    must(await deeds.attach(eve, first!))
    expect(
      await refusedWithoutTrace(() =>
        confirmSigns(ada, { articleId: article.id, claims: seen, reason: 'x' }),
      ),
    ).toMatchObject({ code: 'stale', now: { items: [{ id: first!.id }] } })
  })

  test('for claims of another article, and for whoever may not see this one', async () => {
    const [one, other] = [await withOtherSigns(), await withOtherSigns()]
    expect(
      await refusedWithoutTrace(() => confirm(ada, one.article, [...one.claims, other.claims[0]!])),
    ).toEqual({ code: 'not-there' })
    await db().article.update({ where: { id: one.article.id }, data: { restricted: true } })
    expect(await refusedWithoutTrace(() => confirm(ada, one.article, one.claims))).toEqual({
      code: 'not-there',
    })
    expect(refusalOf(await listStale(ada, { articleId: one.article.id, limit: 50 }))).toEqual({
      code: 'not-there',
    })
  })

  test('for readers, where more reviews are required for reviewers, and for whoever gave one of them', async () => {
    const { article, claims } = await withOtherSigns()
    expect(await refusedWithoutTrace(() => confirm(rhea, article, claims))).toEqual({ code: 'not-allowed' })
    await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2 } })
    expect(await refusedWithoutTrace(() => confirm(ben, article, claims))).toEqual({ code: 'not-allowed' })
    await db().person.update({ where: { id: ada.id }, data: { role: 'editor' } })
    expect(
      await refusedWithoutTrace(() => confirm({ ...ada, role: 'editor' }, article, claims)),
    ).toMatchObject({ rule: 'own-review', about: '5 million' })
    expect(
      (await waiting(article, { ...ada, role: 'editor' })).map(({ onlySigns, rule }) => [onlySigns, rule]),
    ).toEqual([
      [true, 'own-review'],
      [true, 'own-review'],
    ])
    await db().person.update({ where: { id: ada.id }, data: { role: 'reviewer' } })
    expect(must(await confirm(eve, article, claims)).items).toHaveLength(2)
  })

  test('on an article that is signed off', async () => {
    const { article, claims } = await withOtherSigns()
    await db().article.update({ where: { id: article.id }, data: { state: 'signed_off' } })
    expect(await refusedWithoutTrace(() => confirm(ada, article, claims))).toMatchObject({
      rule: 'is-signed-off',
    })
  })
})

test('five who confirm the same at once do it once', async () => {
  const { article, claims } = await withOtherSigns()
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => confirm(ada, article, claims)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await historyOf(article.id)).filter(({ kind }) => kind === 'verdict-confirmed')).toHaveLength(2)
})

test('a deed on claims without number, without a reason, or on one claim twice is none', () => {
  const asked = (claims: readonly string[], reason = 'x') =>
    confirmSignsInput.safeParse({ articleId: 'a', claims: claims.map((id) => ({ id, version: 1 })), reason })
      .success
  expect(asked(Array.from({ length: 500 }, (_, at) => `c${at}`))).toBe(true)
  expect(asked(Array.from({ length: 501 }, (_, at) => `c${at}`))).toBe(false)
  expect([asked([]), asked(['a', 'a']), asked(['a'], ' \n')]).toEqual([false, false, false])
})

test('what waits is told page by page', async () => {
  const { article, claims } = await withOtherSigns()
  const first = must(await listStale(ada, { articleId: article.id, limit: 1 }))
  const second = must(await listStale(ada, { articleId: article.id, limit: 1, cursor: first.next! }))
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(claims.map(({ id }) => id))
  expect(second.next).toBeNull()
  expect(refusalOf(await listStale(ada, { articleId: article.id, limit: 1, cursor: 'x' }))).toMatchObject({
    code: 'invalid',
  })
})

test('many claims ask the database no more often than two', async () => {
  const sellers = ['apple', 'barley', 'copper', 'diamond', 'engine', 'flannel', 'garlic', 'hammer']
  const asked = async (count: number) => {
    const text = sellers
      .slice(0, count)
      .map((thing, at) => `The ${thing} seller at gate ${at + 3} called it "a year for ${thing} only".`)
      .join('\n\n')
    const article = await anArticleOn(text, eve)
    const words = sellers
      .slice(0, count)
      .map((thing, at) => (at % 2 === 0 ? `The ${thing} seller` : `"a year for ${thing} only"`))
    for (const each of words) must(await deeds.review(ada, must(await deeds.mark(ada, article, each)), yes))
    await revise(article, text.replace(/"(.*?)"/g, '“$1”'))
    const stale = await waiting(article)
    expect(stale.map(({ quote, onlySigns }) => [quote, onlySigns])).toEqual(words.map((each) => [each, true]))
    return (await statementsOf(async () => must(await confirm(ada, article, stale)))).length
  }
  expect(await asked(8)).toBe(await asked(2))
})
