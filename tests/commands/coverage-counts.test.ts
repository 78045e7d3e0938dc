import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { progressOf, ticksOf } from '@/components/article/session/ticks'
import { snap } from '@/lib/anchor/graphemes'
import { coverSentencesInput, listArticlesInput } from '@/lib/api/article/input'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { listArticles } from '@/lib/views/article/list-articles'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { findArticleView, readDossier } from '@/lib/db/article/read-dossier'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { anArticleOn, deeds, must, pageText } from '@/tests/support/desk'
import { seeded } from '@/tests/support/hostile'
import { statementsOf } from '@/tests/support/statements'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada } = await onTheDesk({ eve: 'editor', ada: 'reviewer' })

const counted = async (id: string) =>
  must(await listArticles(ada, listArticlesInput.parse({ limit: 200 }))).items.find((row) => row.id === id)!
    .coverage
const read = async (id: string) => (await findArticleView(ada, id))!
const cover = (article: ArticleView, sentence: number | number[], coverage = 'nothing-to-check') =>
  coverSentences(ada, coverSentencesInput.parse({ articleId: article.id, sentence, coverage }))

/** What a look at every sentence says. */
async function looked(id: string) {
  const { sentences } = (await read(id)).revision
  const of = (coverage: string) => sentences.filter((sentence) => sentence.coverage === coverage).length
  return {
    all: sentences.length,
    claimed: of('claimed'),
    cleared: of('nothing-to-check'),
    pending: of('pending'),
  }
}

/** What the bar of the article's own screen says. */
async function shown(id: string) {
  const { article, claims, revisions } = (await readDossier(ada, id))!
  return progressOf(
    ticksOf(revisions[0]!.sentences, claims, article.currentRevision, shippedFor(article.kind).substance),
    claims,
  )
}

describe('the desk counts', () => {
  test('headline, dek and caption as sentences, and each as what has become of it', async () => {
    const text = [
      '# Rents rose',
      '*The city says so.*',
      'Rents rose by a third. Wages fell.',
      '- Build flats.',
      '> “Nobody can live here.”',
    ].join('\n\n')
    const article = await anArticleOn(text, eve, { title: 'Rents rose', fileName: 'rents.md' })
    expect(article.revision.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'dek',
      'paragraph',
      'list-item',
      'quote',
    ])
    expect(await counted(article.id)).toEqual({ all: 6, claimed: 0, cleared: 0, pending: 6 })
    must(await deeds.mark(ada, article, 'The city'))
    must(await cover(article, [0, 4]))
    expect(await counted(article.id)).toEqual({ all: 6, claimed: 1, cleared: 2, pending: 3 })
  })

  test('a sentence once, however many claims are in it, and none for a dropped or a removed claim', async () => {
    const article = await anArticleOn(pageText, eve)
    const before = await counted(article.id)
    const [dropped, removed] = [
      must(await deeds.mark(ada, article, 'Rents')),
      must(await deeds.mark(ada, article, 'by a third')),
    ]
    expect(await counted(article.id)).toEqual({ ...before, claimed: 1, pending: before.pending - 1 })
    const { version } = must(await deeds.edit(eve, dropped, { state: 'dropped', reason: 'Twice.' }))
    must(await removeClaim(ada, { claimId: removed.id, version: removed.version }))
    expect(await counted(article.id)).toEqual(before)
    must(await deeds.edit(eve, { ...dropped, version }, { state: 'open' }))
    expect((await counted(article.id)).claimed).toBe(1)
  })

  test('a sentence that a new revision changed as pending again, and the others as they were', async () => {
    const article = await anArticleOn(pageText, eve)
    must(await deeds.mark(ada, article, 'by a third'))
    must(await cover(article, [1, 2]))
    must(
      await reviseArticle(eve, {
        articleId: article.id,
        version: article.version,
        text: pageText.replace('last year', 'this year'),
      }),
    )
    expect(await counted(article.id)).toEqual({ all: 4, claimed: 0, cleared: 2, pending: 2 })
  })

  test('only what changed since it was counted last', async () => {
    const articles = [await anArticleOn(pageText, eve), await anArticleOn(pageText, eve)]
    const asked = async () =>
      (await statementsOf(() => listArticles(ada, listArticlesInput.parse({}))))
        .filter(({ sql }) => sql.includes('"ClearedSentence"'))
        .map(({ params: [ids] }) => ids)
    expect((await asked()).flat()).toEqual(expect.arrayContaining(articles.map(({ id }) => id)))
    expect(await asked()).toEqual([])
    must(await cover(articles[1]!, 0))
    expect(await asked()).toEqual([[articles[1]!.id]])
  })

  const step = fc.record({
    deed: fc.constantFrom('mark', 'mark', 'cover', 'uncover', 'drop', 'restore', 'remove', 'revise'),
    at: fc.nat(1000),
    length: fc.integer({ min: 1, max: 90 }),
  })

  test('what a look at every sentence says, after whatever deeds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { id } = await anArticleOn(pageText, eve)
        for (const { deed, at, length } of steps) {
          const article = await read(id)
          const { text, sentences } = article.revision
          const claims = await listClaimsOf(db(), ada, id)
          const claim = claims[at % Math.max(1, claims.length)]
          const stretch = snap(text, { start: at % text.length, end: (at % text.length) + length }) ?? {
            start: 0,
            end: 5,
          }
          // A deed may be refused, as when there is nothing to restore; the count has to be right all the same.
          if (deed === 'mark') await deeds.mark(ada, article, text.slice(stretch.start, stretch.end))
          else if (deed === 'cover' || deed === 'uncover')
            await cover(article, at % sentences.length, deed === 'cover' ? 'nothing-to-check' : 'pending')
          else if (deed === 'revise')
            await reviseArticle(eve, {
              articleId: id,
              version: article.version,
              text: `${text.slice(0, stretch.start)} more. Less ${text.slice(stretch.end)}`,
            })
          else if (claim && deed === 'remove')
            await removeClaim(eve, { claimId: claim.id, version: claim.version })
          else if (claim)
            await deeds.edit(
              eve,
              claim,
              deed === 'drop' ? { state: 'dropped', reason: 'Twice.' } : { state: 'open' },
            )
          const counts = await looked(id)
          expect(await counted(id)).toEqual(counts)
          expect(await shown(id), 'the bar of the article’s own screen').toMatchObject({
            sentences: counts.all,
            covered: counts.all - counts.pending,
          })
        }
      }),
      { ...seeded, numRuns: 20, endOnFailure: true },
    )
  })
})
