import { beforeEach } from 'vitest'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, deeds, must, pageText, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import * as signing from '@/tests/support/signing-off'

type Words = Record<string, unknown>

/** Reviewers and an editor, with a new article of hers for each test, in which Ada marked one claim; every deed is on that article. */
export async function aDeskThatSignsOff() {
  const people = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })
  const { ada, eve } = people
  let article: ArticleView
  let claim: Claim
  beforeEach(async () => {
    article = await anArticleOn(pageText, eve)
    claim = must(await deeds.mark(ada, article, 'by a third'))
  })

  const clear = (by: Actor) => signing.clearSentences(article, by)
  return {
    ...people,
    get article() {
      return article
    },
    get claim() {
      return claim
    },
    clear,
    /** Ada does what makes all gates green. */
    green: async () => {
      must(await deeds.review(ada, claim, yes))
      await clear(ada)
    },
    sign: (by: Actor, more: Words = {}) => signing.signOff(article, by, more),
    reopen: (by = eve) => signing.reopen(article, by),
    frozen: (by: Actor, number = 1) => signing.signedFile(article, by, number),
    exported: () => signing.exportOf(article, eve),
    red: (by = eve) => signing.redGates(article, by),
  }
}
