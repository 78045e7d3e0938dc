import { describe, expect, test } from 'vitest'
import { listArticlesInput } from '@/lib/api/article/input'
import { writeCursor } from '@/lib/views/cursor'
import { listArticles } from '@/lib/views/article/list-articles'
import { db } from '@/lib/db/client'
import type { ArticleRow } from '@/lib/domain/article'
import { aPerson, refusalOf } from '@/tests/support/desk'
import { articleCount, fillDesk, listFor } from './two-thousand-articles'

const ada = await aPerson('reviewer', 'Ada')
await fillDesk(ada)

const list = (asked?: Record<string, unknown>) => listFor(ada, asked)

/** All pages of a list, one after the other. */
async function pages(asked: Record<string, unknown>): Promise<ArticleRow[]> {
  const found: ArticleRow[] = []
  for (let cursor: string | undefined; ;) {
    const { items, next } = await list({ ...asked, ...(cursor ? { cursor } : {}) })
    found.push(...items)
    if (next === null) return found
    cursor = next
  }
}

describe('the desk of 2,000 articles', () => {
  test.for([1, 7, 70, 200])(
    'is read in pages of %i without gap or double, also where many share a moment',
    async (limit, { expect: it }) => {
      const wanted = limit === 1 ? { limit, q: 'Rents up 19' } : { limit }
      const found = await pages(wanted)
      const ids = (
        await db().article.findMany({
          where: limit === 1 ? { title: { startsWith: 'Rents up 19' } } : {},
          orderBy: [{ lastActivityAt: 'desc' }, { id: 'desc' }],
          select: { id: true },
        })
      ).map(({ id }) => id)
      it(ids.length).toBeGreaterThan(10)
      it(found.map(({ id }) => id)).toEqual(ids)
    },
  )

  test('keeps its place when an article moves to the top between two pages', async () => {
    const first = await list({ limit: 100 })
    await db().article.update({ where: { id: 'a5' }, data: { lastActivityAt: new Date() } })
    const second = await list({ limit: 100, cursor: first.next })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(200)
  })

  test('is searched by any part of the title, in any case, every sign meaning itself', async () => {
    expect((await pages({ q: 'RENTS UP' })).length).toBe(200)
    expect((await pages({ q: ' rents up 1990% ' })).map(({ id }) => id)).toEqual(['a1990'])
    expect((await pages({ q: '0%' })).length).toBe(200)
    expect((await pages({ q: '%' })).length).toBe(200)
    expect((await pages({ q: 'a_b' })).length).toBe(200)
    expect((await pages({ q: 'b\\c' })).length).toBe(200)
    expect((await pages({ q: 'a-b' })).length).toBe(200) // signs between words are none of them
    for (const q of ['R%s', 'axb', '%%', '__', '\\\\', "'; DROP TABLE"])
      expect((await list({ q })).items, q).toEqual([])
    expect((await list({ q: '  ' })).items).toHaveLength(50)
  })

  test('is narrowed to a state', async () => {
    const found = await pages({ state: 'draft', limit: 200 })
    expect(found).toHaveLength(500)
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['draft']))
    expect(await pages({ state: 'signed-off' })).toEqual([])
  })

  test('is narrowed to one’s own work, to a person’s and to what nobody has, each with the name of who has it', async () => {
    const own = await pages({ assignee: 'me' })
    expect(own).toHaveLength(20)
    expect(own).toEqual(await pages({ assignee: ada.id }))
    expect(own[0]).toMatchObject({ assignee: ada.id, assigneeName: 'Ada' })
    expect((await pages({ assignee: 'p1500' })).map(({ id, assigneeName }) => [id, assigneeName])).toEqual([
      ['a1500', 'Person 1500'],
    ])
    const nobodys = await pages({ assignee: 'nobody', limit: 200 })
    expect(nobodys).toHaveLength(await db().article.count({ where: { assigneeId: null } }))
    expect(new Set(nobodys.map(({ assigneeName }) => assigneeName))).toEqual(new Set([null]))
    expect((await pages({ assignee: 'me', state: 'draft', q: 'article' })).length).toBe(
      own.filter(({ state }) => state === 'draft').length,
    )
  })

  test('is narrowed to what is late or due soon and not closed, what is late with what is due soon', async () => {
    const ids = async (due: string) => (await pages({ due, limit: 200 })).map(({ id }) => id)
    const [late, day, week] = [await ids('overdue'), await ids('day'), await ids('week')]
    expect(late.length).toBeGreaterThan(50)
    expect(day.length).toBeGreaterThan(late.length)
    expect(week.length).toBeGreaterThan(day.length)
    expect(day).toEqual(expect.arrayContaining(late))
    expect(week).toEqual(expect.arrayContaining(day))
    expect(
      await db().article.count({
        where: { id: { in: week }, OR: [{ dueAt: null }, { state: 'published' }] },
      }),
    ).toBe(0)
  })

  test.for([7, 200])(
    'is read by due date in pages of %i without gap or double, what is closed or has no date at the end',
    async (limit) => {
      const found =
        limit === 7 ? await pages({ limit, sort: 'due', due: 'week' }) : await pages({ limit, sort: 'due' })
      const key = ({ id, state, dueAt }: Pick<ArticleRow, 'id' | 'state' | 'dueAt'>) =>
        `${state === 'published' ? '~' : (dueAt ?? '~')} ${id}`
      expect(found.map(key)).toEqual(found.map(key).toSorted())
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      if (limit === 200) expect(found).toHaveLength(articleCount)
    },
  )

  test('a cursor holds only in the order that it was given for', async () => {
    const { next: newest } = await list({ limit: 5 })
    const { next: due } = await list({ limit: 5, sort: 'due' })
    for (const asked of [
      { sort: 'due', cursor: newest },
      { cursor: due },
      { sort: 'due', cursor: writeCursor('due', 'never', 'a1') },
    ]) {
      expect(refusalOf(await listArticles(ada, listArticlesInput.parse(asked)))).toMatchObject({
        fields: { cursor: expect.any(String) },
      })
    }
  })

  test('is not read with a made-up cursor', async () => {
    const made = [
      'x',
      '',
      'bm90IGpzb24',
      writeCursor('2026-11-01T00:00:00.000Z'),
      writeCursor('never', 'a1'),
      writeCursor('2026-11-01T00:00:00.000Z', 'a\0'),
      writeCursor('+275760-09-13T00:00:00.000Z', 'a1'),
      writeCursor('2026-11-01T00:00:00.000Z', '\ud800'),
    ]
    for (const cursor of made)
      expect(refusalOf(await listArticles(ada, { limit: 5, cursor })), cursor).toEqual({
        code: 'invalid',
        fields: { cursor: 'This is no cursor of this list.' },
      })
  })
})
