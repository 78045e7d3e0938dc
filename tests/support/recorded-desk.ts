import { editClaimInput, reviseArticleInput } from '@/lib/api/inputs'
import { withdrawEvidence } from '@/lib/commands/add-evidence'
import { deleteArticle, editArticle } from '@/lib/commands/edit-article'
import { editClaim } from '@/lib/commands/edit-claim'
import { exportArticle } from '@/lib/commands/export-article'
import { readClaim } from '@/lib/commands/read-claims'
import { removeClaim } from '@/lib/commands/remove-claim'
import { reviseArticle } from '@/lib/commands/revise-article'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from './desk'

/** An article on which everything was done that leaves a record; its history ends with entries that nothing else tells of. */
export async function aRecordedArticle(eve: Actor, ada: Actor): Promise<ArticleView> {
  const article = await anArticleOn(pageText, eve)
  for (const words of ['Rents', 'by a third', 'last year']) {
    const claim = must(await deeds.mark(ada, article, words, { claimReviewed: `It is so: ${words}.` }))
    must(await deeds.attach(ada, claim, { source: 'Housing office', excerpt: `Table of ${words}`, locator: { page: '12' } }))
    must(await deeds.review(ada, claim, yes))
  }
  const stale = must(await deeds.mark(ada, article, 'steepest'))
  must(await deeds.review(eve, stale, { ...yes, substance: 'false' }))
  must(await deeds.attach(ada, stale, { source: 'Yearbook' }))
  const [dropped, back, gone, open] = [must(await deeds.mark(ada, article, 'Ana Roy')), must(await deeds.mark(ada, article, 'Two officials')), must(await deeds.mark(ada, article, 'freeze')), must(await deeds.mark(ada, article, 'union'))]
  must(await editClaim(ada, editClaimInput.parse({ claimId: dropped.id, version: 1, state: 'dropped', reason: 'Not checkable.' })))
  must(await editClaim(ada, editClaimInput.parse({ claimId: back.id, version: 1, state: 'dropped', reason: 'By mistake.' })))
  must(await editClaim(ada, editClaimInput.parse({ claimId: back.id, version: 2, state: 'open' })))
  must(await deeds.attach(ada, gone))
  must(await removeClaim(ada, { claimId: gone.id, version: 1 }))
  const [kept, withdrawn] = [must(await deeds.attach(ada, open)), must(await deeds.attach(eve, open, { title: 'Wrong table' }))]
  must(await withdrawEvidence(eve, { evidenceId: withdrawn.id, version: 1 }))
  must(await reviseArticle(eve, reviseArticleInput.parse({ articleId: article.id, version: 1, text: pageText.replace('last year', 'this year') })))
  const now = must(await readClaim(ada, { claimId: open.id }))
  for (let version = now.version; version < now.version + 3; version++) must(await deeds.edit(ada, { id: open.id, version }, { claimReviewed: `Said ${version} times.` }))
  must(await editArticle(eve, { articleId: article.id, version: 2, title: `Rents, with ${kept.title}` }))
  return article
}

/** A desk with two such articles and one that was deleted, and with entries in its own history. */
export async function aRecordedDesk(): Promise<{ eve: Actor; articles: readonly ArticleView[]; file: string }> {
  const [eve, ada] = [await aPerson('editor', 'Eve'), await aPerson('reviewer', 'Ada')]
  const articles = [await aRecordedArticle(eve, ada), await aRecordedArticle(eve, ada)]
  const gone = await anArticleOn(pageText, eve)
  must(await deleteArticle(eve, { articleId: gone.id, version: 1 }))
  const files = []
  for (const { id } of [...articles, ...articles, ...articles]) files.push(must(await exportArticle(eve, { articleId: id, format: 'json' })).text)
  return { eve, articles, file: files[0]! }
}
