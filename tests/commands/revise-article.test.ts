import { describe, expect, test } from 'vitest'
import { previewRevisionInput, reviseArticleInput } from '@/lib/api/revision/input'
import { listRevisions, readRevision } from '@/lib/views/revision/read-revisions'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { previewRevision } from '@/lib/views/revision/preview-revision'
import { sha256 } from '@/lib/db/log'
import { isAdrift, spansOf } from '@/lib/domain/claim'
import { deeds, everything, historyOf, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskThatRevises } from './revised-articles'

const desk = await aDeskThatRevises()
const { ada, eve, now, revise, claimNow } = desk

describe('a corrected text', () => {
  test('becomes a new revision with its hash, and the old one stays readable as it was', async () => {
    const before = desk.article.revision
    const saved = must(await revise(pageText.replace('a third', 'a quarter')))
    expect(saved).toMatchObject({
      revision: 2,
      version: 2,
      sha256: sha256(pageText.replace('a third', 'a quarter')),
    })
    expect((await now()).revision).toMatchObject({
      number: 2,
      text: pageText.replace('a third', 'a quarter'),
    })
    const old = must(await readRevision(ada, { articleId: desk.article.id, number: 1 }))
    expect(old).toEqual(before)
    expect(
      must(await listRevisions(ada, { articleId: desk.article.id, limit: 50 })).items.map(
        ({ number, createdBy }) => [number, createdBy],
      ),
    ).toEqual([
      [2, eve.id],
      [1, eve.id],
    ])
    expect((await historyOf(desk.article.id)).at(-1)).toMatchObject({
      kind: 'article-revised',
      subject: '2',
      actorId: eve.id,
    })
  })

  test('tells how each claim fares, before and after it is saved, in the same words', async () => {
    const [exact, changed, lost] = [
      must(await deeds.mark(ada, desk.article, 'Nobody can live')),
      must(await deeds.mark(ada, desk.article, 'by a third')),
      must(await deeds.mark(ada, desk.article, 'the freeze was dead')),
    ]
    const text = `${pageText.split('\n\n').slice(0, 2).join('\n\n')}`.replace('by a third', 'by a quarter')
    const before = await everything()
    const preview = must(
      await previewRevision(eve, previewRevisionInput.parse({ articleId: desk.article.id, text })),
    )
    expect(await everything()).toEqual(before)
    const saved = must(await revise(text))
    expect(preview.claims).toEqual(saved.claims)
    expect(preview.counts).toEqual({ exact: 1, moved: 0, changed: 1, lost: 1 })
    const fates = Object.fromEntries(saved.claims.map((claim) => [claim.id, claim]))
    expect(fates[exact.id]).toMatchObject({
      anchor: 'exact',
      spans: [{ exact: 'Nobody can live', now: 'Nobody can live' }],
    })
    expect(fates[changed.id]).toMatchObject({
      anchor: 'changed',
      spans: [{ exact: 'by a third', anchor: 'changed' }],
    })
    expect(fates[changed.id]!.spans[0]!.now).toContain('quarter')
    expect(fates[lost.id]).toMatchObject({
      anchor: 'lost',
      spans: [{ exact: 'the freeze was dead', now: null }],
    })
    expect(
      preview.differences
        .filter(({ kind }) => kind !== 'equal')
        .map(({ kind, text: words }) => [kind, words.trim().slice(0, 12)]),
    ).toContainEqual(['inserted', 'quarter'])
  })

  test('leaves the verdict whole where the words stand, and makes it stale where they changed', async () => {
    const stands = must(await deeds.review(ada, must(await deeds.mark(ada, desk.article, 'Ana Roy')), yes))
    const changes = must(
      await deeds.review(ada, must(await deeds.mark(ada, desk.article, 'by a third')), yes),
    )
    must(await revise(`News. ${pageText.replace('by a third', 'by a quarter')}`))
    expect(await claimNow(stands)).toMatchObject({ state: 'agreed', verdict: { status: 'current' } })
    const stale = await claimNow(changes)
    expect(stale).toMatchObject({
      state: 'stale',
      quote: 'by a third',
      verdict: { status: 'stale', substance: 'true' },
    })
    expect((await historyOf(desk.article.id)).slice(-2).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['article-revised', '2'],
      ['verdict-stale', changes.id],
    ])
    must(await deeds.edit(ada, await claimNow(stands), { kind: 'quotation' }))
    expect(await claimNow(stands)).toMatchObject({ state: 'agreed', verdict: { status: 'current' } })
  })

  test('gives back what a slip tore away, when the slip is repaired', async () => {
    const claim = must(await deeds.mark(ada, desk.article, 'the freeze was dead'))
    must(await revise('A wrong text altogether, pasted by mistake.'))
    expect(isAdrift(await claimNow(claim))).toBe(true)
    must(await revise(pageText))
    const [span] = spansOf(await claimNow(claim), 3)
    expect(span).toMatchObject({ anchor: 'exact', exact: 'the freeze was dead' })
    expect(pageText.slice(span!.start, span!.end)).toBe('the freeze was dead')
  })
})

describe('nothing is changed', () => {
  test('by a text that is the same as it was', async () => {
    expect(await refusedWithoutTrace(() => revise(pageText))).toMatchObject({
      code: 'against-rule',
      rule: 'same-text',
    })
    expect(await refusedWithoutTrace(() => revise(pageText.replaceAll('\n', '\r\n')))).toMatchObject({
      rule: 'same-text',
    })
  })

  test('by whoever saw an older version, and the answer is the article as it stands', async () => {
    must(await revise(`${pageText} More.`))
    const late = () =>
      reviseArticle(
        eve,
        reviseArticleInput.parse({ articleId: desk.article.id, version: 1, text: `${pageText} Else.` }),
      )
    expect(await refusedWithoutTrace(late)).toMatchObject({
      code: 'stale',
      now: { version: 2, currentRevision: 2 },
    })
  })

  test('by a reviewer, and by a text without words', async () => {
    expect(await refusedWithoutTrace(() => revise(`${pageText} More.`, ada))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => revise('***'.replaceAll('*', '\u200b')))).toEqual({
      code: 'unreadable',
    })
  })
})

test('of two who save at once one is told that the text has moved on', async () => {
  const outcomes = await Promise.all(
    ['One.', 'Two.'].map((end) =>
      reviseArticle(
        eve,
        reviseArticleInput.parse({ articleId: desk.article.id, version: 1, text: `${pageText} ${end}` }),
      ),
    ),
  )
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect((await now()).currentRevision).toBe(2)
})
