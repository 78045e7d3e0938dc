import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dropDraft, saveDraft } from '@/lib/commands/drafts/save-draft'
import { readDraft } from '@/lib/views/drafts/read-draft'
import { db } from '@/lib/db/client'
import { aPerson, must, refusalOf } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada } = await onTheDesk({ eve: 'editor', ada: 'reviewer' })

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
