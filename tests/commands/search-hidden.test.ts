import { beforeAll, expect, test } from 'vitest'
import { searchClaimsInput } from '@/lib/api/claim/input'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText } from '@/tests/support/desk'

let ben: Actor
let open: string[]

/** Between and around the two claims that everybody sees lie others of an article that only its editor sees. */
beforeAll(async () => {
  const eve = await aPerson('editor', 'Eve')
  ben = await aPerson('reviewer', 'Ben')
  const [seen, hidden] = [await anArticleOn(pageText, eve), await anArticleOn(pageText, eve)]
  must(
    await setAccess(eve, {
      articleId: hidden.id,
      version: hidden.version,
      restricted: true,
      named: [eve.id],
    }),
  )
  const marked: { id: string; isOpen: boolean }[] = []
  for (const article of [hidden, seen, hidden, hidden, seen, hidden])
    marked.push({ id: must(await deeds.mark(eve, article, 'by a third')).id, isOpen: article === seen })
  for (const [at, { id }] of marked.entries())
    await db().claim.update({ where: { id }, data: { createdAt: new Date(Date.UTC(2026, 10, 1, 0, at)) } })
  open = marked
    .filter(({ isOpen }) => isOpen)
    .map(({ id }) => id)
    .toReversed()
})

test.for([{}, { q: 'third' }, { state: 'open' }, { assignee: 'nobody' }])(
  'neither a page of the search for %j nor whether another follows tells of claims that are hidden',
  async (asked) => {
    const page = async (limit: number, cursor?: string) =>
      must(await searchClaims(ben, searchClaimsInput.parse({ ...asked, limit, cursor })))
    expect(await page(2)).toMatchObject({ items: open.map((id) => ({ id })), next: null })
    const first = await page(1)
    expect(first.items.map(({ id }) => id)).toEqual([open[0]])
    expect(await page(1, first.next!)).toMatchObject({ items: [{ id: open[1] }], next: null })
  },
)
