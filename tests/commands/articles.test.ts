import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createArticleInput, editArticleInput, previewArticleInput } from '@/lib/api/article/input'
import { createArticle } from '@/lib/commands/article/create-article'
import { previewArticle } from '@/lib/views/article/preview-article'
import { deleteArticle, editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'
import { exportArticle } from '@/lib/commands/article/export-article'
import { anArticleOn, aPerson, everything, must, pageText, refusedWithoutTrace } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada } = await onTheDesk({ eve: 'editor', ada: 'reviewer' })

const create = (words: Record<string, unknown>, by = eve) =>
  createArticle(by, createArticleInput.parse({ title: 'Rents', ...words }))
const preview = (words: Record<string, unknown>, by = eve) =>
  previewArticle(by, previewArticleInput.parse(words))

describe('an article', () => {
  test('is kept with its facts and its canonical text', async () => {
    const facts = {
      title: 'Rents',
      byline: ['Joan Mills', 'Al Roy'],
      outlet: 'Post',
      url: 'https://post.test/rents',
      publishedAt: '2026-11-20',
      language: 'en',
      kind: 'own-copy',
    }
    const article = must(await create({ ...facts, text: 'Cafe\u0301s  closed.\r\n\r\nRents rose.' }))
    expect(article).toMatchObject({
      ...facts,
      direction: 'ltr',
      state: 'draft',
      version: 1,
      currentRevision: 1,
      isSample: false,
      createdBy: eve.id,
    })
    const { revision } = article
    expect(revision.text).toBe('Caf\u00e9s  closed.\n\nRents rose.')
    expect(revision.sha256).toBe(createHash('sha256').update(revision.text).digest('hex'))
    expect(revision.blocks.map(({ kind, start, end }) => [kind, revision.text.slice(start, end)])).toEqual([
      ['paragraph', 'Caf\u00e9s  closed.'],
      ['paragraph', 'Rents rose.'],
    ])
    expect(revision.sentences.map(({ coverage }) => coverage)).toEqual(['pending', 'pending'])
    expect(must(await readArticle(ada, { articleId: article.id }))).toEqual(article)
  })

  test('takes its title from the first heading of a Markdown file when it is given none', async () => {
    const article = must(
      await createArticle(
        eve,
        createArticleInput.parse({ text: '# Rents rose\n\nBy a third.', fileName: 'rents.MD' }),
      ),
    )
    expect(article.title).toBe('Rents rose')
    expect(article.revision.blocks[0]).toMatchObject({ kind: 'headline' })
  })

  test('cuts an endless heading between characters', async () => {
    const article = must(
      await createArticle(
        eve,
        createArticleInput.parse({ text: `# ${'x'.repeat(299)}👍 and more\n\nText.`, fileName: 'a.md' }),
      ),
    )
    expect(article.title).toBe('x'.repeat(299))
    expect(
      faultsOf(JSON.parse(must(await exportArticle(ada, { articleId: article.id, format: 'json' })).text)),
    ).toEqual([])
  })

  test('in Urdu reads from right to left', async () => {
    expect(
      must(await create({ title: 'کرائے', text: 'کرائے بڑھ گئے۔ لوگ ناراض ہیں۔', language: 'ur' })),
    ).toMatchObject({ direction: 'rtl', language: 'ur' })
  })

  test('is not kept without a title, without visible words, or by somebody who may not', async () => {
    expect(
      await refusedWithoutTrace(() => createArticle(eve, createArticleInput.parse({ text: 'x' }))),
    ).toEqual({ code: 'invalid', fields: { title: 'The article needs a title.' } })
    expect(await refusedWithoutTrace(() => create({ text: '\u200b\u00ad\ufeff' }))).toEqual({
      code: 'unreadable',
    })
    for (const role of ['reader', 'reviewer'] as const) {
      const person = await aPerson(role)
      expect(await refusedWithoutTrace(() => create({ text: 'x' }, person))).toEqual({ code: 'not-allowed' })
      expect(await refusedWithoutTrace(() => preview({ text: 'x' }, person))).toEqual({ code: 'not-allowed' })
    }
  })

  test('is shown as it will be read before anything of it is kept', async () => {
    const before = await everything()
    const seen = must(await preview({ text: pageText, title: 'Rents' }))
    expect(await everything()).toEqual(before)
    const kept = must(await create({ text: pageText }))
    expect([seen.text, seen.blocks]).toEqual([kept.revision.text, kept.revision.blocks])
    expect(seen.sentences).toEqual(kept.revision.sentences.map(({ start, end }) => ({ start, end })))
  })

  test('changes its facts by the version that was seen', async () => {
    const article = await anArticleOn(pageText, eve)
    const edit = (words: object, version = 1, by = eve) =>
      editArticle(by, editArticleInput.parse({ articleId: article.id, version, ...words }))
    expect(
      must(await edit({ title: 'Rents again', byline: [], outlet: null, language: 'ur' })),
    ).toMatchObject({ title: 'Rents again', byline: [], outlet: null, direction: 'rtl', version: 2 })
    expect(await refusedWithoutTrace(() => edit({ title: 'x' }))).toMatchObject({
      code: 'stale',
      now: { title: 'Rents again', version: 2 },
    })
    expect(await refusedWithoutTrace(() => edit({ title: 'x' }, 2, ada))).toEqual({ code: 'not-allowed' })
    const both = await Promise.all([edit({ title: 'one' }, 2), edit({ title: 'two' }, 2)])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(must(await edit({ kind: 'own-copy' }, 3)).kind).toBe('own-copy')
  })

  test('is deleted by an editor, by the version that was seen', async () => {
    const article = await anArticleOn(pageText, eve)
    expect(
      await refusedWithoutTrace(() => deleteArticle(ada, { articleId: article.id, version: 1 })),
    ).toEqual({ code: 'not-allowed' })
    expect(
      await refusedWithoutTrace(() => deleteArticle(eve, { articleId: article.id, version: 2 })),
    ).toMatchObject({ code: 'stale' })
    expect(must(await deleteArticle(eve, { articleId: article.id, version: 1 }))).toEqual({ id: article.id })
    expect(
      await refusedWithoutTrace(() => deleteArticle(eve, { articleId: article.id, version: 2 })),
    ).toEqual({ code: 'not-there' })
  })
})
