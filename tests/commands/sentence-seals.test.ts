import { describe, expect, test } from 'vitest'
import { listVerdicts } from '@/lib/views/review/list-verdicts'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { readDossier } from '@/lib/db/article/read-dossier'
import { sha256 } from '@/lib/db/log'
import type { ArticleView } from '@/lib/domain/article'
import { newestSpans, type Claim } from '@/lib/domain/claim'
import { writeJson } from '@/lib/export/json'
import { verifyArticle } from '@/lib/verify/verify'
import { seenBy } from '@/tests/support/claims-under-rules'
import { anArticleOn, deeds, historyOf, must, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { reviseTo } from '@/tests/support/revising'

const { ada, eve } = await onTheDesk({ ada: 'reviewer', eve: 'editor' })

const around = (sentence: string): string =>
  `The council met on Monday in the town hall.\n\n${sentence} It rained all day in the harbour.\n\nNobody else spoke at the meeting.`
const now = (claim: Pick<Claim, 'id'>): Promise<Claim> => seenBy(ada, claim)

async function decided(text: string, words: string): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(text, eve)
  return { article, claim: must(await deeds.review(ada, must(await deeds.mark(ada, article, words)), yes)) }
}

const revise = (article: ArticleView, text: string) => reviseTo(text, article, eve)

describe('a verdict on part of a sentence', () => {
  test.for<[string, string, string]>([
    ['The mayor paid 5 million.', 'The mayor never paid 5 million.', '5 million'],
    ['The mayor paid the rent.', 'The mayor never paid the rent.', 'paid'],
    ['The plant employs 900 people.', 'A fire killed 900 people.', '900 people'],
    ['The firm denied the payment.', 'The firm admitted the payment.', 'the payment'],
    [
      'The minister resigned after the report.',
      'The minister resigned before the report.',
      'The minister resigned',
    ],
    ['The minister resigned.', 'According to nobody, The minister resigned.', 'The minister resigned'],
    ['The mayor paid 5 million.', 'The mayor paid 5 million?', 'The mayor paid'],
  ])('is stale in the moment in which the sentence becomes another: %s → %s', async ([then, is, words]) => {
    const { article, claim } = await decided(around(then), words)
    await revise(article, around(is))
    const stale = await now(claim)
    expect(stale).toMatchObject({ state: 'stale', verdict: { status: 'stale' } })
    expect((await historyOf(article.id)).slice(-2)).toMatchObject([
      { kind: 'article-revised' },
      { kind: 'verdict-stale', subject: claim.id },
    ])
    const changes = must(await listVerdicts(ada, { claimId: claim.id, limit: 1 })).items[0]?.changes
    const isFirm = newestSpans(stale).every(({ anchor }) => anchor === 'exact' || anchor === 'moved')
    expect(changes).toEqual(
      isFirm ? [{ thing: 'sentence', then, now: is }] : [expect.objectContaining({ thing: 'text' })],
    )
  })

  test.for<[string, (text: string) => string]>([
    [
      'the next sentence',
      (text) => text.replace('It rained all day in the harbour.', 'The sun shone in the old town.'),
    ],
    [
      'the paragraph before',
      (text) =>
        text.replace(
          'The council met on Monday in the town hall.',
          'The council met on Tuesday, for the second time, in the school.',
        ),
    ],
    [
      'a paragraph that is put in front',
      (text) => `First of all, a new paragraph with some words in it.\n\n${text}`,
    ],
    ['the sentences around it, which go', () => 'The mayor paid 5 million.'],
    ['the paragraph, which moves to the end', (text) => text.split('\n\n').toSorted().join('\n\n')],
  ])('holds when %s is what changes', async ([, change]) => {
    const text = around('The mayor paid 5 million.')
    const { article, claim } = await decided(text, 'paid 5 million')
    await revise(article, change(text))
    expect(
      newestSpans(await now(claim)).every(({ anchor }) => anchor === 'exact' || anchor === 'moved'),
    ).toBe(true)
    expect(await now(claim)).toMatchObject({ state: 'agreed', verdict: { status: 'current' } })
  })

  test('holds over several revisions that leave its sentence word for word, and is stale by the one that does not', async () => {
    const text = around('The mayor paid 5 million.')
    const { article, claim } = await decided(text, '5 million')
    for (const other of ['One.', 'One. Two.', 'One. Two. Three.']) {
      await revise(article, `${other}\n\n${text}`)
      expect((await now(claim)).verdict?.status).toBe('current')
    }
    await revise(article, `One.\n\n${text.replace('paid', 'lost')}`)
    expect((await now(claim)).verdict?.status).toBe('stale')
  })

  test('stays stale when its sentence comes back, until somebody looks again', async () => {
    const text = around('The mayor paid 5 million.')
    const { article, claim } = await decided(text, '5 million')
    await revise(article, text.replace('paid', 'never paid'))
    await revise(article, text)
    expect((await now(claim)).verdict?.status).toBe('stale')
    const confirmed = must(await deeds.confirm(ada, claim))
    expect(confirmed.verdict).toMatchObject({ status: 'current', seal: claim.verdict!.seal })
  })

  test('is sealed anew, when it is confirmed, to the sentence as it is now', async () => {
    const text = around('The mayor paid 5 million.')
    const { article, claim } = await decided(text, '5 million')
    await revise(article, text.replace('paid', 'gave'))
    expect(must(await deeds.confirm(ada, claim)).verdict?.status).toBe('current')
    await revise(article, text)
    expect((await now(claim)).verdict?.status).toBe('stale')
  })

  test('says that only signs differ where that is all', async () => {
    const { article, claim } = await decided(around('"We paid 5 million," the mayor said.'), '5 million')
    await revise(article, around('“We paid 5 million,” the mayor said.'))
    expect(await now(claim)).toMatchObject({ state: 'stale' })
    expect(must(await listVerdicts(ada, { claimId: claim.id, limit: 1 })).items[0]?.changes).toMatchObject([
      { thing: 'sentence', onlySigns: true },
    ])
  })
})

test('a verdict in the newest form is verified in the desk and in its file, and a sentence forged under it is found', async () => {
  const text = around('The mayor paid 5 million.')
  const { article, claim } = await decided(text, '5 million')
  await revise(article, `One more.\n\n${text}`)
  expect((await verifyDatabase()).findings).toEqual([])
  const dossier = (await readDossier(eve, article.id, true))!
  const file = JSON.parse(writeJson(dossier, { version: '0', at: new Date(0), sha256 }))
  expect(verifyArticle(file, sha256)).toEqual([])
  const last = file.revisions.at(-1)
  last.text = last.text.replace('paid', 'lent')
  last.sha256 = sha256(last.text)
  expect(verifyArticle(file, sha256)).toContainEqual(
    expect.objectContaining({ check: 'seals', where: `claim ${claim.id}` }),
  )
})
