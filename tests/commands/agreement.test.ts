import { expect, test } from 'vitest'
import { readAgreementInput } from '@/lib/api/agreement/input'
import type { AgreementView } from '@/lib/api/agreement/output'
import { readAgreement } from '@/lib/views/agreement/read-agreement'
import { db } from '@/lib/db/client'
import type { ScaleAgreement } from '@/lib/domain/agreement/agreement'
import type { ArticleView } from '@/lib/domain/article'
import { roles, type Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, yes } from '@/tests/support/desk'
import { statementsOf } from '@/tests/support/statements'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, ben, eve } = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })

const ask = (by: Actor, asked: Record<string, string>) => readAgreement(by, readAgreementInput.parse(asked))
const of = async (...articles: readonly ArticleView[]): Promise<AgreementView> =>
  must(await ask(eve, { article: articles.map(({ id }) => id).join(',') }))
const on = ({ scales }: AgreementView, layer: string): ScaleAgreement =>
  scales.find((each) => each.layer === layer)!

async function anArticle(
  rules: { requiredReviews?: number; blind?: boolean } = {},
  facts = {},
): Promise<ArticleView> {
  const article = await anArticleOn(pageText, eve, facts)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, ...rules } })
  return article
}

/** A claim on those words, with the answers of Ada and of Ben to "is it so?". */
async function rated(article: ArticleView, words: string, adaSays: string, benSays: string): Promise<void> {
  const claim = must(await deeds.mark(eve, article, words))
  must(await deeds.review(ada, claim, { ...yes, substance: adaSays }))
  must(await deeds.review(ben, claim, { ...yes, substance: benSays }))
}

test('tells every figure of both questions over a set of articles, and what each means', async () => {
  const article = await anArticle()
  const other = await anArticle()
  await rated(article, 'by a third', 'true', 'true')
  await rated(article, 'the steepest rise since 1990', 'false', 'false')
  await rated(other, 'by a third', 'true', 'false')
  await rated(other, 'the freeze was dead', 'half-true', 'half-true')
  const found = await of(article, other)
  expect(found.articles.map(({ id }) => id).toSorted()).toEqual([article.id, other.id].toSorted())
  const substance = on(found, 'substance')
  expect(substance).toMatchObject({
    scale: { key: 'public', version: 1, name: 'Public rating' },
    rounds: 4,
    reviews: 8,
  })
  expect(substance.figures.percent).toEqual({
    value: 0.75,
    reading:
      'Of 100 times that two people reviewed a claim, they gave the same answer 75 times; chance is not taken off.',
  })
  // Seen 3/4; by chance, from 2 true, 1 false, 1 half true of Ada and 1, 2, 1 of Ben: (2·1 + 1·2 + 1·1) / 16.
  expect(substance.figures.cohen.value).toBeCloseTo((0.75 - 5 / 16) / (1 - 5 / 16), 12)
  expect(substance.figures.fleiss.value).toBeCloseTo((0.75 - 22 / 64) / (1 - 22 / 64), 12)
  expect(substance.figures.nominal.value).toBeCloseTo(1 - (7 * 2) / (64 - 22), 12)
  expect(substance.figures.ordinal.value).toBeLessThan(substance.figures.nominal.value!)
  expect(substance.figures.cohen.reading).toMatch(/^On the scale of Landis and Koch this is “substantial”: /)
  expect(substance.pairs).toMatchObject([
    { people: [ada.id, ben.id].toSorted(), rounds: 4, percent: { value: 0.75 } },
  ])
  expect(found.people).toEqual([
    { id: ada.id, name: 'Ada' },
    { id: ben.id, name: 'Ben' },
  ])
  const attribution = on(found, 'attribution')
  expect(attribution.figures.percent.value).toBe(1)
  expect(attribution.figures.cohen).toMatchObject({
    value: null,
    because: 'one-answer',
    reading: expect.stringMatching(/^Undefined, because everybody always gave the same answer/) as string,
  })
  expect(attribution.figures.ordinal).toMatchObject({ because: 'no-order' })
})

test('articles on other scales stand for themselves', async () => {
  const [external, own] = [await anArticle(), await anArticle({}, { kind: 'own-copy' })]
  await rated(external, 'by a third', 'true', 'true')
  await rated(own, 'by a third', 'verified', 'disputed')
  expect((await of(external, own)).scales.map(({ scale, rounds }) => [scale.key, rounds]).toSorted()).toEqual(
    [
      ['attribution', 2],
      ['copy-check', 1],
      ['public', 1],
    ],
  )
})

