import {
  coverSentencesInput,
  deleteArticleInput,
  editArticleInput,
  editEvidenceInput,
  exportInput,
  reviseArticleInput,
} from '@/lib/api/inputs'
import { makeScaleInput } from '@/lib/api/scale-inputs'
import { correctInput, publishInput, reopenInput, signOffInput } from '@/lib/api/sign-off-inputs'
import { editEvidence, restoreEvidence, withdrawEvidence } from '@/lib/commands/add-evidence'
import { coverSentences } from '@/lib/commands/cover-sentences'
import { deleteArticle, editArticle, readArticle } from '@/lib/commands/edit-article'
import { exportArticle } from '@/lib/commands/export-article'
import { correctArticle, publishArticle, reopenArticle } from '@/lib/commands/lead-article'
import { readClaim } from '@/lib/commands/read-claims'
import { removeClaim } from '@/lib/commands/remove-claim'
import { reviseArticle } from '@/lib/commands/revise-article'
import { makeScale } from '@/lib/commands/scales'
import { takeReviewBack } from '@/lib/commands/take-back'
import { signOffArticle } from '@/lib/commands/sign-off-article'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, talk } from './desk'
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

const yes = {
  attribution: 'heard',
  substance: 'solid',
  reasoning: 'The table says “so” – 𝒜.',
  wouldChange: 'Another table.',
  confidence: 'high',
  submit: true,
} as const
const no = { ...yes, substance: 'thin', reasoning: 'The table says 12 %.', confidence: null }

/** Who works on it; some names are as hostile as the text. */
export type Staff = Readonly<Record<'eve' | 'finn' | 'ada' | 'ben' | 'vera' | 'wim', Actor>>

/** People who mark, review, decide and sign. */
export async function aStaff(): Promise<Staff> {
  return {
    eve: await aPerson('editor', 'Eve “E” Lund'),
    finn: await aPerson('editor', 'Finn \u202eevil'),
    ada: await aPerson('reviewer', 'Ada 👩🏽‍🔬'),
    ben: await aPerson('reviewer', 'Béñ O\u2019Kri'),
    vera: await aPerson('reviewer', 'Vera'),
    wim: await aPerson('reviewer', 'Wim'),
  }
}

const find = async (by: Actor, { id }: Pick<Claim, 'id'>): Promise<Claim> =>
  must(await readClaim(by, { claimId: id }))
const facts = async (by: Actor, { id }: Pick<ArticleView, 'id'>): Promise<ArticleView> =>
  must(await readArticle(by, { articleId: id }))

async function patch(by: Actor, article: ArticleView, words: Record<string, unknown>): Promise<void> {
  must(
    await editArticle(
      by,
      editArticleInput.parse({
        articleId: article.id,
        version: (await facts(by, article)).version,
        ...words,
      }),
    ),
  )
}

async function cover(by: Actor, article: ArticleView, words: Record<string, unknown>): Promise<void> {
  must(
    await coverSentences(
      by,
      coverSentencesInput.parse({ articleId: article.id, coverage: 'nothing-to-check', ...words }),
    ),
  )
}

/** A mark that was a mistake is taken away with its evidence; what was part of it is not any more. */
async function takeAway({ ada }: Staff, article: ArticleView): Promise<void> {
  const gone = must(await deeds.mark(ada, article, 'Nobody else was asked.'))
  must(await deeds.mark(ada, article, 'Nobody can live here any more', { parent: gone.id }))
  must(await deeds.attach(ada, gone))
  must(await removeClaim(ada, { claimId: gone.id, version: 1 }))
}

/** A review that went out of date twice, and that its reviewer confirmed, with a word and without one. */
async function lookAgain({ finn, ada, ben }: Staff, article: ArticleView): Promise<void> {
  const claim = must(
    await deeds.mark(finn, article, 'housing office', { claimReviewed: 'The office said so.' }),
  )
  must(await deeds.review(ada, claim, yes))
  for (const [claimReviewed, words] of [
    ['The office said “so” – 𝒜.', { note: 'The same, in other words – “𝒜”.' }],
    ['The housing office said so.', {}],
  ] as const) {
    must(await deeds.edit(finn, await find(finn, claim), { claimReviewed }))
    must(await deeds.lookAgain(ada, await find(ada, claim), words))
  }
  must(await deeds.review(ben, claim, yes))
}

