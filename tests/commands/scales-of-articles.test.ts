import { expect, test } from 'vitest'
import { editDeskInput } from '@/lib/api/desk/input'
import { editArticleInput } from '@/lib/api/article/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'
import { editDesk } from '@/lib/commands/desk/edit-desk'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readScreen } from '@/lib/views/article/read-screen'
import { db } from '@/lib/db/client'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { sha256 } from '@/lib/db/log'
import { readScales } from '@/lib/db/scales/read-scales'
import type { ArticleView } from '@/lib/domain/article'
import { sealedForm } from '@/lib/domain/seal'
import type { TickmarkExport } from '@/lib/export/export-schema'
import {
  anArticleOn,
  aPerson,
  deeds,
  must,
  pageText,
  refusalOf,
  refusedWithoutTrace,
} from '@/tests/support/desk'
import { statementsOf } from '@/tests/support/statements'
import { makeYesNo, yesNo } from './yes-no-scale'

const admin = await aPerson('admin', 'Ann')
const eve = await aPerson('editor', 'Eve')
must(await makeYesNo(admin))
must(await makeYesNo(admin, { version: 1, name: 'Holds or not' }))
must(await makeYesNo(admin, { key: 'public', version: 1, name: 'Public rating' }))

const choose = (article: Pick<ArticleView, 'id' | 'version'>, change: Record<string, unknown>) =>
  editArticle(eve, editArticleInput.parse({ articleId: article.id, version: article.version, ...change }))
const setDesk = async (change: Record<string, unknown>) =>
  editDesk(admin, editDeskInput.parse({ version: (await readDeskRules(db())).version, ...change }))
const exported = async (articleId: string): Promise<TickmarkExport> =>
  JSON.parse(must(await exportArticle(eve, { articleId, format: 'json' })).text) as TickmarkExport

test('an article keeps the version it came with, and the seal names it', async () => {
  const before = await anArticleOn(pageText, eve)
  expect(before.scales).toEqual({
    attribution: { key: 'attribution', version: 1 },
    substance: { key: 'public', version: 2 },
  })
  const claim = must(await deeds.mark(eve, before, 'by a third'))
  expect(refusalOf(await deeds.review(eve, claim, { substance: 'true' }))).toEqual({
    code: 'invalid',
    fields: { substance: 'This rating is not on the scale: holds, shaky, falls.' },
  })
  must(await makeYesNo(admin, { key: 'public', version: 2, ratings: yesNo.slice(0, 2) }))
  const rated = must(
    await deeds.review(eve, claim, {
      attribution: 'said-on-record',
      substance: 'falls',
      reasoning: 'The table says no.',
      submit: true,
    }),
  )
  expect(rated.verdict).toMatchObject({
    substance: 'falls',
    status: 'current',
    seal: sha256(sealedForm(rated, before.scales, before.revision)),
  })
  expect((await exported(before.id)).scales).toEqual([
    expect.objectContaining({ key: 'attribution', version: 1 }),
    {
      key: 'public',
      version: 2,
      layer: 'substance',
      ratings: yesNo.map(({ key, label, value }) => ({ key, label, value })),
    },
  ])
  expect((await anArticleOn(pageText, eve)).scales.substance).toEqual({ key: 'public', version: 3 })
  expect(must(await readArticle(eve, { articleId: before.id })).scales).toEqual(before.scales)
})

test('an article from before there was a choice has what shipped for its kind', async () => {
  const { id } = await anArticleOn(pageText, eve, { kind: 'own-copy' })
  await db().article.update({
    where: { id },
    data: {
      substanceScale: null,
      substanceScaleVersion: null,
      attributionScale: null,
      attributionScaleVersion: null,
    },
  })
  expect(must(await readArticle(eve, { articleId: id })).scales).toEqual({
    attribution: { key: 'attribution', version: 1 },
    substance: { key: 'copy-check', version: 1 },
  })
})

test('the desk chooses the scale of new articles by kind, and an editor another one while nobody has an answer on it', async () => {
  expect(refusalOf(await setDesk({ externalScale: 'nowhere' }))).toEqual({
    code: 'invalid',
    fields: { externalScale: 'There is no scale of this key for this question.' },
  })
  expect(refusalOf(await setDesk({ ownCopyScale: 'attribution' }))).toMatchObject({
    code: 'invalid',
    fields: { ownCopyScale: expect.any(String) as string },
  })
  must(await setDesk({ externalScale: 'research', ownCopyScale: 'holds-or-falls' }))
  const article = await anArticleOn(pageText, eve)
  expect(article.scales.substance).toEqual({ key: 'research', version: 1 })
  expect((await anArticleOn(pageText, eve, { substanceScale: 'public' })).scales.substance).toEqual({
    key: 'public',
    version: 3,
  })
  const own = must(await choose(article, { kind: 'own-copy' }))
  expect(own.scales.substance).toEqual({ key: 'holds-or-falls', version: 2 })
  const chosen = must(await choose(own, { substanceScale: 'copy-check' }))
  expect(chosen.scales.substance).toEqual({ key: 'copy-check', version: 1 })
  expect(await refusedWithoutTrace(() => choose(chosen, { substanceScale: 'attribution' }))).toMatchObject({
    code: 'invalid',
    fields: { substanceScale: expect.any(String) as string },
  })
  const claim = must(await deeds.mark(eve, chosen, 'by a third'))
  must(await deeds.review(await aPerson('reviewer'), claim, { substance: 'verified' }))
  const other = must(await choose(chosen, { substanceScale: 'research' })) // a draft is nobody else’s to learn of
  const back = must(await choose(other, { substanceScale: 'copy-check' }))
  must(await deeds.review(eve, claim, { attribution: 'unknown', substance: 'verified', submit: true }))
  expect(await refusedWithoutTrace(() => choose(back, { substanceScale: 'research' }))).toMatchObject({
    code: 'against-rule',
    rule: 'scale-in-use',
  })
  expect(must(await choose(back, { substanceScale: 'copy-check', title: 'Rents again' })).title).toBe(
    'Rents again',
  )
})

test('an open screen gets the scales anew when others were chosen, and not otherwise', async () => {
  const article = await anArticleOn(pageText, eve)
  const asked = { articleId: article.id, claim: undefined, after: 1, revision: 1 }
  const claim = must(await deeds.mark(eve, article, 'by a third'))
  expect(must(await readScreen(eve, asked))).toMatchObject({ changes: { scales: null } })
  must(await choose(article, { substanceScale: 'copy-check' }))
  const changes = must(await readScreen(eve, { ...asked, after: claim.lastSeq }))
  expect('changes' in changes && changes.changes.scales?.map(({ key }) => key)).toEqual([
    'attribution',
    'copy-check',
  ])
})

test('what never changes is asked for once', async () => {
  must(await makeYesNo(admin, { key: 'asked-once' }))
  const scales = {
    attribution: { key: 'attribution', version: 1 },
    substance: { key: 'asked-once', version: 1 },
  }
  expect(await statementsOf(() => readScales(db(), { scales }))).toHaveLength(1)
  expect(await statementsOf(() => readScales(db(), { scales }))).toHaveLength(0)
})
