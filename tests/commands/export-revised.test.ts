import { expect, test } from 'vitest'
import { exportInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readDossier } from '@/lib/db/article/read-dossier'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { locateSelector } from '@/lib/anchor/locate-selector'
import { annotationsOf, selectorsOf, targetsOf, type Json } from '@/tests/support/annotation-parts'
import { annotationRules } from '@/tests/support/annotation-rules'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'

test('after a correction the annotations tell where each claim stands now, and of changed or lost words when they last stood', async () => {
  const [eve, ada] = [await aPerson('editor', 'Eve'), await aPerson('reviewer', 'Ada')]
  const article = await anArticleOn(pageText, eve)
  const rated = must(await deeds.mark(ada, article, 'Nobody can live here any more 👨‍👩‍👧‍👦'))
  must(await deeds.review(ada, rated, yes))
  must(await deeds.mark(ada, article, 'by a third last year'))
  must(await deeds.mark(ada, article, 'the freeze was dead'))
  const text = `A word before 👍.\n\n${pageText.replace('third', 'quarter').replace('Two officials, who asked not to be named, said the freeze was dead.', '')}`
  must(await reviseArticle(eve, { articleId: article.id, version: article.version, text }))

  const { revisions } = (await readDossier(ada, article.id, true))!
  const collection = JSON.parse(
    must(await exportArticle(ada, exportInput.parse({ articleId: article.id, format: 'web-annotation' })))
      .text,
  ) as Json
  expect(
    annotationRules.flatMap(({ says, faults }) => faults(collection).map((fault) => [says, fault])),
  ).toEqual([])
  expect(annotationsOf(collection)).toHaveLength(3)
  const told = Object.fromEntries(targetsOf(collection).map((target) => [target.anchor, target]))
  expect(Object.keys(told).sort()).toEqual(['changed', 'exact', 'lost'])
  expect(told.exact).toMatchObject({ revision: 2, state: { sourceDate: revisions[1]!.createdAt } })
  for (const anchor of ['changed', 'lost']) {
    expect(told[anchor]).toMatchObject({ revision: 1, state: { sourceDate: revisions[0]!.createdAt } })
    expect(selectorsOf(told[anchor], 'TextPositionSelector')).toEqual([])
  }
  const [[quote], [position]] = [
    selectorsOf(told.exact, 'TextQuoteSelector'),
    selectorsOf(told.exact, 'TextPositionSelector'),
  ]
  const found = locateSelector(revisions[1]!.text, {
    quote: quote as { exact: string },
    position: position as { start: number; end: number },
  })
  expect(found && revisions[1]!.text.slice(found.start, found.end)).toBe('Nobody can live here any more 👨‍👩‍👧‍👦')
})