/** Claims in every state, each with evidence. */
async function workOnClaims(
  { eve, finn, ada, ben, vera, wim }: Staff,
  article: ArticleView,
): Promise<Record<'agreed' | 'decided' | 'child' | 'open', Claim>> {
  const agreed = must(
    await deeds.mark(ada, article, ['Rents', 'by a third'], {
      claimReviewed: 'Rents rose by a third.',
      kind: 'quantity',
      claimDate: '2026-11-01',
      claimant: { type: 'unnamed', name: null, description: 'Two “officials”' },
    }),
  )
  must(
    await deeds.attach(ada, agreed, {
      source: 'Housing office',
      url: 'https://stats.test/r?a=1&b=“2”',
      excerpt: 'Harbour:\n+33.4 %',
      locator: { note: 'upper half', page: '12', cell: 'B7' },
      retrievedAt: '2026-11-20T08:00:00.000Z',
    }),
  )
  must(await deeds.review(ada, agreed, yes))
  must(await deeds.review(ben, agreed, { ...yes, reasoning: 'I counted.', wouldChange: '' }))
  const decided = must(
    await deeds.mark(ben, article, 'steepest rise', {
      claimReviewed: 'It was the steepest rise.',
      kind: 'superlative',
      claimant: { type: 'organisation', name: 'Housing office', description: null },
    }),
  )
  must(await deeds.review(ada, decided, yes))
  must(await deeds.review(vera, decided, no))
  must(
    await deeds.adjudicate(eve, decided, {
      attribution: 'heard',
      substance: 'thin',
      reason: 'Both are half right – “𝒜”.',
    }),
  )
  await lookAgain({ eve, finn, ada, ben, vera, wim }, article)
  await patch(eve, article, { panel: true })
  const voted = must(await deeds.mark(eve, article, 'Ana Roy', { parent: decided.id, kind: 'quotation' }))
  must(await deeds.review(ada, voted, yes))
  must(await deeds.review(ben, voted, no))
  must(await deeds.vote(vera, voted, { attribution: 'heard', substance: 'solid', reason: 'Vera heard it.' }))
  must(await deeds.vote(wim, voted, { attribution: 'heard', substance: 'solid', reason: 'Wim, too.' }))
  const open = must(await deeds.mark(ada, article, 'freeze was dead'))
  const moved = must(
    await deeds.edit(ada, open, {
      claimReviewed: 'The freeze is dead.',
      revision: 1,
      spans: [{ ...spanOf(article, 'the freeze was dead') }],
    }),
  )
  const [kept, wrong] = [
    must(await deeds.attach(ada, moved, { source: 'Yearbook', layer: 'attribution', stance: 'refutes' })),
    must(await deeds.attach(ben, moved, { title: 'Wrong table', stance: 'context' })),
  ]
  must(
    await editEvidence(
      ada,
      editEvidenceInput.parse({
        evidenceId: kept.id,
        version: 1,
        excerpt: 'Other words',
        locator: { timecode: '00:12' },
      }),
    ),
  )
  must(await withdrawEvidence(ben, { evidenceId: wrong.id, version: 1 }))
  must(await withdrawEvidence(ada, { evidenceId: kept.id, version: 2 }))
  must(await restoreEvidence(ada, { evidenceId: kept.id, version: 3 }))
  const [dropped, back] = [
    must(await deeds.mark(ada, article, 'counted')),
    must(await deeds.mark(ada, article, 'paid 5 million')),
  ]
  must(await deeds.edit(ada, dropped, { state: 'dropped', reason: 'Not checkable.' }))
  must(await deeds.edit(ada, back, { state: 'dropped', reason: 'By mistake.' }))
  must(await deeds.edit(ada, { id: back.id, version: 2 }, { state: 'open' }))
  must(await deeds.mark(finn, article, 'last for two years'))
  const flats = must(await deeds.mark(finn, article, '4,000 flats'))
  must(await deeds.review(ben, flats, no))
  must(await takeReviewBack(ben, { claimId: flats.id, version: flats.version }))
  must(await deeds.mark(finn, article, 'else was asked'))
  return { agreed, decided, child: voted, open: moved }
}

