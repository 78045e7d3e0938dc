import type { TickmarkExport } from '@/lib/export/export-schema'
import { rents } from '../browser/desk'
import type { Hand } from './hand'
import { expect, test } from './test'
import { signIn } from './sign-in'

const words = 'rose by a third last year'
const wording = 'The claim in a sentence that stands alone'

/** What has the focus: a field by its words, all else by its name. */
const focused = (hand: Hand) =>
  hand.ask(
    () =>
      (document.activeElement as HTMLTextAreaElement | null)?.labels[0]?.textContent ??
      document.activeElement?.tagName ??
      null,
  )

test('a reviewer goes from sign-in to the exported claim, by mouse and keys', async ({ hand, desk }) => {
  const article = await desk.write({ title: 'Rents elsewhere' })
  await signIn(hand, await desk.one('reviewer'))
  await hand.click(article.title)
  await hand.reads('Select words in the text')
  await hand.awaken()
  await hand.select(words)
  await hand.press('c')
  await expect.poll(() => focused(hand)).toBe(wording)
  await hand.type('Rents rose by a third in a year.')
  await hand.press('Escape')
  await hand.press('2')
  await hand.press('Shift+1')
  await hand.press('e')
  await hand.click('Supports')
  await hand.write('Link', 'https://stats.example/rents')
  await hand.press('Enter')
  await hand.reads('Evidence (1)')
  await hand.write('Reasoning', 'The table says 33.4 per cent.')
  await hand.click('Submit review')
  await expect.poll(async () => (await desk.claims(article))[0]?.state).toBe('agreed')
  const { claims, revisions } = await hand.ask(
    async (id) => (await fetch(`/api/v1/articles/${id}/export`)).json() as Promise<TickmarkExport>,
    article.id,
  )
  expect(claims).toHaveLength(1)
  expect(claims[0]).toMatchObject({
    quote: words,
    claimReviewed: 'Rents rose by a third in a year.',
    verdict: {
      attribution: 'said-on-record',
      substance: 'mostly-true',
      explanation: 'The table says 33.4 per cent.',
    },
    evidence: [{ stance: 'supports', url: 'https://stats.example/rents' }],
  })
  const [span] = claims[0]!.spans
  expect(revisions[0]!.text.slice(span!.start, span!.end)).toBe(words)
})

test('claims are marked by mouse and by the stepper, across blocks and over each other, and opened by a click on their words', async ({
  hand,
  desk,
}) => {
  const article = await desk.write({ title: 'Marks elsewhere' })
  await signIn(hand, await desk.one('reviewer'))
  await hand.open(`/articles/${article.id}`)
  const marked = () => desk.claims(article).then((claims) => claims.map(({ quote }) => quote).toSorted())

  await hand.select('Rents in the harbour district rose')
  await hand.click('Mark claim')
  await expect.poll(() => focused(hand)).toBe(wording)
  await hand.type('Rents rose.')
  await hand.press('Escape')
  await hand.press('Escape')
  await hand.select('the harbour district rose by a third')
  await hand.press('c')
  await expect
    .poll(marked)
    .toEqual(['Rents in the harbour district rose', 'the harbour district rose by a third'])
  await expect.poll(() => focused(hand)).toBe(wording)
  await hand.press('Escape')
  await hand.press('Escape')
  await hand.clickWords('by a third')
  await expect
    .poll(() => hand.ask(() => document.querySelector('li:has([aria-expanded=true])')?.textContent))
    .toContain('the harbour district rose by a third')
  await hand.press('Escape')

  await hand.select('freeze was dead')
  await hand.press('Enter')
  await hand.reads('End')
  await hand.press('ArrowRight')
  await hand.press('Enter')
  await expect.poll(async () => (await marked()).length).toBe(3)
  const claims = await desk.claims(article)
  expect(claims.map(({ claimReviewed }) => claimReviewed)).toContain('Rents rose.')
  for (const { quote, spans } of claims) expect(rents.slice(spans[0]!.start, spans[0]!.end)).toBe(quote)
})

test('several stretches that are selected with Control held become the passages of one claim, in the order of the text', async ({
  hand,
  desk,
  engineName,
}) => {
  test.skip(engineName !== 'firefox', 'only Firefox selects several stretches')
  const article = await desk.write({ title: 'Stretches elsewhere' })
  await signIn(hand, await desk.one('reviewer'))
  await hand.open(`/articles/${article.id}`)
  const pieces = ['Rents in the harbour district', 'the steepest rise', 'Two officials']
  await hand.select(pieces[2]!)
  expect(await hand.selectAlso(pieces[0]!)).toBe(2)
  expect(await hand.selectAlso(pieces[1]!)).toBe(3)
  await hand.press('c')
  await expect.poll(() => focused(hand)).toBe(wording)
  const marked = () =>
    desk
      .claims(article)
      .then((claims) => claims.map(({ spans }) => spans.map(({ start, end }) => rents.slice(start, end))))
  await expect.poll(marked).toEqual([pieces])
  await expect
    .poll(() =>
      hand.ask(
        () =>
          new Set([...document.querySelectorAll('mark.is-chosen')].map(({ textContent }) => textContent))
            .size,
      ),
    )
    .toBe(3)
})

test('three clicks take a whole paragraph, which is marked as it stands', async ({ hand, desk }) => {
  const article = await desk.write({ title: 'Paragraphs elsewhere' })
  await signIn(hand, await desk.one('reviewer'))
  await hand.open(`/articles/${article.id}`)
  await hand.clickWords('steepest rise', 3)
  const [paragraph] = rents.split('\n\n')
  await expect.poll(() => hand.ask(() => String(getSelection()).trim())).toBe(paragraph)
  await hand.press('c')
  await expect.poll(async () => (await desk.claims(article)).map(({ quote }) => quote)).toEqual([paragraph])
})
