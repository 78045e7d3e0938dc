import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listScales } from '@/lib/views/scales/list-scales'
import { db } from '@/lib/db/client'
import { roles } from '@/lib/domain/person'
import { shippedScales } from '@/lib/domain/shipped-scales'
import { aPerson, must, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'
import { makeYesNo, yesNo } from './yes-no-scale'

const admin = await aPerson('admin', 'Ann')
const eve = await aPerson('editor', 'Eve')

const page = { limit: 50, cursor: undefined }

test('an administrator makes a scale and its next versions; the four that ship are the first of theirs', async () => {
  expect(must(await listScales(eve, page)).items).toEqual(
    shippedScales
      .map((scale) => ({ ...scale, createdAt: null, createdBy: null }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  )
  const first = must(await makeYesNo(admin))
  expect(first).toMatchObject({
    key: 'holds-or-falls',
    version: 1,
    name: 'Holds or falls',
    createdBy: admin.id,
  })
  const second = must(await makeYesNo(admin, { version: 1, name: 'Holds or not' }))
  expect(
    must(await makeYesNo(admin, { key: 'public', version: 1, name: 'Public rating', ratings: yesNo }))
      .version,
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
  expect(await refusedWithoutTrace(() => makeYesNo(admin, { version: 1 }))).toEqual({ code: 'stale', now })
  expect(await refusedWithoutTrace(() => makeYesNo(admin, { version: 0 }))).toMatchObject({
    code: 'invalid',
    fields: { key: expect.stringContaining('“Holds or not” has this key') as string },
  })
  const ratings = yesNo.map((rating) => ({ ...rating, underline: 'solid' }))
  expect(
    await refusedWithoutTrace(() => makeYesNo(admin, { version: 2, layer: 'attribution', ratings })),
  ).toMatchObject({ code: 'invalid', fields: { layer: expect.any(String) as string } })
  for (const role of roles.filter((each) => each !== 'admin')) {
    const person = await aPerson(role)
    expect(await refusedWithoutTrace(() => makeYesNo(person, { key: 'other' }))).toEqual({
      code: 'not-allowed',
    })
  }
})

test('of two who save the same version at once one is told', async () => {
  const outcomes = await Promise.all(['A', 'B', 'C'].map((name) => makeYesNo(admin, { key: 'raced', name })))
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
