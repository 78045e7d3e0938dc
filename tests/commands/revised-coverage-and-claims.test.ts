import { describe, expect, test } from 'vitest'
import { coverSentencesInput } from '@/lib/api/article/input'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readDossier } from '@/lib/db/article/read-dossier'
import { spansOf } from '@/lib/domain/claim'
import { deeds, must, pageText, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { aDeskThatRevises } from './revised-articles'

const desk = await aDeskThatRevises()
const { ada, now, revise, claimNow } = desk
const coverageOf = async (words: string) => {
  const { revision } = await now()
  return revision.sentences.find((sentence) =>
    revision.text.slice(sentence.start, sentence.end).includes(words),
  )?.coverage
}
const clear = async (words: string) => {
  const { revision } = await now()
  const sentence = revision.sentences.findIndex(({ start, end }) =>
    revision.text.slice(start, end).includes(words),
  )
  return coverSentences(
    ada,
    coverSentencesInput.parse({ articleId: desk.article.id, sentence, coverage: 'nothing-to-check' }),
  )
}

describe('a corrected text', () => {
  test('keeps the coverage of sentences that stay, and asks for those that changed once more', async () => {
    must(await clear('steepest'))
    must(await clear('Nobody can live'))
    must(await deeds.mark(ada, desk.article, 'the housing office'))
    must(await revise(pageText.replace('steepest', 'sharpest').replace('by a third', 'by a quarter')))
    expect(await coverageOf('Nobody can live')).toBe('nothing-to-check')
    expect(await coverageOf('sharpest')).toBe('pending')
    expect(await coverageOf('by a quarter')).toBe('pending')
    must(await deeds.mark(ada, await now(), 'by a quarter'))
    expect(await coverageOf('by a quarter')).toBe('claimed')
  })

  test('asks for a changed sentence once more in the revision after, too, until somebody says there is nothing more in it', async () => {
    must(await deeds.mark(ada, desk.article, 'the housing office'))
    must(await revise(pageText.replace('by a third', 'by a quarter')))
    must(await revise(`${pageText.replace('by a third', 'by a quarter')} It ends.`))
    expect(await coverageOf('by a quarter')).toBe('pending')
    must(await clear('by a quarter'))
    expect(await coverageOf('by a quarter')).toBe('claimed')
    must(await revise(pageText.replace('by a third', 'by a quarter')))
    expect(await coverageOf('by a quarter')).toBe('claimed')
  })

  test('is exported with all revisions, as the schema says', async () => {
    must(await deeds.mark(ada, desk.article, ['by a third', 'the freeze was dead']))
    must(await revise(pageText.split('\n\n')[0]!))
    const file = JSON.parse(
      must(await exportArticle(ada, { articleId: desk.article.id, format: 'json' })).text,
    )
    expect(faultsOf(file)).toEqual([])
    expect(
      file.claims[0].spans.map((span: { revision: number; anchor: string }) => [span.revision, span.anchor]),
    ).toEqual([
      [1, 'exact'],
      [1, 'exact'],
      [2, 'exact'],
      [2, 'lost'],
    ])
  })
})

describe('a claim that was carried to other words', () => {
  test('is confirmed on the words that stand there now; its verdict stays stale until somebody reviews it', async () => {
    const claim = must(await deeds.review(ada, must(await deeds.mark(ada, desk.article, 'by a third')), yes))
    must(await revise(pageText.replace('by a third', 'by a quarter')))
    const { revision } = await now()
    const { start, end } = spansOf(await claimNow(claim), 2)[0]!
    const after = must(
      await deeds.edit(ada, await claimNow(claim), {
        revision: 2,
        spans: [{ start, end, exact: revision.text.slice(start, end) }],
      }),
    )
    expect(spansOf(after, 2)).toMatchObject([{ anchor: 'exact', exact: revision.text.slice(start, end) }])
    expect(after).toMatchObject({ placedIn: 2, state: 'stale' })
    expect(spansOf(after, 1)).toMatchObject([{ anchor: 'exact', exact: 'by a third' }])
    expect(must(await deeds.review(ada, after, { ...yes, substance: 'false' }))).toMatchObject({
      state: 'agreed',
      verdict: { status: 'current', substance: 'false' },
    })
  })

  test('is dropped with a reason', async () => {
    const claim = must(await deeds.mark(ada, desk.article, 'the freeze was dead'))
    must(await revise(pageText.split('\n\n')[0]!))
    expect(
      must(
        await deeds.edit(ada, await claimNow(claim), { state: 'dropped', reason: 'Taken out of the text.' }),
      ),
    ).toMatchObject({ state: 'dropped' })
    expect((await readDossier(ada, desk.article.id))!.claims[0]).toMatchObject({
      dropReason: 'Taken out of the text.',
    })
  })
})
