import { editArticleInput } from '@/lib/api/article/input'
import { signOffInput } from '@/lib/api/sign-off/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { reopenArticle } from '@/lib/commands/sign-off/article-transitions'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { takeReviewBack } from '@/lib/commands/review/take-back-answers'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Comment } from '@/lib/domain/comment'
import type { Evidence } from '@/lib/domain/evidence'
import type { Actor } from '@/lib/domain/person'
import type { RoundRules } from '@/lib/domain/round'
import { askAbout } from './asked'
import { anArticleOn, deeds, must, pageText, talk, yes } from './desk'
import { aFile } from './files'
import { aSnapshot } from './snapshots'

/** Who has a part in an article: Ada and Cleo review, Ben, Eve and Rhea look at it, and have submitted nothing in the round that is closed to them. */
export type Cast = Readonly<Record<'ada' | 'cleo' | 'dora' | 'ben' | 'eve' | 'rhea', Actor>>

/** An article as it is before anything closed happens in it, with what requests are made of. */
export type Twin = Readonly<{
  article: ArticleView
  claim: Claim
  evidence: Evidence
  comment: Comment
  snapshotId: string
  fileId: string
  replyId: string
}>

/** An answer other than `yes`, with words that nobody else may read. */
export const no = { ...yes, substance: 'false', reasoning: 'Canary: the table says 12 %.' } as const

/** An article with its claims; of both twins their ids are in the same order, since what is alike otherwise is listed by them. */
async function aTwin(
  cast: Cast,
  rules: Partial<RoundRules> = { blind: true, requiredReviews: 2 },
): Promise<Twin> {
  const { ada, eve } = cast
  const article = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: article.id }, data: rules })
  const claim = must(
    await deeds.mark(eve, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }),
  )
  if (must(await deeds.mark(ada, article, 'steepest')).id < claim.id) return aTwin(cast, rules)
  const evidence = must(await deeds.attach(eve, claim, { source: 'Housing office' }))
  const comment = must(await talk.onArticle(eve, article, 'Ready by noon.'))
  return {
    article,
    claim,
    evidence,
    comment,
    snapshotId: await aSnapshot(article.id, eve),
    fileId: await aFile(article.id, eve, { picture: Buffer.from('RIFF') }),
    replyId: must(await askAbout(eve, claim)).id,
  }
}

const both = async (
  claim: Claim,
  answers: readonly (readonly [Actor, typeof yes | typeof no])[],
): Promise<void> => {
  for (const [by, words] of answers) must(await deeds.review(by, claim, words))
}

/** What was before somebody submits where others cannot see it. */
export const before: Readonly<Record<string, (cast: Cast) => Promise<Twin>>> = {
  'in a first round': aTwin,
  'in a first round of three': (cast) => aTwin(cast, { blind: true, requiredReviews: 3, panel: true }),
  'in a round after a verdict': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.cleo, yes],
      [cast.dora, yes],
    ])
    return twin
  },
  'in a round after a verdict that is stale': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.cleo, yes],
      [cast.dora, yes],
    ])
    must(await deeds.attach(cast.cleo, twin.claim))
    return twin
  },
  'in a round after one that left the claim contested': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.ada, yes],
      [cast.dora, no],
    ])
    return twin
  },
  'in a round after a signing off': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.cleo, yes],
      [cast.dora, yes],
    ])
    const overrides = ['sentences', 'claims', 'reviews', 'sources'].map((gate) => ({
      gate,
      reason: 'Known.',
    }))
    must(
      await signOffArticle(
        cast.eve,
        signOffInput.parse({ articleId: twin.article.id, version: 1, overrides }),
      ),
    )
    must(await reopenArticle(cast.eve, { articleId: twin.article.id, version: 2, reason: 'One more look.' }))
    return twin
  },
}

/** What may happen where others cannot see it; then the rules of review may be changed. */
export const hidden: Readonly<Record<string, (twin: Twin, cast: Cast) => Promise<unknown>>> = {
  'a submitted review': async ({ claim }, { ada }) => must(await deeds.review(ada, claim, no)),
  'a submitted review that was taken back': async ({ claim }, { ada }) => {
    const { version } = must(await deeds.review(ada, claim, no))
    must(await takeReviewBack(ada, { claimId: claim.id, version }))
  },
  'a draft': async ({ claim }, { ada }) => must(await deeds.review(ada, claim, { ...no, submit: false })),
}

/** Changes the rules of review so that they are not blind any more, and one review is enough. */
export async function openRules({ article }: Twin, { eve }: Cast): Promise<void> {
  const { version } = await db().article.findUniqueOrThrow({
    where: { id: article.id },
    select: { version: true },
  })
  must(
    await editArticle(
      eve,
      editArticleInput.parse({
        articleId: article.id,
        version,
        blind: false,
        requiredReviews: 1,
        panel: true,
      }),
    ),
  )
}