function spanOf(
  { revision: { text } }: ArticleView,
  exact: string,
): { start: number; end: number; exact: string } {
  const start = text.lastIndexOf(exact)
  return { start, end: start + exact.length, exact }
}

/** What people say: threads, replies, edits, and what is taken back with and without an answer. */
async function talkAbout(
  { eve, ada, ben }: Staff,
  article: ArticleView,
  { agreed, open }: Record<'agreed' | 'open', Claim>,
): Promise<void> {
  const [first] = article.revision.sentences
  const asked = must(await talk.onClaim(ada, agreed, 'Which table?'))
  must(await talk.change(ada, asked, { text: `Which table, please, @${eve.name}?`, mentions: [eve.id] }))
  must(await talk.onClaim(eve, agreed, 'The second – “𝒜”.', { replyTo: asked.id }))
  must(
    await talk.change(
      ben,
      must(
        await talk.onArticle(ben, article, 'Is that so?', { sentence: { revision: 1, start: first!.start } }),
      ),
      { resolved: true },
    ),
  )
  const evidence = (await find(ada, open)).evidence[0]!
  must(await talk.onArticle(ben, article, 'Look at page 3.', { evidenceId: evidence.id }))
  const taken = must(await talk.onArticle(eve, article, 'Never mind.'))
  must(await talk.onArticle(ada, article, 'Why not?', { replyTo: taken.id }))
  must(await talk.remove(eve, taken))
  must(await talk.remove(ben, must(await talk.onArticle(ben, article, 'A secret name.'))))
  const again = must(await talk.onArticle(ada, article, 'Done?'))
  must(await talk.change(eve, must(await talk.change(eve, again, { resolved: true })), { resolved: false }))
}

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

/** An article on which everything was done that a desk can do, in its life from draft to correction. */
export async function aFullRecord(staff: Staff): Promise<ArticleView> {
  const { eve, finn, ada, ben } = staff
  const root = await aPerson('admin', 'Root')
  for (const { version: _version, ...scale } of ownScales)
    must(await makeScale(root, makeScaleInput.parse({ ...scale, version: 0 })))
  const article = await anArticleOn(recordedText, eve, {
    title: 'Rents, “𝒜” \u202e and all',
    byline: ['Joan Mills', 'Zoë\u0301'],
    outlet: 'The Harbour Post',
    url: 'https://post.test/rents',
    publishedAt: '2026-11-20',
    kind: 'own-copy',
    substanceScale: 'weight',
    attributionScale: 'heard',
  })
  await takeAway(staff, article)
  await patch(eve, article, { requiredReviews: 2, blind: true })
  await cover(ada, article, { sentence: [0, 1] })
  await cover(ada, article, { sentence: 3, reason: 'Only a «name» – 𝒜.' })
  const claims = await workOnClaims(staff, article)
  await talkAbout(staff, article, claims)
  await patch(finn, article, { title: 'Rents, “𝒜” \u202e at last', byline: ['Joan Mills'] })
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
  await sign(finn, article)
  must(
    await reopenArticle(
      eve,
      reopenInput.parse({
        articleId: article.id,
        version: (await facts(eve, article)).version,
        reason: 'A source called back.',
      }),
    ),
  )
  await cover(ada, article, { revision: 2, sentence: [5] })
  await cover(ada, article, { revision: 2, sentence: [5], coverage: 'pending' })
  must(await deeds.mark(ada, now, 'A new first line'))
  await sign(finn, article)
  must(
    await publishArticle(
      finn,
      publishInput.parse({
        articleId: article.id,
        version: (await facts(eve, article)).version,
        url: 'https://post.test/rents?final=“1”',
      }),
    ),
  )
  must(
    await correctArticle(
      eve,
      correctInput.parse({
        articleId: article.id,
        version: (await facts(eve, article)).version,
        what: 'A quarter – “𝒜”.',
        why: 'The office corrected its table.',
        claimId: claims.agreed.id,
      }),
    ),
  )
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
