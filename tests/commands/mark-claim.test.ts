import { describe, expect, test } from 'vitest'
import { markClaimInput } from '@/lib/api/claim/input'
import { markClaim } from '@/lib/commands/claim/mark-claim'
import { readDossier } from '@/lib/db/article/read-dossier'
import {
  anArticleOn,
  aPerson,
  deeds,
  historyOf,
  must,
  pageText,
  refusedWithoutTrace,
  stretches,
} from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, eve } = await onTheDesk({ ada: 'reviewer', eve: 'editor' })
const article = await anArticleOn(pageText, eve)

const mark = (words: string | readonly string[], more = {}) => deeds.mark(ada, article, words, more)
const send = (spans: readonly object[], more = {}) =>
  markClaim(ada, markClaimInput.parse({ articleId: article.id, revision: 1, spans, ...more }))

describe('a claim', () => {
  test('is marked on the words that were chosen, with what stands around them', async () => {
    const claim = must(await mark('by a third'))
    const { text } = article.revision
    const [span] = claim.spans
    expect(claim).toMatchObject({
      articleId: article.id,
      quote: 'by a third',
      claimReviewed: '',
      kind: 'assertion',
      state: 'open',
      version: 1,
      round: 1,
      claimant: null,
      parent: null,
      createdBy: ada.id,
      reviews: [],
      mine: null,
      verdict: null,
      evidence: [],
      dropReason: null,
    })
    expect(span).toEqual({
      revision: 1,
      start: 11,
      end: 21,
      exact: 'by a third',
      prefix: 'Rents rose ',
      suffix: text.slice(21, 53),
      anchor: 'exact',
    })
  })

  test('takes all that is known of it at once', async () => {
    const known = {
      claimReviewed: 'It rose.',
      kind: 'prediction-or-threat',
      claimant: { type: 'unnamed', description: 'two officials' },
      claimDate: '2026-11-20',
    }
    expect(must(await mark('the freeze was dead', known))).toMatchObject({
      ...known,
      claimant: { type: 'unnamed', name: null, description: 'two officials' },
    })
  })

  test('drops the white space around its words and takes whole characters', async () => {
    const { text } = article.revision
    const start = text.indexOf('👨‍👩‍👧‍👦') + 3
    const [claim, family] = [
      must(await mark('  \n\nTwo officials, '.trimStart())),
      must(await send([{ start, end: start + 2, exact: '👩' }])),
    ]
    expect(claim.quote).toBe('Two officials,')
    expect(family.quote).toBe('👨‍👩‍👧‍👦')
  })

  test('may have several passages, which stand in the order of the text and each once', async () => {
    const claim = must(await mark(['last year', 'Rents', 'rose ', 'last year', ' last year']))
    expect(claim.quote).toBe('Rents […] rose […] last year')
    expect(claim.spans.map((span) => span.exact)).toEqual(['Rents', 'rose', 'last year'])
  })

  test('may overlap another, lie in another, share its range and cross blocks', async () => {
    const { text } = article.revision
    const across = text.slice(text.indexOf('since'), text.indexOf('live') + 4)
    for (const words of ['a third last', 'third last year', 'third', 'third', across])
      expect(must(await mark(words)).quote).toBe(words)
  })

  test('may be a part of another claim of the article', async () => {
    const whole = must(await mark('Rents rose by a third last year'))
    expect(must(await mark('by a third', { parent: whole.id })).parent).toBe(whole.id)
  })

  test('is in the history and starts the check of the article', async () => {
    const fresh = await anArticleOn(pageText, eve)
    expect(fresh.state).toBe('draft')
    const claim = must(await deeds.mark(ada, fresh, 'by a third'))
    expect(await historyOf(fresh.id)).toEqual([
      { seq: 1, kind: 'article-created', subject: fresh.id, actorId: eve.id },
      { seq: 2, kind: 'claim-marked', subject: claim.id, actorId: ada.id },
    ])
    expect(claim.lastSeq).toBe(2)
    const dossier = await readDossier(ada, fresh.id)
    expect(dossier).toMatchObject({ article: { state: 'checking' }, lastSeq: 2 })
    expect(dossier?.claims).toEqual([claim])
    expect(dossier?.revisions[0]?.sentences.map((sentence) => sentence.coverage)).toEqual([
      'claimed',
      'pending',
      'pending',
      'pending',
    ])
  })
})

describe('nothing is marked', () => {
  test('when other words stand at the place', async () => {
    const refusal = await refusedWithoutTrace(() => send([{ start: 0, end: 5, exact: 'Rates' }]))
    expect(refusal).toEqual({
      code: 'against-rule',
      rule: 'text-differs',
      now: { start: 0, end: 5, exact: 'Rents' },
    })
  })

  test('when one of several passages is wrong', async () => {
    const refusal = await refusedWithoutTrace(() =>
      send([...stretches(article.revision.text, 'Rents'), { start: 6, end: 10, exact: 'fell' }]),
    )
    expect(refusal).toMatchObject({ rule: 'text-differs' })
  })

  test('behind the end of the text', async () => {
    const { length } = article.revision.text
    expect(
      await refusedWithoutTrace(() => send([{ start: length - 1, end: length + 1, exact: '.' }])),
    ).toEqual({ code: 'invalid', fields: { 'spans.0.end': 'This lies behind the end of the text.' } })
    expect(
      await refusedWithoutTrace(() => send([{ start: 10 ** 12, end: 10 ** 12 + 1, exact: '.' }])),
    ).toMatchObject({ code: 'invalid' })
  })

  test('where there are no words', async () => {
    const gap = article.revision.text.indexOf('\n\n')
    expect(await refusedWithoutTrace(() => send([{ start: gap, end: gap + 2, exact: '\n\n' }]))).toEqual({
      code: 'invalid',
      fields: { 'spans.0': 'There are no words in this stretch.' },
    })
  })

  test('on a revision that is not the present one', async () => {
    expect(await refusedWithoutTrace(() => mark('Rents', { revision: 2 }))).toEqual({
      code: 'against-rule',
      rule: 'not-this-revision',
      now: { revision: 1 },
    })
  })

  test('as a part of a claim of another article, or of none', async () => {
    const other = must(await deeds.mark(ada, await anArticleOn(pageText, eve), 'Rents'))
    for (const parent of [other.id, 'nobody'])
      expect(await refusedWithoutTrace(() => mark('Rents', { parent }))).toEqual({
        code: 'against-rule',
        rule: 'parent-elsewhere',
      })
  })

  test('by a reader, or on an article that is not there', async () => {
    const reader = await aPerson('reader')
    expect(await refusedWithoutTrace(() => deeds.mark(reader, article, 'Rents'))).toEqual({
      code: 'not-allowed',
    })
    expect(await refusedWithoutTrace(() => deeds.mark(ada, { ...article, id: 'nowhere' }, 'Rents'))).toEqual({
      code: 'not-there',
    })
  })
})
