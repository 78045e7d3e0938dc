import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { createArticleInput, editArticleInput, previewArticleInput } from '@/lib/api/inputs'
import { createArticle, previewArticle } from '@/lib/commands/create-article'
import { deleteArticle, editArticle, readArticle } from '@/lib/commands/edit-article'
import { dropDraft, readDraft, saveDraft } from '@/lib/commands/drafts'
import { exportArticle } from '@/lib/commands/export-article'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import {
  anArticleOn,
  aPerson,
  everything,
  must,
  pageText,
  refusalOf,
  refusedWithoutTrace,
} from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'

let eve: Actor
let ada: Actor

beforeAll(async () => {
  eve = await aPerson('editor', 'Eve')
  ada = await aPerson('reviewer', 'Ada')
})

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

describe('a half-written form', () => {
  test('is kept for whoever writes it and for nobody else', async () => {
    must(await saveDraft(ada, { key: 'new-article', fields: { title: 'Ada’s' } }))
    expect(must(await readDraft(eve, { key: 'new-article' }))).toEqual({ fields: {}, savedAt: null })
    must(await saveDraft(eve, { key: 'new-article', fields: { title: 'Eve’s' } }))
    must(await dropDraft(eve, { key: 'new-article' }))
    expect(must(await readDraft(ada, { key: 'new-article' }))).toEqual({
      fields: { title: 'Ada’s' },
      savedAt: expect.stringMatching(/Z$/),
    })
  })

  test('takes the place of what was kept before, whole', async () => {
    must(await saveDraft(ada, { key: 'evidence:c1', fields: { title: 'a', excerpt: 'b' } }))
    must(await saveDraft(ada, { key: 'evidence:c1', fields: { title: 'c' } }))
    expect(must(await readDraft(ada, { key: 'evidence:c1' })).fields).toEqual({ title: 'c' })
    must(await dropDraft(ada, { key: 'evidence:c1' }))
    expect(must(await readDraft(ada, { key: 'evidence:c1' })).savedAt).toBeNull()
  })

  test('is kept once when it is saved twice at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => saveDraft(ada, { key: 'both', fields: { n: String(n) } })),
    )
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(await db().draft.count({ where: { key: 'both' } })).toBe(1)
  })

  test('is one of at most 500', async () => {
    const hoarder = await aPerson('reader')
    await db().draft.createMany({
      data: Array.from({ length: 500 }, (_, n) => ({ personId: hoarder.id, key: `k${n}`, body: {} })),
    })
    expect(refusalOf(await saveDraft(hoarder, { key: 'one-more', fields: {} }))).toEqual({
      code: 'against-rule',
      rule: 'too-many-drafts',
    })
    expect(must(await saveDraft(hoarder, { key: 'k7', fields: { a: 'b' } })).savedAt).toMatch(/Z$/)
  })

  test('is kept as long as all of one person are not too large together', async () => {
    const hoarder = await aPerson('reader')
    const large = { a: randomBytes(8 * 1024 * 1024).toString('base64') }
    await db().draft.createMany({
      data: [1, 2, 3].map((n) => ({ personId: hoarder.id, key: `k${n}`, body: large })),
    })
    expect(refusalOf(await saveDraft(hoarder, { key: 'k4', fields: { a: 'b' } }))).toEqual({
      code: 'against-rule',
      rule: 'too-many-drafts',
    })
    expect(must(await saveDraft(hoarder, { key: 'k3', fields: { a: 'shorter' } })).savedAt).toMatch(/Z$/)
    expect(must(await saveDraft(hoarder, { key: 'k4', fields: { a: 'b' } })).savedAt).toMatch(/Z$/)
    expect(must(await saveDraft(await aPerson('reader'), { key: 'k4', fields: { a: 'b' } })).savedAt).toMatch(
      /Z$/,
    )
  })
})
