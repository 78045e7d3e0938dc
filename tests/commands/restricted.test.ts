import { expect, test } from 'vitest'
import { listArticles } from '@/lib/views/article/list-articles'
import { listClaims, readClaim } from '@/lib/views/claim/read-claims'
import { listEvidence } from '@/lib/views/evidence/list-evidence'
import { listRevisions, readRevision } from '@/lib/views/revision/read-revisions'
import { readArticle } from '@/lib/views/article/read-article'
import { readScreen } from '@/lib/views/article/read-screen'
import { exportArticle } from '@/lib/commands/article/export-article'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import { roles, type Actor } from '@/lib/domain/person'
import {
  anArticleOn,
  aPerson,
  deeds,
  must,
  pageText,
  refusalOf,
  refusedWithoutTrace,
} from '@/tests/support/desk'

const eve = await aPerson('editor', 'Eve')
const others = await Promise.all(roles.map((role) => aPerson(role)))

async function restrict(article: ArticleView, ...named: readonly Actor[]): Promise<void> {
  await db().article.update({
    where: { id: article.id },
    data: {
      restricted: true,
      access: { create: named.map(({ id }) => ({ personId: id, addedById: eve.id })) },
    },
  })
}

const page = { limit: 200, cursor: undefined }

test('of a restricted article nobody who is not named sees or does anything, whatever the role', async () => {
  const article = await anArticleOn(pageText, eve)
  const claim = must(await deeds.mark(eve, article, 'by a third'))
  await restrict(article, eve)
  const { id: articleId } = article
  for (const person of others) {
    const asked = [
      readArticle(person, { articleId }),
      readScreen(person, { articleId }),
      exportArticle(person, { articleId, format: 'json' }),
      listClaims(person, { articleId, ...page }),
      listRevisions(person, { articleId, ...page }),
      readRevision(person, { articleId, number: 1 }),
      readClaim(person, { claimId: claim.id }),
      listEvidence(person, { claimId: claim.id, ...page }),
      watch(person, { article: [articleId] }),
    ]
    expect((await Promise.all(asked)).map(refusalOf)).toEqual(asked.map(() => ({ code: 'not-there' })))
    for (const deed of [
      () => deeds.mark(person, article, 'Rents'),
      () => deeds.edit(person, claim, { claimReviewed: 'x' }),
      () => deeds.review(person, claim, { reasoning: 'x' }),
      () => deeds.attach(person, claim),
    ]) {
      expect(await refusedWithoutTrace(deed)).toEqual({ code: 'not-there' })
    }
    expect(must(await listArticles(person, page)).items.map(({ id }) => id)).not.toContain(articleId)
  }
  expect(must(await readArticle(eve, { articleId })).named).toEqual([eve.id])
})