test('only complete rounds count, so that nothing of a blind round is told before it is over', async () => {
  for (const blind of [true, false]) {
    const article = await anArticle({ requiredReviews: 3, blind })
    const claim = must(await deeds.mark(eve, article, 'by a third'))
    const before = await of(article)
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, { ...yes, substance: 'false' }))
    expect(await of(article)).toEqual(before)
    must(await deeds.review(eve, claim, yes))
    expect(on(await of(article), 'substance')).toMatchObject({
      rounds: 1,
      reviews: 3,
      figures: { percent: { value: 1 / 3 }, cohen: { because: 'not-two-people' } },
    })
  }
})

test('compares the words that two people marked', async () => {
  const article = await anArticle()
  must(await deeds.mark(ada, article, 'by a third last year'))
  must(await deeds.mark(ben, article, 'by a third'))
  must(await deeds.mark(ben, article, 'the freeze was dead'))
  const { marks } = await of(article)
  expect(marks).toMatchObject([{ people: [ada.id, ben.id].toSorted(), articles: 1 }])
  expect(marks[0]!.characters.value).toBeCloseTo((2 * 10) / (20 + 10 + 19), 12)
  expect(marks[0]!.overlaps.value).toBeCloseTo((2 * (1 * 0.5)) / 1.5, 12)
})

test('says why there is no figure where there is nothing to compare', async () => {
  const article = await anArticle({ requiredReviews: 1 })
  expect(await of(article)).toMatchObject({ scales: [], marks: [], people: [] })
  must(await deeds.review(ada, must(await deeds.mark(eve, article, 'by a third')), yes))
  expect(on(await of(article), 'substance').figures.nominal).toMatchObject({
    value: null,
    because: 'too-few-reviews',
  })
})

test('a restricted article counts for those who are named only, and who may not ask is refused', async () => {
  const article = await anArticle()
  await rated(article, 'by a third', 'true', 'true')
  await db().article.update({ where: { id: article.id }, data: { restricted: true } })
  expect(await of(article)).toEqual({ articles: [], hasMore: false, people: [], scales: [], marks: [] })
  for (const role of roles) {
    const person = await aPerson(role)
    const outcome = await ask(person, { article: article.id })
    if (role === 'editor' || role === 'admin') expect(must(outcome).articles).toEqual([])
    else expect(refusalOf(outcome)).toEqual({ code: 'not-allowed' })
  }
})

test('articles are chosen by title, state and the days on which they came, and of more than can be compared at once the newest', async () => {
  const article = await anArticle({}, { title: 'Harbour 100%' })
  await db().article.update({
    where: { id: article.id },
    data: { createdAt: new Date('2026-01-05T23:59:59Z'), state: 'ready' },
  })
  const finds = async (asked: Record<string, string>) =>
    must(await ask(eve, asked)).articles.map(({ id }) => id)
  expect(await finds({ q: ' harbour 100% ' })).toEqual([article.id])
  expect(await finds({ q: 'harb_ur' })).toEqual([])
  expect(await finds({ state: 'ready' })).toEqual([article.id])
  expect(await finds({ from: '2026-01-05', to: '2026-01-05' })).toEqual([article.id])
  expect(await finds({ to: '2026-01-04' })).toEqual([])
  expect(await finds({ from: '2026-01-06', q: 'Harbour' })).toEqual([])
  const at = new Date()
  await db().article.createMany({
    data: Array.from({ length: 201 }, (_, n) => ({
      id: `many-${n}`,
      title: 'Many',
      byline: [],
      language: 'en',
      kind: 'external' as const,
      createdById: eve.id,
      createdAt: at,
    })),
  })
  expect(must(await ask(eve, { q: 'Harbour' })).hasMore).toBe(false)
  await db().article.update({
    where: { id: 'many-7' },
    data: { createdAt: new Date('2026-01-01T00:00:00Z') },
  })
  const newest = must(await ask(eve, { q: 'Many' }))
  expect([newest.articles.length, newest.hasMore, newest.articles.some(({ id }) => id === 'many-7')]).toEqual(
    [200, true, false],
  )
})

test('asks the same few questions of the database for one article and for many', async () => {
  const one = await statementsOf(() => ask(eve, { q: 'Harbour' }))
  const many = await statementsOf(() => ask(eve, { q: 'Rents' }))
  expect([one.length, many.length].every((count) => count <= 6)).toBe(true)
})
