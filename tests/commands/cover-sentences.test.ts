import { beforeEach, describe, expect, test } from 'vitest'
import { coverSentencesInput } from '@/lib/api/article/input'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { readDossier } from '@/lib/db/article/read-dossier'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import {
  anArticleOn,
  aPerson,
  deeds,
  historyOf,
  must,
  pageText,
  refusedWithoutTrace,
} from '@/tests/support/desk'

let ada: Actor
let article: ArticleView

beforeEach(async () => {
  ada = await aPerson('reviewer', 'Ada')
  article = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
})

const cover = (more: object, actor = ada) =>
  coverSentences(
    actor,
    coverSentencesInput.parse({ articleId: article.id, coverage: 'nothing-to-check', ...more }),
  )
const coverages = async () =>
  (await readDossier(ada, article.id))!.revisions[0]!.sentences.map((sentence) => sentence.coverage)

describe('nothing to check', () => {
  test('is said of one sentence by somebody, for a reason, and is in the history', async () => {
    const { sentences } = must(await cover({ sentence: 1, reason: ' A question. ' }))
    expect(sentences).toEqual([
      {
        sentence: 1,
        ...article.revision.sentences[1],
        coverage: 'nothing-to-check',
        by: ada.id,
        reason: 'A question.',
      },
    ])
    expect((await coverages())[1]).toBe('nothing-to-check')
    expect((await historyOf(article.id)).at(-1)).toMatchObject({
      kind: 'coverage-changed',
      subject: '1:1',
      actorId: ada.id,
    })
  })

  test('is said of several sentences in one go, and taken back', async () => {
    must(await cover({ sentence: [0, 2, 2] }))
    expect((await coverages()).slice(0, 3)).toEqual(['nothing-to-check', 'pending', 'nothing-to-check'])
    must(await cover({ sentence: [0, 2], coverage: 'pending' }))
    expect((await coverages()).slice(0, 3)).toEqual(['pending', 'pending', 'pending'])
  })

  test('gives way to a claim, and holds again when the claim is removed', async () => {
    must(await cover({ sentence: 0 }))
    const { start } = article.revision.sentences[0]!
    const words = article.revision.text.slice(start, start + 5)
    const claim = must(await deeds.mark(ada, article, words))
    expect((await coverages())[0]).toBe('claimed')
    must(await removeClaim(ada, { claimId: claim.id, version: claim.version }))
    expect((await coverages())[0]).toBe('nothing-to-check')
  })

  test('tells the reader who said it, by name', async () => {
    must(await cover({ sentence: 0 }))
    expect((await readDossier(ada, article.id))!.people).toContainEqual({ id: ada.id, name: 'Ada' })
  })
})

describe('nothing is changed', () => {
  test('for a sentence that the article does not have', async () => {
    expect(await refusedWithoutTrace(() => cover({ sentence: 999 }))).toMatchObject({ code: 'invalid' })
  })

  test('for a sentence with a claim in it', async () => {
    const { start, end } = article.revision.sentences[0]!
    must(await deeds.mark(ada, article, article.revision.text.slice(start, end)))
    expect(await refusedWithoutTrace(() => cover({ sentence: 0 }))).toMatchObject({
      code: 'against-rule',
      rule: 'has-claims',
    })
  })

  test('on another revision than the one that was seen', async () => {
    expect(await refusedWithoutTrace(() => cover({ sentence: 0, revision: 2 }))).toMatchObject({
      code: 'against-rule',
      rule: 'not-this-revision',
    })
  })

  test('by a reader', async () => {
    const rea = await aPerson('reader', 'Rea')
    expect(await refusedWithoutTrace(() => cover({ sentence: 0 }, rea))).toMatchObject({
      code: 'not-allowed',
    })
  })
})
