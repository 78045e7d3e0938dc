import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { editDeskInput } from '@/lib/api/account-inputs'
import { editArticleInput } from '@/lib/api/inputs'
import { makeScaleInput } from '@/lib/api/scale-inputs'
import { editArticle, readArticle } from '@/lib/commands/edit-article'
import { editDesk } from '@/lib/commands/edit-desk'
import { exportArticle } from '@/lib/commands/export-article'
import { readScreen } from '@/lib/commands/read-screen'
import { listScales, makeScale } from '@/lib/commands/scales'
import { db } from '@/lib/db/client'
import { readDesk } from '@/lib/db/desk'
import { sha256 } from '@/lib/db/log'
import { readScales } from '@/lib/db/scales'
import type { ArticleView } from '@/lib/domain/article'
import { roles, type Actor } from '@/lib/domain/person'
import { shippedScales } from '@/lib/domain/shipped-scales'
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

let admin: Actor
let eve: Actor

beforeAll(async () => {
  admin = await aPerson('admin', 'Ann')
  eve = await aPerson('editor', 'Eve')
})

const yesNo = [
  { key: 'holds', label: 'Holds', definition: 'It holds.', tone: 'true', value: 2 },
  { key: 'shaky', label: 'Shaky', tone: 'half', value: 1 },
  { key: 'falls', label: 'Falls', tone: 'false', value: 0 },
] as const

const make = (by: Actor, change: Record<string, unknown> = {}) =>
  makeScale(
    by,
    makeScaleInput.parse({
      key: 'holds-or-falls',
      version: 0,
      layer: 'substance',
      name: 'Holds or falls',
      ratings: yesNo,
      ...change,
    }),
  )
const choose = (article: Pick<ArticleView, 'id' | 'version'>, change: Record<string, unknown>) =>
  editArticle(eve, editArticleInput.parse({ articleId: article.id, version: article.version, ...change }))
const setDesk = async (change: Record<string, unknown>) =>
  editDesk(admin, editDeskInput.parse({ version: (await readDesk(db())).version, ...change }))
const page = { limit: 50, cursor: undefined }
const exported = async (articleId: string): Promise<TickmarkExport> =>
  JSON.parse(must(await exportArticle(eve, { articleId, format: 'json' })).text) as TickmarkExport

test('an administrator makes a scale and its next versions; the four that ship are the first of theirs', async () => {
  expect(must(await listScales(eve, page)).items).toEqual(
    shippedScales
      .map((scale) => ({ ...scale, createdAt: null, createdBy: null }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  )
  const first = must(await make(admin))
  expect(first).toMatchObject({
    key: 'holds-or-falls',
    version: 1,
    name: 'Holds or falls',
    createdBy: admin.id,
  })
  const second = must(await make(admin, { version: 1, name: 'Holds or not' }))
  expect(
    must(await make(admin, { key: 'public', version: 1, name: 'Public rating', ratings: yesNo })).version,
  ).toBe(2)
  const listed = must(await listScales(eve, page)).items
  expect(listed.map(({ key, version }) => `${key}/${version}`)).toEqual([
    'attribution/1',
    'copy-check/1',
    'holds-or-falls/2',
    'public/2',
    'research/1',
  ])
  expect(listed[2]).toEqual(second)
  const desk = await db().deskActivity.findMany({ where: { kind: 'scale-made' }, orderBy: { seq: 'asc' } })
  expect(desk.map(({ subject, actorId }) => [subject, actorId])).toEqual([
    ['holds-or-falls/1', admin.id],
    ['holds-or-falls/2', admin.id],
    ['public/2', admin.id],
  ])
})

test('the list comes in pages', async () => {
  const all = must(await listScales(eve, page)).items
  const seen = []
  for (let cursor: string | undefined; ;) {
    const { items, next } = must(await listScales(eve, { limit: 2, cursor }))
    seen.push(...items)
    if (next === null) break
    cursor = next
  }
  expect(seen).toEqual(all)
  expect(refusalOf(await listScales(eve, { limit: 2, cursor: 'x' }))).toMatchObject({ code: 'invalid' })
})

test('a save on an older version, a key that is taken and another question are refused without a trace', async () => {
  const now = must(await listScales(eve, page)).items.find(({ key }) => key === 'holds-or-falls')!
  expect(await refusedWithoutTrace(() => make(admin, { version: 1 }))).toEqual({ code: 'stale', now })
  expect(await refusedWithoutTrace(() => make(admin, { version: 0 }))).toMatchObject({
    code: 'invalid',
    fields: { key: expect.stringContaining('“Holds or not” has this key') as string },
  })
  const ratings = yesNo.map((rating) => ({ ...rating, underline: 'solid' }))
  expect(
    await refusedWithoutTrace(() => make(admin, { version: 2, layer: 'attribution', ratings })),
  ).toMatchObject({ code: 'invalid', fields: { layer: expect.any(String) as string } })
  for (const role of roles.filter((each) => each !== 'admin')) {
    const person = await aPerson(role)
    expect(await refusedWithoutTrace(() => make(person, { key: 'other' }))).toEqual({ code: 'not-allowed' })
  }
})

test('of two who save the same version at once one is told', async () => {
  const outcomes = await Promise.all(['A', 'B', 'C'].map((name) => make(admin, { key: 'raced', name })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().scale.count({ where: { key: 'raced' } })).toBe(1)
})

test('a version never changes: the database refuses it, whatever is tried', async () => {
  const before = await db().scale.findMany({ orderBy: [{ key: 'asc' }, { version: 'asc' }] })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...before),
      fc.constantFrom('name', 'key', 'version', 'ratings', 'layer', 'delete', 'truncate'),
      async ({ key, version }, what) => {
        const where = { key_version: { key, version } }
        const attempt = {
          name: () => db().scale.update({ where, data: { name: 'Other' } }),
          key: () => db().scale.update({ where, data: { key: 'other' } }),
          version: () => db().scale.update({ where, data: { version: 99 } }),
          ratings: () => db().scale.update({ where, data: { ratings: [] } }),
          layer: () => db().scale.updateMany({ data: { layer: 'attribution' } }),
          delete: () => db().scale.delete({ where }),
          truncate: () => db().$executeRaw`TRUNCATE "Scale"`,
        }[what]
        await expect(Promise.resolve().then(attempt as () => Promise<unknown>)).rejects.toThrow()
      },
    ),
    { numRuns: 40 },
  )
  expect(await db().scale.findMany({ orderBy: [{ key: 'asc' }, { version: 'asc' }] })).toEqual(before)
})

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
  must(await make(admin, { key: 'public', version: 2, ratings: yesNo.slice(0, 2) }))
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
  must(await make(admin, { key: 'asked-once' }))
  const scales = {
    attribution: { key: 'attribution', version: 1 },
    substance: { key: 'asked-once', version: 1 },
  }
  expect(await statementsOf(() => readScales(db(), { scales }))).toHaveLength(1)
  expect(await statementsOf(() => readScales(db(), { scales }))).toHaveLength(0)
})
