import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { editArticleInput } from '@/lib/api/article/input'
import { signOffInput } from '@/lib/api/sign-off/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'
import { listSignOffs } from '@/lib/views/sign-off/list-sign-offs'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import type { Outcome } from '@/lib/domain/outcome'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { signOffContent } from '@/lib/record/content/sign-off'
import { verifyArticle } from '@/lib/verify/verify'
import { aPerson, deeds, must, refusalOf, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { digestOf } from '@/tests/support/leaf'
import { aDeskThatSignsOff } from './articles-to-sign'

const desk = await aDeskThatSignsOff()
const { ada, ben, eve, clear, green, sign, reopen, frozen } = desk
const now = async () => must(await readArticle(eve, { articleId: desk.article.id }))

describe('signing off', () => {
  test('is refused with the failing gates while one is red, and leaves no trace', async () => {
    await clear(ada)
    expect(await refusedWithoutTrace(() => sign(eve))).toMatchObject({
      code: 'against-rule',
      rule: 'gates-red',
      now: { gates: [{ gate: 'claims', fails: [{ claim: desk.claim.id }] }, { gate: 'reviews' }] },
    })
  })

  test('is the editor’s, on the version that was seen and on what was seen', async () => {
    await green()
    const { seen } = must(await readGates(eve, { articleId: desk.article.id }))
    for (const person of [ada, await aPerson('reader')])
      expect(await refusedWithoutTrace(() => sign(person))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => sign(eve, { version: 9 }))).toMatchObject({ code: 'stale' })
    must(await deeds.edit(ben, desk.claim, { claimDate: '2026-11-20' }))
    expect(await refusedWithoutTrace(() => sign(eve, { seen }))).toMatchObject({
      code: 'stale',
      now: { gates: expect.any(Array) },
    })
    must(await sign(eve, { seen: must(await readGates(eve, { articleId: desk.article.id })).seen }))
    expect(await now()).toMatchObject({ state: 'signed-off', version: 2 })
  })

  test('keeps the whole dossier and its hash, which the history covers, and the dossier is found as it was written', async () => {
    await green()
    const signed = must(await sign(eve))
    const text = await frozen(ben)
    expect(signed).toMatchObject({
      number: 1,
      revision: 1,
      by: eve.id,
      sha256: createHash('sha256').update(text).digest('hex'),
    })
    const dossier = JSON.parse(text) as Record<string, never>
    expect(faultsOf(dossier)).toEqual([])
    expect(verifyArticle(JSON.parse(text) as TickmarkExport, sha256)).toEqual([])
    expect(dossier).toMatchObject({
      generatedAt: signed.at,
      article: { state: 'signed-off' },
      claims: [{ id: desk.claim.id, state: 'agreed', reviews: [{ reviewer: ada.id }] }],
    })
    const last = await db().activity.findFirstOrThrow({
      where: { articleId: desk.article.id },
      orderBy: { seq: 'desc' },
    })
    expect(last).toMatchObject({
      kind: 'article-signed-off',
      actorId: eve.id,
      digest: digestOf(last, signOffContent(signed)),
    })
  })

  test('what it keeps stays the same bytes after reopening and changing, and the database refuses to change it', async () => {
    await green()
    must(await sign(eve))
    const text = await frozen(ada)
    must(await reopen())
    must(await deeds.edit(ben, desk.claim, { claimReviewed: 'Rents rose by a quarter.' }))
    must(
      await editArticle(
        eve,
        editArticleInput.parse({
          articleId: desk.article.id,
          version: (await now()).version,
          title: 'Another title',
        }),
      ),
    )
    must(await deeds.review(ben, desk.claim, yes))
    must(await sign(eve))
    expect(await frozen(await aPerson('reader'))).toBe(text)
    expect(await frozen(eve, 2)).not.toBe(text)
    expect(
      must(await listSignOffs(ben, { articleId: desk.article.id, limit: 1, cursor: undefined })),
    ).toMatchObject({ items: [{ number: 2 }], next: expect.any(String) })
    await expect(db().signOff.updateMany({ data: { dossier: '' } })).rejects.toThrow()
    await expect(db().signOff.deleteMany({})).rejects.toThrow()
  })
})

describe('nobody signs off only their own work', () => {
  /** What a hundred tries at once came to; a desk that is too busy to begin one has done nothing. */
  const answersOf = async (tries: readonly Promise<Outcome<unknown>>[]) =>
    (await Promise.allSettled(tries)).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const signNow = async (times: number) => {
    const { version } = await now()
    return () =>
      Array.from({ length: times }, () =>
        signOffArticle(eve, signOffInput.parse({ articleId: desk.article.id, version })),
      )
  }

  test('of a hundred tries at once by the only reviewer none succeeds, and nothing is stored', async () => {
    must(await deeds.review(eve, desk.claim, yes))
    await clear(eve)
    const answers = await answersOf((await signNow(100))())
    expect(new Set(answers.map((each) => refusalOf(each).code))).toEqual(new Set(['against-rule']))
    expect(await db().signOff.count({ where: { articleId: desk.article.id } })).toBe(0)
    expect(must(await readGates(eve, { articleId: desk.article.id })).gates.at(-1)).toMatchObject({
      gate: 'somebody-else',
      isGreen: false,
      isOverridable: false,
    })
  })

  test('while a colleague takes back the only other part in it, it is signed with that part or not at all', async () => {
    must(await deeds.review(eve, desk.claim, yes))
    await clear(eve)
    const other = must(await deeds.mark(ben, desk.article, 'the freeze was dead'))
    must(await deeds.review(ben, other, yes))
    await clear(eve)
    const half = await signNow(50)
    await answersOf([...half(), deeds.edit(ben, other, { state: 'dropped', reason: 'Twice.' }), ...half()])
    const signed = await db().signOff.findMany({ where: { articleId: desk.article.id } })
    expect(signed.length).toBeLessThanOrEqual(1)
    for (const { dossier } of signed)
      expect(
        (JSON.parse(dossier) as { claims: { id: string; state: string }[] }).claims.find(
          ({ id }) => id === other.id,
        )?.state,
      ).toBe('agreed')
  })

  test('of a hundred tries at once by another editor exactly one succeeds', async () => {
    await green()
    const answers = await answersOf((await signNow(100))())
    expect(answers.filter((each) => each.ok)).toHaveLength(1)
    expect(await db().signOff.count({ where: { articleId: desk.article.id } })).toBe(1)
  })
})
