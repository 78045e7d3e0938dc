import { expect, test } from 'vitest'
import { editDesk } from '@/lib/commands/desk/edit-desk'
import type { ArticleView } from '@/lib/domain/article'
import { readDesk } from '@/lib/views/desk/read-desk'
import { listQuotations } from '@/lib/views/quote/list-quotations'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { anArticleOn, aPerson, deeds, must, refusalOf, yes } from '@/tests/support/desk'
import { reviseTo } from '@/tests/support/revising'
import { signOff } from '@/tests/support/signing-off'
import { aSnapshot } from '@/tests/support/snapshots'
import { anUploadingDesk, words } from './upload-desk'

const { eve, ada, begin, send } = await anUploadingDesk()
const admin = await aPerson('admin', 'Kim')

const text =
  'Rents rose.\n\n“We will not sell the old mill before the spring,” the mayor said.\n\n“Nobody ever asked the tenants about their heating,” she added.'
const mill = 'We will not sell the old mill before the spring,'

const anArticle = () => anArticleOn(text, eve)
const keep = ({ id }: ArticleView, page: string) =>
  aSnapshot(id, ada, { page: { text: page, title: 'Minutes' } })
const quotesOf = async ({ id }: ArticleView) => must(await listQuotations(ada, { articleId: id }))
const setRules = async (sourceRules: string[]) =>
  must(await editDesk(admin, { version: must(await readDesk(admin)).version, sourceRules }))

test('every quotation is looked for in what is kept of its article, and told as found, altered or not found', async () => {
  const article = await anArticle()
  expect((await quotesOf(article)).items.map(({ outcome }) => outcome)).toEqual([
    'not-looked-for',
    'not-looked-for',
  ])
  const snapshot = await keep(article, 'Then he said: we will sell the old mill before the spring, and left.')
  const claim = must(await deeds.mark(ada, article, 'sell the old mill'))
  const { items, of, looked } = await quotesOf(article)
  expect({ of, looked }).toEqual({ of: 2, looked: 1 })
  expect(items).toMatchObject([
    {
      words: mill,
      claims: [claim.id],
      outcome: 'altered',
      found: {
        in: { kind: 'snapshot', id: snapshot, name: 'Minutes' },
        differences: [{ edit: 'altered', says: 'What denies is not the same' }],
      },
    },
    { claims: [], outcome: 'not-found', found: null },
  ])
  await keep(article, 'We will not sell the old mill before the spring.')
  expect(must(await listQuotations(ada, { articleId: article.id, claimId: 'none' })).items).toEqual([])
  expect((await quotesOf(article)).items[0]).toMatchObject({
    outcome: 'verbatim',
    found: { differences: [] },
  })
})

test('in a transcript that was uploaded it is found with its time and who says it', async () => {
  const article = await anArticle()
  const srt = `1\n00:00:01,000 --> 00:00:04,000\nMAYOR: Good morning.\n\n2\n00:12:03,000 --> 00:12:09,000\nMAYOR: We will not sell the old mill before the spring.\n`
  must(await send(await begin(words(srt), 'call.srt', { articleId: article.id }), 0, words(srt)))
  expect((await quotesOf(article)).items[0]).toMatchObject({
    outcome: 'verbatim',
    found: { in: { kind: 'file', name: 'call.srt' }, from: 723_000, speakers: ['MAYOR'] },
  })
})

test('what is kept of another article is not looked in', async () => {
  const [article, other] = [await anArticle(), await anArticle()]
  await keep(other, mill)
  expect((await quotesOf(article)).items[0]).toMatchObject({ outcome: 'not-looked-for' })
})

test('an article with another text is looked through anew', async () => {
  const article = await anArticle()
  await keep(article, mill)
  expect((await quotesOf(article)).items[0]!.outcome).toBe('verbatim')
  await reviseTo(text.replace('will not', 'will'), article, eve)
  expect(await quotesOf(article)).toMatchObject({ revision: 2, items: [{ outcome: 'altered' }, {}] })
})

test('where the rule is on, a quotation that is not found is not said on record, nor signed off, until an editor says why', async () => {
  await setRules(['quotation-found'])
  const article = await anArticle()
  const claim = must(await deeds.mark(ada, article, 'sell the old mill'))
  expect(refusalOf(await deeds.review(ada, claim, yes))).toMatchObject({ rule: 'quotation-not-found' })
  await setRules([])
  must(await deeds.review(ada, claim, yes))
  await setRules(['quotation-found'])
  const sources = async () =>
    must(await readGates(eve, { articleId: article.id })).gates.find(({ gate }) => gate === 'sources')!
  expect(await sources()).toMatchObject({ state: 'red', failing: 1, fails: [{ claim: claim.id }] })
  expect(refusalOf(await signOff(article, eve))).toMatchObject({ rule: 'gates-red' })
  await keep(article, mill)
  expect(await sources()).toMatchObject({ state: 'green' })
  await setRules(['evidence-or-reason'])
})

test('another answer than said on record is free', async () => {
  await setRules(['quotation-found'])
  const article = await anArticle()
  const claim = must(await deeds.mark(ada, article, 'sell the old mill'))
  must(await deeds.review(ada, claim, { ...yes, attribution: 'reported-only' }))
  await setRules(['evidence-or-reason'])
})
