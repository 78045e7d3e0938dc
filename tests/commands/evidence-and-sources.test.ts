import { describe, expect, test } from 'vitest'
import { setAccessInput } from '@/lib/api/article/input'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { readArticle } from '@/lib/views/article/read-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { listEvidence } from '@/lib/views/evidence/list-evidence'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, deeds, must, pageText, refusedWithoutTrace } from '@/tests/support/desk'
import { aDeskWithEvidence, edit } from './attached-evidence'

const { ada, eve, article, claim, attach } = await aDeskWithEvidence()

describe('evidence', () => {
  test('is listed page by page without gap or double', async () => {
    const other = must(await deeds.mark(ada, article, 'Rents'))
    for (let n = 0; n < 5; n++) must(await deeds.attach(ada, other, { title: `No. ${n}` }))
    const titles: unknown[] = []
    for (let cursor: string | undefined, page = 0; page < 4; page++) {
      const list = must(await listEvidence(ada, { claimId: other.id, limit: 2, cursor }))
      titles.push(...list.items.map(({ title }) => title))
      if (list.next === null) break
      cursor = list.next
    }
    expect(titles).toEqual(['No. 0', 'No. 1', 'No. 2', 'No. 3', 'No. 4'])
  })
})

describe('a source', () => {
  test('is entered once under its name, and found again by name or id', async () => {
    const first = await attach({ source: 'Harbour Post' })
    const again = await attach({ source: ' Harbour Post ' })
    const byId = await attach({ sourceId: first.source })
    expect([again.source, byId.source, byId.sourceName]).toEqual([first.source, first.source, 'Harbour Post'])
    expect(await db().source.count({ where: { name: 'Harbour Post' } })).toBe(1)
  })

  test('is entered once also when twelve people name it first, on different articles', async () => {
    const articles = await Promise.all(Array.from({ length: 12 }, () => anArticleOn(pageText, eve)))
    const claims = await Promise.all(articles.map(async (each) => must(await deeds.mark(ada, each, 'Rents'))))
    const added = await Promise.all(
      claims.map((each) => deeds.attach(ada, each, { source: 'Everybody’s source' })),
    )
    expect(new Set(added.map((outcome) => must(outcome).source)).size).toBe(1)
    expect(await db().source.count({ where: { name: 'Everybody’s source' } })).toBe(1)
  })

  test('that is not there is not made up', async () => {
    const refusal = await refusedWithoutTrace(() => deeds.attach(ada, claim, { sourceId: 'nowhere' }))
    expect(refusal).toEqual({ code: 'invalid', fields: { sourceId: 'There is no such source.' } })
  })

  test('is not entered when the deed that named it is refused', async () => {
    const evidence = await attach()
    must(await edit(eve, evidence, { title: 'newer' }))
    await refusedWithoutTrace(() => edit(ada, evidence, { source: 'Never entered' }))
    expect(
      must(await readClaim(ada, { claimId: claim.id })).evidence.map(({ sourceName }) => sourceName),
    ).not.toContain('Never entered')
  })
})

describe('a name that is typed', () => {
  /** A claim on an article that only Eve and these may see. */
  const restrictedTo = async (...others: readonly Actor[]) => {
    const { id, version } = await anArticleOn(pageText, eve)
    const named = [eve, ...others].map((person) => person.id)
    must(await setAccess(eve, setAccessInput.parse({ articleId: id, version, restricted: true, named })))
    return must(await deeds.mark(eve, must(await readArticle(eve, { articleId: id })), 'Rents'))
  }

  test('means the source whose name differs in capitals, width and white space only', async () => {
    const first = await attach({ source: 'Harbour Gazette' })
    const names = ['harbour gazette', ' HARBOUR  Gazette ', 'Ｈａｒｂｏｕｒ Gazette']
    for (const source of names) {
      const again = await attach({ source })
      expect([again.source, again.sourceName]).toEqual([first.source, 'Harbour Gazette'])
    }
    expect((await attach({ source: 'Hárbour Gazette' })).source).not.toBe(first.source)
  })

  test('of a source that is used in restricted articles only makes another one elsewhere, and betrays nothing', async () => {
    const hidden = must(await deeds.attach(eve, await restrictedTo(), { source: 'Miriam Geheim' }))
    await db().source.update({ where: { id: hidden.source! }, data: { interests: 'Fears for her post.' } })
    const open = await attach({ source: 'miriam geheim' })
    expect(open.source).not.toBe(hidden.source)
    expect(open.sourceName).toBe('miriam geheim')
    expect(must(await deeds.attach(ada, claim, { source: 'Miriam Geheim' })).source).toBe(open.source)
    const refusal = await refusedWithoutTrace(() => deeds.attach(ada, claim, { sourceId: hidden.source }))
    expect(refusal).toEqual({ code: 'invalid', fields: { sourceId: 'There is no such source.' } })
  })

  test('does not carry a source out of a restricted article, whoever types it; its id does', async () => {
    const about = await restrictedTo(ada)
    const hidden = must(await deeds.attach(ada, about, { source: 'Jonas Geheim' }))
    expect(must(await deeds.attach(ada, about, { source: 'JONAS GEHEIM' })).source).toBe(hidden.source)
    expect((await attach({ source: 'Jonas Geheim' })).source).not.toBe(hidden.source)
    expect((await attach({ sourceId: hidden.source })).source).toBe(hidden.source)
  })

  test('of a merged source means the one that it was merged into', async () => {
    const [kept, old] = [
      await attach({ source: 'Port Office' }),
      await attach({ source: 'Office of the Port' }),
    ]
    await db().source.update({ where: { id: old.source! }, data: { mergedIntoId: kept.source } })
    expect((await attach({ source: 'office of the port' })).source).toBe(kept.source)
    expect((await attach({ sourceId: old.source })).source).toBe(kept.source)
    const seen = must(await readClaim(ada, { claimId: claim.id })).evidence.find(({ id }) => id === old.id)
    expect([seen!.source, seen!.sourceName]).toEqual([old.source, 'Port Office'])
    const { source } = must(await edit(ada, seen!, { source: 'Port Office', title: 'Under its new name' }))
    expect(source).toBe(old.source)
  })
})
