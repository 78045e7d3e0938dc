import { describe, expect, test } from 'vitest'
import { confirmSignsInput } from '@/lib/api/review/input'
import { listStale } from '@/lib/views/review/list-stale'
import { callReady } from '@/lib/commands/sign-off/article-transitions'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { newestSpans } from '@/lib/domain/claim'
import { anArticleOn, deeds, historyOf, must, refusalOf, yes } from '@/tests/support/desk'
import { statementsOf } from '@/tests/support/statements'
import { aDeskWithOtherSigns, confirm, curly, straight } from './other-signs'

const { ada, eve, now, revise, withOtherSigns, waiting } = await aDeskWithOtherSigns()

describe('claims of which only signs differ', () => {
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
