import { expect, test } from 'vitest'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { anArticleOn, deeds, must, pageText } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { sourceDeeds } from '@/tests/support/sources'

const { ada, ben, eve } = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })

test('evidence that is added while its source is being withdrawn, renamed or merged is as the desk wrote it, and nobody waits for ever', async () => {
  const [source, other] = [
    must(await sourceDeeds.make(ada, 'A source in a hurry')),
    must(await sourceDeeds.make(ada, 'Another one')),
  ]
  const articles = await Promise.all(Array.from({ length: 8 }, () => anArticleOn(pageText, eve)))
  const claims = await Promise.all(articles.map(async (each) => must(await deeds.mark(ada, each, 'Rents'))))
  const attach = () =>
    claims.map((claim, at) =>
      deeds.attach(ada, claim, at % 2 ? { sourceId: source.id } : { source: 'a source in a hurry' }),
    )
  const [withdrawn, ...added] = await Promise.all([sourceDeeds.withdraw(eve, source), ...attach()])
  added.forEach(must)
  const back = must(await sourceDeeds.restore(eve, must(withdrawn)))
  const [renamed, ...more] = await Promise.all([
    sourceDeeds.edit(ben, back, { name: 'A source at ease' }),
    ...attach(),
  ])
  more.forEach(must)
  const [merged, ...last] = await Promise.all([sourceDeeds.merge(eve, must(renamed), other), ...attach()])
  last.forEach(must)
  must(merged)
  expect((await verifyDatabase()).findings).toEqual([])
})
