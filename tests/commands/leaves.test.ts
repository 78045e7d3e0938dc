import { afterEach, describe, expect, test, vi } from 'vitest'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { leafForm } from '@/lib/record/leaves'
import { commentContent } from '@/lib/record/content/talk'
import { anArticleOn, aPerson, deeds, must, pageText, talk, yes } from '@/tests/support/desk'
import { theFileOf } from '@/tests/support/full-record'
import { said } from '@/tests/verify/forgeries'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, ben, eve } = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })

afterEach(() => vi.useRealTimers())

const fileOf = async (article: { id: string }, by = eve): Promise<TickmarkExport> =>
  JSON.parse(await theFileOf(article, by)) as TickmarkExport
const foundIn = async (article: { id: string }) => said(await fileOf(article))

describe('a person', () => {
  test('is called in an export as when last acting on the article, and by another name from the next deed on', async () => {
    const zoe = await aPerson('reviewer', 'Zoe Old')
    const article = await anArticleOn(pageText, eve)
    must(await deeds.mark(zoe, article, 'Rents'))
    await db().person.update({ where: { id: zoe.id }, data: { name: 'Zoe New' } })
    const nameOf = async () => (await fileOf(article)).people.find(({ id }) => id === zoe.id)?.name
    expect(await nameOf()).toBe('Zoe Old')
    must(await deeds.mark(ada, article, 'by a third'))
    expect(await nameOf()).toBe('Zoe Old')
    expect(await foundIn(article)).toEqual([])
    must(await deeds.mark({ ...zoe, name: 'Zoe New' }, article, 'last year'))
    expect(await nameOf()).toBe('Zoe New')
    expect(await foundIn(article)).toEqual([])
    const named = await db().activity.findMany({
      where: { articleId: article.id, actorId: zoe.id },
      orderBy: { seq: 'asc' },
      select: { actorName: true },
    })
    expect(named.map(({ actorName }) => actorName)).toEqual(['Zoe Old', 'Zoe New'])
  })

  test('is entered by name once, however much he does', async () => {
    const article = await anArticleOn(pageText, eve)
    for (const words of ['Rents', 'by a third', 'last year'])
      must(await deeds.review(ada, must(await deeds.mark(ada, article, words)), yes))
    expect(
      (await fileOf(article)).activity.filter(({ leaves }) => leaves?.[`person:${ada.id}`]),
    ).toHaveLength(1)
  })
})

describe('what was said and taken back', () => {
  test('cannot be guessed from the history: neither an export nor the desk keeps the salt of words that are gone', async () => {
    const article = await anArticleOn(pageText, eve)
    const asked = must(await talk.onArticle(ada, article, 'Yes.'))
    const before = (await fileOf(article)).activity.at(-1)!
    expect(before.digest).toBe(
      sha256(
        leafForm(
          before.salt!,
          `comment:${asked.id}`,
          commentContent(null, (await fileOf(article)).comments![0]!),
        ),
      ),
    )
    must(await talk.change(ada, asked, { text: 'No.' }))
    const [first, second] = await db().activity.findMany({
      where: { articleId: article.id, subject: asked.id },
      orderBy: { seq: 'asc' },
    })
    expect([first!.secret, typeof second!.secret]).toEqual([null, 'string'])
    must(await talk.remove(ada, { ...asked, version: 2 }))
    expect(
      await db().activity.count({
        where: { articleId: article.id, subject: asked.id, secret: { not: null } },
      }),
    ).toBe(1)
    const { activity } = await fileOf(article)
    expect(
      activity
        .filter(({ subject }) => subject === asked.id)
        .map(({ kind, salt, digest }) => [kind, salt, typeof digest]),
    ).toEqual([
      ['comment-added', undefined, 'string'],
      ['comment-changed', undefined, 'string'],
      ['comment-removed', undefined, 'string'],
    ])
    expect(await foundIn(article)).toEqual([])
    expect((await verifyDatabase()).findings).toEqual([])
  })

  test('takes no name with it: who took back the first thing ever said is named by the deed that took it back', async () => {
    const article = await anArticleOn(pageText, eve)
    must(await talk.remove(ben, must(await talk.onArticle(ben, article, 'A secret name.'))))
    const file = await fileOf(article)
    expect(file.people.map(({ name }) => name)).toContain('Ben')
    expect(said(file)).toEqual([])
  })

  test('salts of wordings that were replaced are in no export, of those that stand in each', async () => {
    const article = await anArticleOn(pageText, eve)
    const claim = must(await deeds.mark(ada, article, 'by a third', { claimReviewed: 'A third.' }))
    must(await deeds.edit(ada, claim, { claimReviewed: 'A quarter.' }))
    expect(
      (await fileOf(article)).activity
        .filter(({ subject }) => subject === claim.id)
        .map(({ kind, salt }) => [kind, salt?.length]),
    ).toEqual([
      ['claim-marked', undefined],
      ['claim-changed', 32],
    ])
  })
})

test('the database lets nothing of an entry change but its secret be burnt', async () => {
  const article = await anArticleOn(pageText, eve)
  const where = { articleId_seq: { articleId: article.id, seq: 1 } }
  for (const data of [
    { secret: 'other' },
    { digest: 'x' },
    { leaves: {} },
    { actorName: 'Eva' },
    { secret: null, reason: 'x' },
  ])
    await expect(db().activity.update({ where, data })).rejects.toThrow()
  await expect(db().activity.delete({ where })).rejects.toThrow()
  await db().activity.update({ where, data: { secret: null } })
  await expect(db().activity.update({ where, data: { secret: 'again' } })).rejects.toThrow()
  expect(
    (await verifyDatabase()).findings.filter((finding) => finding.article === article.id),
  ).toContainEqual({
    article: article.id,
    check: 'leaves',
    where: 'history entry 1',
    what: 'the secret of its salts is gone, but nothing says that it was burnt',
  })
  await db().article.update({ where: { id: article.id }, data: { deletedAt: new Date() } })
})

test('a part of a claim that is removed is entered as a part no more', async () => {
  const article = await anArticleOn(pageText, eve)
  const whole = must(await deeds.mark(ada, article, 'by a third'))
  const part = must(await deeds.mark(ada, article, 'Rents', { parent: whole.id }))
  must(await removeClaim(ada, { claimId: whole.id, version: 1 }))
  const file = await fileOf(article)
  expect(file.claims).toMatchObject([{ id: part.id, parent: null }])
  expect(Object.keys(file.activity.at(-1)!.leaves!)).toEqual([`claim:${part.id}`])
  expect(said(file)).toEqual([])
})
