import { describe, expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import { listEvidence } from '@/lib/views/evidence/list-evidence'
import { db } from '@/lib/db/client'
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
