import { deleteArticleInput, exportInput } from '@/lib/api/article/input'
import { reviseArticleInput } from '@/lib/api/revision/input'
import { makeScaleInput } from '@/lib/api/scales/input'
import { correctInput, publishInput, reopenInput, signOffInput } from '@/lib/api/sign-off/input'
import { deleteArticle } from '@/lib/commands/article/edit-article'
import { exportArticle } from '@/lib/commands/article/export-article'
import { correctArticle, publishArticle, reopenArticle } from '@/lib/commands/sign-off/article-transitions'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { makeScale } from '@/lib/commands/scales/make-scale'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import type { Claim } from '@/lib/domain/claim'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must } from './desk'
import { takeAway, workOnClaims, yes } from './full-record-claims'
import { knowItsSources } from './full-record-sources'
import { cover, facts, find, patch, type Staff } from './full-record-staff'
import { askAboutWhatGoes, askThem, talkAbout } from './full-record-talk'
import { ownScales } from './scales'

/** A text with words that break tools which count or cut carelessly. */
export const recordedText = [
  'Rents rose by a third last year 👨‍👩‍👧‍👦, the housing office said. It was the steepest rise since 1990.',
  '“Nobody can live here any more,” said Ana Roy, who leads the tenants’ union. طالبان نے کہا کہ 𝒜 10 ہے۔',
  'Two officials, who asked not to be named, said the freeze was dead. The freeze was meant to last for two years.',
  'Zoë “Z” O’Neil\u00a0counted 4,000 flats. The mayor paid 5 million. Nobody else was asked.',
].join('\n\n')

/** The same, corrected: a phrase moves, one becomes another, one is gone, and a sentence is new. */
const correctedText = [
  'A new first line.',
  recordedText.split('\n\n')[0]!.replace('since 1990', 'since 1991'),
  recordedText
    .split('\n\n')[2]!
    .replace('The freeze was meant to last for two years.', 'It was meant to last.'),
  recordedText.split('\n\n')[3]!.replace('4,000', '4,500').replace(' Nobody else was asked.', ''),
].join('\n\n')

const overridden = ['sentences', 'claims', 'reviews', 'source-rules'] as const

async function sign(by: Actor, article: ArticleView): Promise<void> {
  const { version } = await facts(by, article)
  must(
    await signOffArticle(
      by,
      signOffInput.parse({
        articleId: article.id,
        version,
        overrides: overridden
          .slice(0, 3)
          .map((gate) => ({ gate, reason: `The lawyer knows of ${gate} – “𝒜”.` })),
      }),
    ),
  )
}

/** The article as it begins, on scales of the desk’s own. */
async function begin({ eve }: Staff): Promise<ArticleView> {
  const root = await aPerson('admin', 'Root')
  for (const { version: _version, ...scale } of ownScales)
    must(await makeScale(root, makeScaleInput.parse({ ...scale, version: 0 })))
  return anArticleOn(recordedText, eve, {
    title: 'Rents, “𝒜” \u202e and all',
    byline: ['Joan Mills', 'Zoë\u0301'],
    outlet: 'The Harbour Post',
    url: 'https://post.test/rents',
    publishedAt: '2026-11-20',
    kind: 'own-copy',
    substanceScale: 'weight',
    attributionScale: 'heard',
  })
}

/** Another text, and what has to be looked at again because of it. */
async function correctText(
  { finn, ada, ben }: Staff,
  article: ArticleView,
  claims: Record<'agreed' | 'decided', Claim>,
): Promise<ArticleView> {
  must(
    await reviseArticle(
      finn,
      reviseArticleInput.parse({
        articleId: article.id,
        version: (await facts(finn, article)).version,
        text: correctedText,
      }),
    ),
  )
  const now = await facts(ada, article)
  await cover(ben, now, { revision: 2, sentence: [0, 4], reason: 'A heading, and a «remark».' })
  must(await deeds.attach(ben, claims.decided, { source: 'Yearbook', excerpt: 'Since 1991' }))
  must(await deeds.confirm(finn, claims.decided, { reason: 'It still says so – “𝒜”.' }))
  const [agreed] = [await find(ada, claims.agreed)]
  must(
    await deeds.edit(ada, agreed, { claimReviewed: 'Rents rose by one third.', parent: claims.decided.id }),
  )
  must(await deeds.review(ada, agreed, yes))
  must(await deeds.review(ben, agreed, yes))
  return now
}

async function reopen(by: Actor, article: ArticleView): Promise<void> {
  const { version } = await facts(by, article)
  must(
    await reopenArticle(
      by,
      reopenInput.parse({ articleId: article.id, version, reason: 'A source called back.' }),
    ),
  )
}

async function publish(by: Actor, article: ArticleView): Promise<void> {
  const { version } = await facts(by, article)
  must(
    await publishArticle(
      by,
      publishInput.parse({ articleId: article.id, version, url: 'https://post.test/rents?final=“1”' }),
    ),
  )
}

async function correct(by: Actor, article: ArticleView, claim: Claim): Promise<void> {
  const { version } = await facts(by, article)
  must(
    await correctArticle(
      by,
      correctInput.parse({
        articleId: article.id,
        version,
        what: 'A quarter – “𝒜”.',
        why: 'The office corrected its table.',
        claimId: claim.id,
      }),
    ),
  )
}

/** An article on which everything was done that a desk can do, in its life from draft to correction. */
export async function aFullRecord(staff: Staff): Promise<ArticleView> {
  const { eve, finn, ada } = staff
  const article = await begin(staff)
  await takeAway(staff, article)
  await askAboutWhatGoes(staff, article)
  await patch(eve, article, { requiredReviews: 2, blind: true })
  await cover(ada, article, { sentence: [0, 1] })
  await cover(ada, article, { sentence: 3, reason: 'Only a «name» – 𝒜.' })
  const claims = await workOnClaims(staff, article)
  await talkAbout(staff, article, claims)
  await askThem(staff, article, claims)
  await knowItsSources(staff, article)
  await patch(finn, article, { title: 'Rents, “𝒜” \u202e at last', byline: ['Joan Mills'] })
  const now = await correctText(staff, article, claims)
  await sign(finn, article)
  await reopen(eve, article)
  await cover(ada, article, { revision: 2, sentence: [5] })
  await cover(ada, article, { revision: 2, sentence: [5], coverage: 'pending' })
  must(await deeds.mark(ada, now, 'A new first line'))
  await sign(finn, article)
  await publish(finn, article)
  await correct(eve, article, claims.agreed)
  return facts(eve, article)
}

/** The file of such an article, as that person has it. */
export async function theFileOf({ id }: Pick<ArticleView, 'id'>, by: Actor): Promise<string> {
  return must(await exportArticle(by, exportInput.parse({ articleId: id, format: 'json' }))).text
}

/** Takes an article off the desk. */
export async function takeOff(by: Actor, article: ArticleView): Promise<void> {
  must(
    await deleteArticle(
      by,
      deleteArticleInput.parse({ articleId: article.id, version: (await facts(by, article)).version }),
    ),
  )
}
