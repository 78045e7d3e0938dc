import { editClaimInput } from '@/lib/api/claim/input'
import { reviseArticleInput } from '@/lib/api/revision/input'
import { restoreEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { deleteArticle, editArticle } from '@/lib/commands/article/edit-article'
import { editClaim } from '@/lib/commands/claim/edit-claim'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { takeReviewBack, takeVoteBack } from '@/lib/commands/review/take-back-answers'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, talk, yes } from './desk'

/** Claims with evidence, a review and so a verdict; one verdict is stale, one was confirmed. */
async function giveVerdicts(eve: Actor, ada: Actor, article: ArticleView): Promise<Claim> {
  for (const words of ['Nobody can live', 'since 1990', 'last year']) {
    const claim = must(await deeds.mark(ada, article, words, { claimReviewed: `It is so: ${words}.` }))
    must(
      await deeds.attach(ada, claim, {
        source: 'Housing office',
        excerpt: `Table of ${words}`,
        locator: { page: '12' },
      }),
    )
    must(await deeds.review(ada, claim, yes))
  }
  const stale = must(await deeds.mark(ada, article, 'steepest'))
  must(await deeds.review(eve, stale, { ...yes, substance: 'false' }))
  must(await deeds.attach(ada, stale, { source: 'Yearbook' }))
  const confirmed = must(await deeds.mark(ada, article, 'asked not to be named'))
  must(await deeds.review(ada, confirmed, yes))
  must(await deeds.attach(eve, confirmed))
  must(await deeds.confirm(eve, confirmed))
  return confirmed
}

/** A comment that is changed, and one that is taken back. */
async function comment(eve: Actor, ada: Actor, article: ArticleView, claim: Claim): Promise<void> {
  const [asked, taken] = [
    must(await talk.onClaim(ada, claim, 'Which table?')),
    must(await talk.onArticle(eve, article, 'Never mind.')),
  ]
  must(await talk.change(ada, asked, { text: 'Which table, please?', mentions: [eve.id] }))
  must(await talk.remove(eve, taken))
}

/** A claim that is dropped, one that is dropped and brought back, one that is removed, and one that stays. */
async function dropAndRemove(ada: Actor, article: ArticleView): Promise<Claim> {
  const [dropped, back, gone, open] = [
    must(await deeds.mark(ada, article, 'Ana Roy')),
    must(await deeds.mark(ada, article, 'Two officials')),
    must(await deeds.mark(ada, article, 'freeze')),
    must(await deeds.mark(ada, article, 'union')),
  ]
  must(
    await editClaim(
      ada,
      editClaimInput.parse({ claimId: dropped.id, version: 1, state: 'dropped', reason: 'Not checkable.' }),
    ),
  )
  must(
    await editClaim(
      ada,
      editClaimInput.parse({ claimId: back.id, version: 1, state: 'dropped', reason: 'By mistake.' }),
    ),
  )
  must(await editClaim(ada, editClaimInput.parse({ claimId: back.id, version: 2, state: 'open' })))
  must(await deeds.attach(ada, gone))
  must(await removeClaim(ada, { claimId: gone.id, version: 1 }))
  return open
}

/** Evidence that is withdrawn and restored, and a review that is taken back. */
async function withdrawAndTakeBack(eve: Actor, ada: Actor, open: Claim): Promise<Evidence> {
  const [kept, withdrawn] = [
    must(await deeds.attach(ada, open)),
    must(await deeds.attach(eve, open, { title: 'Wrong table' })),
  ]
  must(await withdrawEvidence(eve, { evidenceId: withdrawn.id, version: 1 }))
  must(await withdrawEvidence(ada, { evidenceId: kept.id, version: 1 }))
  must(await restoreEvidence(ada, { evidenceId: kept.id, version: 2 }))
  must(await deeds.review(eve, open, yes))
  must(await takeReviewBack(eve, { claimId: open.id, version: open.version }))
  return kept
}

/** An article on which everything was done that leaves a record; its history ends with entries that nothing else tells of. */
export async function aRecordedArticle(eve: Actor, ada: Actor): Promise<ArticleView> {
  const article = await anArticleOn(pageText, eve)
  const confirmed = await giveVerdicts(eve, ada, article)
  await comment(eve, ada, article, confirmed)
  const open = await dropAndRemove(ada, article)
  const kept = await withdrawAndTakeBack(eve, ada, open)
  must(
    await reviseArticle(
      eve,
      reviseArticleInput.parse({
        articleId: article.id,
        version: 1,
        text: pageText.replace('last year', 'this year'),
      }),
    ),
  )
  const now = must(await readClaim(ada, { claimId: open.id }))
  for (let version = now.version; version < now.version + 3; version++)
    must(await deeds.edit(ada, { id: open.id, version }, { claimReviewed: `Said ${version} times.` }))
  must(await editArticle(eve, { articleId: article.id, version: 2, title: `Rents, with ${kept.title}` }))
  return article
}

/** A claim on which two differ, a vote that was taken back, and one of a panel that is not complete. */
async function aVoteOf(eve: Actor): Promise<void> {
  const other = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: other.id }, data: { requiredReviews: 2, panel: true } })
  const claim = must(await deeds.mark(eve, other, 'by a third'))
  must(await deeds.review(await aPerson('reviewer'), claim, yes))
  must(await deeds.review(await aPerson('reviewer'), claim, { ...yes, substance: 'false' }))
  const wim = await aPerson('reviewer', 'Wim')
  must(await deeds.vote(wim, claim))
  must(await takeVoteBack(wim, { claimId: claim.id, version: claim.version }))
  must(await deeds.vote(await aPerson('reviewer', 'Vera'), claim))
}

/** A desk with two such articles and one that was deleted, and with entries in its own history. */
export async function aRecordedDesk(): Promise<{
  eve: Actor
  articles: readonly ArticleView[]
  file: string
}> {
  const [eve, ada] = [await aPerson('editor', 'Eve'), await aPerson('reviewer', 'Ada')]
  const articles = [await aRecordedArticle(eve, ada), await aRecordedArticle(eve, ada)]
  await aVoteOf(eve)
  const gone = await anArticleOn(pageText, eve)
  must(await deleteArticle(eve, { articleId: gone.id, version: 1 }))
  const files = []
  for (const { id } of [...articles, ...articles, ...articles])
    files.push(must(await exportArticle(eve, { articleId: id, format: 'json' })).text)
  return { eve, articles, file: files[0]! }
}
