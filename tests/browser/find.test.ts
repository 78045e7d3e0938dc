import { expect, test, visit } from './desk'

const said = [
  'We don’t know',
  'Zürich’s café says no',
  'The “housing” office says',
  '房租上涨了三成',
  'L’été à Łódź ends',
]
const sentences = Array.from(
  { length: 120 },
  (_, at) =>
    `${said[at] ?? `Rents in district ${at} rose by ${at % 7} percent, the ${at % 2 ? 'mayor’s' : 'council'} people told`} on day ${at}.`,
)

test('among 120 claims “Find in claims” finds what is typed, whatever quotes, accents and apostrophes are in either', async ({
  desk,
  open,
}) => {
  const text = sentences
    .map((sentence, at) => sentence + (at % 4 === 3 ? '\n\n' : ' '))
    .join('')
    .trim()
  const article = await desk.write({ title: 'Many', text })
  for (const sentence of sentences) await desk.mark(article, { words: sentence.slice(0, -1) })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  const field = page.getByRole('searchbox', { name: 'Find in claims' })
  const cards = page.getByRole('list', { name: 'Claims' }).getByRole('listitem')
  for (const [typed, wanted] of [
    ['dont', 0],
    ["don't", 0],
    ['DON’T KNOW', 0],
    ['zurichs cafe', 1],
    ['"housing office"', 2],
    ['housing', 2],
    ['上涨', 3],
    ['三成', 3],
    ["l'ete lodz", 4],
    ['LODZ', 4],
  ] as const) {
    await field.fill('')
    await field.pressSequentially(typed)
    await expect(cards, typed).toHaveCount(1)
    await expect(cards, typed).toContainText(sentences[wanted]!.slice(0, -1))
  }
  for (const typed of ['涨上', '"office housing"', 'dont -know']) {
    await field.fill(typed)
    await expect(page.getByText('No claim is like that.'), typed).toBeVisible()
  }
  await field.fill('mayors')
  await expect(page.getByRole('status').filter({ hasText: '58 of 120 claims' }).first()).toBeVisible()
  await field.fill('')
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^120 claims/ })
      .first(),
  ).toBeVisible()
})
