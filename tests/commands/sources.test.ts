import { describe, expect, test } from 'vitest'
import { exportInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { listSources } from '@/lib/views/source/list-sources'
import { readSource } from '@/lib/views/source/read-source'
import { anArticleOn, deeds, historyOf, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { sourceDeeds } from '@/tests/support/sources'

const { ada, ben, eve, rhea } = await onTheDesk({
  ada: 'reviewer',
  ben: 'reviewer',
  eve: 'editor',
  rhea: 'reader',
})
const article = await anArticleOn(pageText, eve)
const claim = must(await deeds.mark(ada, article, 'by a third'))
const nameIt = async (source: string) => must(await deeds.attach(ada, claim, { source }))
const find = async (by: Actor, q: string, more = {}) =>
  must(await listSources(by, { q, limit: 20, ...more })).items.map(({ name }) => name)
const sourceOf = async (by: Actor, id: string): Promise<SourceView> =>
  must(await readSource(by, { sourceId: id }))

describe('a source', () => {
  test('is entered for everybody, by hand or with the evidence that names it, and found by folded words half-typed', async () => {
    must(await sourceDeeds.make(ada, 'Müller & Söhne Wohnbau', { type: 'organisation' }))
    await nameIt('Bundesamt für Wohnen')
    expect(await find(rhea, 'muller wohn')).toEqual(['Müller & Söhne Wohnbau'])
    expect(await find(rhea, 'WOHN')).toEqual(['Bundesamt für Wohnen', 'Müller & Söhne Wohnbau'])
    expect(await find(rhea, '& S')).toEqual(['Müller & Söhne Wohnbau'])
    expect(await find(rhea, 'ohnbau')).toEqual(['Müller & Söhne Wohnbau'])
    expect(await find(rhea, 'nobody')).toEqual([])
  })

  test('is listed page by page without gap or double', async () => {
    const all = must(await listSources(rhea, { limit: 200 })).items.map(({ name }) => name)
    const paged: string[] = []
    for (let cursor: string | undefined; ;) {
      const { items, next } = must(await listSources(rhea, { limit: 1, cursor }))
      paged.push(...items.map(({ name }) => name))
      if (next === null) break
      cursor = next
    }
    expect(paged).toEqual(all)
  })

  test('is not entered twice under names that are as good as one', async () => {
    const first = must(await sourceDeeds.make(ada, 'Tenants’ Union'))
    const refusal = await refusedWithoutTrace(() => sourceDeeds.make(ben, ' TENANTS’  union'))
    expect(refusal).toMatchObject({ code: 'against-rule', rule: 'source-known', now: { id: first.id } })
    const other = must(await sourceDeeds.make(ada, 'Landlords’ Union'))
    expect(
      await refusedWithoutTrace(() => sourceDeeds.edit(ada, other, { name: 'Tenants’ Union' })),
    ).toMatchObject({ rule: 'source-known' })
    expect(must(await sourceDeeds.edit(ada, other, { name: 'LANDLORDS’ union' })).name).toBe(
      'LANDLORDS’ union',
    )
  })

  test('is changed in the version that was seen, and articles that lean on it tell of it; nothing is entered for nothing', async () => {
    const { source } = await nameIt('Statistics Board')
    const before = (await historyOf(article.id)).length
    const known = await sourceOf(ada, source!)
    const changed = must(
      await sourceDeeds.edit(ben, known, {
        type: 'official',
        tier: 'primary',
        reliability: 'high',
        reliabilityNote: 'Publishes its method.',
        interests: 'Counts for the ministry.',
        independenceGroup: 'ministry',
        homepage: 'https://stats.test/',
      }),
    )
    expect(changed).toMatchObject({
      version: known.version + 1,
      reliability: 'high',
      interests: 'Counts for the ministry.',
    })
    expect((await historyOf(article.id)).slice(before)).toMatchObject([
      { kind: 'source-changed', subject: source },
    ])
    expect(must(await sourceDeeds.edit(ben, changed, { tier: 'primary' })).version).toBe(changed.version)
    expect(await refusedWithoutTrace(() => sourceDeeds.edit(ada, known, { tier: 'tertiary' }))).toMatchObject(
      {
        code: 'stale',
        now: { tier: 'primary' },
      },
    )
  })

  test('keeps how it is reached to those who may edit sources, and out of exports and histories', async () => {
    const { source } = await nameIt('A clerk of the mayor')
    const secret = '+49 30 555 0199'
    const told = must(await sourceDeeds.edit(ada, await sourceOf(ada, source!), { contacts: secret }))
    expect(told.contacts).toBe(secret)
    expect('contacts' in (await sourceOf(rhea, source!))).toBe(false)
    expect(JSON.stringify(must(await listSources(rhea, { limit: 200 })))).not.toContain('555 0199')
    expect(await find(ada, '0199')).toEqual([])
    const file = must(await exportArticle(eve, exportInput.parse({ articleId: article.id, format: 'json' })))
    expect(file.text).toContain('A clerk of the mayor')
    expect(file.text).not.toContain('555 0199')
    const rows = await db().$queryRaw<{ all: string }[]>`
      SELECT concat((SELECT string_agg(entry::text, '') FROM "Activity" entry), (SELECT string_agg(entry::text, '') FROM "DeskActivity" entry)) AS "all"`
    expect(rows[0]!.all).not.toContain('555 0199')
    expect((await historyOf(article.id)).at(-1)!.kind).not.toBe('source-changed')
  })

  test('tells how it fared beside what the desk came to', async () => {
    const other = await anArticleOn(pageText, eve)
    const { id } = must(await sourceDeeds.make(ada, 'Rent Index'))
    for (const [stance, answer] of [
      ['supports', { ...yes }],
      ['supports', { ...yes, substance: 'false' }],
      ['refutes', { ...yes, substance: 'mostly-false' }],
      ['supports', { ...yes, substance: 'unproven' }],
    ] as const) {
      const one = must(await deeds.mark(ada, other, 'by a third'))
      must(await deeds.attach(ada, one, { sourceId: id, stance }))
      must(await deeds.review(ben, one, answer))
    }
    must(
      await deeds.attach(ada, must(await deeds.mark(ada, other, 'Rents')), {
        sourceId: id,
        stance: 'context',
      }),
    )
    expect(must(await readSource(rhea, { sourceId: id })).record).toEqual({
      supports: { alike: 1, opposite: 1, neither: 1 },
      refutes: { alike: 1, opposite: 0, neither: 0 },
    })
  })
})

test('whatever is done to sources, every article is as the desk wrote it', async () => {
  expect((await verifyDatabase()).findings).toEqual([])
})
