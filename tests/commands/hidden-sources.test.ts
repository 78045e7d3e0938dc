import { describe, expect, test } from 'vitest'
import { exportInput, setAccessInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { setAccess } from '@/lib/commands/article/restrict-article'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { readArticle } from '@/lib/views/article/read-article'
import { readHistory } from '@/lib/views/history/read-history'
import { listSources } from '@/lib/views/source/list-sources'
import { listTouches } from '@/lib/views/source/list-touches'
import { readSource } from '@/lib/views/source/read-source'
import { anArticleOn, deeds, must, pageText, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { sourceDeeds } from '@/tests/support/sources'

const { ada, eve, edda, rhea } = await onTheDesk({
  ada: 'reviewer',
  eve: 'editor',
  edda: 'editor',
  rhea: 'reader',
})
const article = await anArticleOn(pageText, eve)
must(await deeds.attach(ada, must(await deeds.mark(ada, article, 'by a third')), { source: 'Known to all' }))
const find = async (by: Actor, q: string) =>
  must(await listSources(by, { q, limit: 20 })).items.map(({ name }) => name)
const sourceOf = async (by: Actor, id: string): Promise<SourceView> =>
  must(await readSource(by, { sourceId: id }))

describe('a source that is used in a restricted article only', async () => {
  const canary = 'Canaryna Geheim'
  const hidden = await anArticleOn(pageText, eve)
  const { version } = must(await readArticle(eve, { articleId: hidden.id }))
  must(
    await setAccess(
      eve,
      setAccessInput.parse({ articleId: hidden.id, version, restricted: true, named: [eve.id] }),
    ),
  )
  const about = must(await deeds.mark(eve, must(await readArticle(eve, { articleId: hidden.id })), 'Rents'))
  const { source } = must(await deeds.attach(eve, about, { source: canary }))
  const id = source!
  must(await sourceDeeds.edit(eve, await sourceOf(eve, id), { interests: `${canary} lets flats.` }))
  const others = [ada, edda, rhea]

  test('is there for who is named, and for nobody else in any list, search, page, history or file', async () => {
    expect(await find(eve, 'canaryna')).toEqual([canary])
    for (const person of others) {
      expect(refusalOf(await readSource(person, { sourceId: id }))).toEqual({ code: 'not-there' })
      expect(refusalOf(await listTouches(person, { sourceId: id, limit: 20 }))).toEqual({ code: 'not-there' })
      for (const q of [undefined, 'canaryna', 'geheim', 'Canaryna Geh'])
        expect(JSON.stringify(must(await listSources(person, { q, limit: 200 })))).not.toContain('Canaryna')
    }
    expect(must(await readHistory(eve, { limit: 200 })).items.map(({ subject }) => subject)).toContain(id)
    expect(JSON.stringify(must(await readHistory(edda, { limit: 200 })))).not.toContain(id)
    const file = must(await exportArticle(edda, exportInput.parse({ articleId: article.id, format: 'json' })))
    expect(file.text).not.toContain('Canaryna')
  })

  test('is not changed, withdrawn, merged or merged into by others, who learn as much as of one that is not there', async () => {
    const open = must(await sourceDeeds.make(edda, 'Open to all'))
    for (const deed of [
      () => sourceDeeds.edit(ada, { id, version: 2 }, { interests: 'x' }),
      () => sourceDeeds.withdraw(edda, { id, version: 2 }),
      () => sourceDeeds.restore(edda, { id, version: 2 }),
      () => sourceDeeds.merge(edda, { id, version: 2 }, open),
    ])
      expect(await refusedWithoutTrace(deed)).toEqual({ code: 'not-there' })
    const into = (other: string) => refusedWithoutTrace(() => sourceDeeds.merge(edda, open, { id: other }))
    expect(await into(id)).toEqual(await into('nowhere'))
  })

  test('leaves its name free for everybody: whoever enters it anew is not told that it is known', async () => {
    const anew = must(await sourceDeeds.make(ada, canary))
    expect(anew).toMatchObject({ name: canary, interests: null })
    expect(anew.id).not.toBe(id)
    expect((await find(eve, 'canaryna')).length).toBe(2)
    expect((await find(ada, 'canaryna')).length).toBe(1)
  })
})
