import { expect, openCard, test, visit } from './desk'
import { provisional, pull, tap } from './stepper-hand'
import { selected } from './text-hand'
import { phone } from './phone-window'

test('a claim is stepped to and marked by keyboard alone', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  const { keyboard } = page
  await visit(page, `/articles/${article.id}`)
  await keyboard.press('.')
  await keyboard.press('.')
  await keyboard.press('Enter')
  const bar = page.getByRole('toolbar', { name: 'Step to the words of a claim' })
  await expect(bar).toBeFocused()
  expect(await selected(page)).toBe('')
  await expect.poll(() => provisional(page)).toEqual(['It was the steepest rise since 1990.'])
  await keyboard.press('ArrowLeft')
  for (let words = 0; words < 3; words += 1) await keyboard.press('Shift+ArrowRight')
  await expect.poll(() => provisional(page)).toEqual(['steepest rise since 1990'])
  await expect(page.getByText('Start moved forward: “steepest rise since 1990”, 4 words.')).toBeAttached()
  await keyboard.press('Alt+ArrowLeft')
  await keyboard.press('Control+ArrowLeft')
  await expect.poll(() => provisional(page)).toEqual(['steepest rise since 19'])
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(
    openCard(page).getByRole('textbox', { name: 'The claim in a sentence that stands alone' }),
  ).toBeFocused()
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'steepest rise since' }])
  await expect.poll(() => provisional(page)).toEqual([])
})

test('words in hand look otherwise than the words around them, inside a highlight too', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'steepest rise' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  for (const key of ['.', '.', 'Enter']) await page.keyboard.press(key)
  await expect.poll(() => provisional(page)).toEqual(['It was the steepest rise since 1990.'])
  const looks = await page.getByRole('article').evaluate((article) => {
    const parts = [...article.querySelectorAll('p, mark')].filter(({ textContent }) =>
      textContent.includes('steepest rise'),
    )
    return parts.map((part) => ({
      name: part.tagName,
      decoration: getComputedStyle(part, '::highlight(provisional-here)').textDecorationLine,
    }))
  })
  expect(looks).toEqual([
    { name: 'P', decoration: 'underline' },
    { name: 'MARK', decoration: 'underline' },
  ])
})

test('Escape leaves the stepper and goes back to the sentence', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await page.keyboard.press('c')
  await expect(page.getByRole('toolbar')).toBeFocused()
  await page.keyboard.press('.')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await expect.poll(() => selected(page)).toBe('It was the steepest rise since 1990')
  expect(await desk.claims(article)).toEqual([])
})

test('a claim in two passages is made without a mouse', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  const { keyboard } = page
  await visit(page, `/articles/${article.id}`)
  await keyboard.press('.')
  await keyboard.press('Enter')
  await expect(page.getByRole('toolbar')).toBeFocused()
  while ((await provisional(page))[0] !== 'Rents in the harbour district') await keyboard.press('ArrowLeft')
  await keyboard.press('+')
  await keyboard.press('Shift+ArrowRight')
  while ((await provisional(page))[1] !== 'a third') await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect
    .poll(() => desk.claims(article))
    .toMatchObject([{ quote: 'Rents in the harbour district […] a third' }])
})

test('on a phone a sentence is tapped, its ends are stepped with large buttons, and nothing hides the words', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const page = await open('reviewer', phone)
  await visit(page, `/articles/${article.id}`)
  await tap(page, 'It was the steepest')
  await expect.poll(() => provisional(page)).toEqual(['It was the steepest rise since 1990.'])
  await page.getByRole('button', { name: 'Step the ends' }).tap()
  const bar = page.getByRole('toolbar', { name: 'Step to the words of a claim' })
  await expect(bar).toBeVisible()
  for (const button of await bar.getByRole('button').all()) {
    const { width, height } = (await button.boundingBox())!
    expect(Math.min(width, height), (await button.getAttribute('aria-label')) ?? '').toBeGreaterThanOrEqual(
      40,
    )
  }
  for (let words = 0; words < 3; words += 1)
    await bar.getByRole('button', { name: 'Start forward by a word' }).tap()
  await bar.getByRole('button', { name: 'End back by a letter' }).tap()
  await expect.poll(() => provisional(page)).toEqual(['steepest rise since 1990'])
  const { y: foot } = (await bar.boundingBox())!
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...(CSS.highlights.get('provisional-here') ?? [])].map(
            (range) => (range as Range).getBoundingClientRect().bottom,
          )[0],
      ),
    )
    .toBeLessThan(foot)
  await bar.getByRole('button', { name: 'Mark claim' }).tap()
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'steepest rise since 1990' }])
  await expect(bar).toHaveCount(0)
})

test('a second tap, or a tap elsewhere, lets go of a sentence', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer', phone)
  await visit(page, `/articles/${article.id}`)
  await tap(page, 'It was the steepest')
  await expect(page.getByRole('button', { name: 'Mark claim' })).toBeVisible()
  await tap(page, 'Two officials')
  await expect
    .poll(() => provisional(page))
    .toEqual(['Two officials, who asked not to be named, said the freeze was dead.'])
  await tap(page, 'Two officials')
  await expect(page.getByRole('button', { name: 'Mark claim' })).toHaveCount(0)
  expect(await provisional(page)).toEqual([])
})

test('keys that are pressed at once after the stepper was asked for are not lost', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await page.evaluate(() => {
    for (const key of ['c', 'ArrowLeft', 'ArrowLeft'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  await expect
    .poll(() => provisional(page))
    .toEqual(['Rents in the harbour district rose by a third last year, the housing office said on'])
})

test('far down in a long article the stepper opens with its words in sight, lit and beside it', async ({
  desk,
  open,
}) => {
  const far = 'The last tower on the quay was sold for one crown.'
  const article = await desk.write({
    text: [
      ...Array.from({ length: 150 }, (_, at) => `Tower ${at} was sold. Nobody would say who paid for it.`),
      `${far} A gull watched the sale.`,
    ].join('\n\n'),
  })
  const page = await open('reviewer')
  const { keyboard } = page
  await visit(page, `/articles/${article.id}`)
  const list = page.getByRole('navigation', { name: 'Sentences' })
  await list.getByRole('button', { name: /^Sentences 301 to 302/ }).press('Enter')
  await list.getByRole('button', { name: /^Sentence 301:/ }).press('Enter')
  await expect(page.getByRole('toolbar')).toBeFocused()
  await expect(page.getByRole('toolbar')).toBeInViewport({ ratio: 1 })
  await expect(page.getByText(far)).toBeInViewport({ ratio: 1 })
  await expect.poll(() => provisional(page)).toEqual([far])
  await keyboard.press('.')
  await expect.poll(() => provisional(page)).toEqual(['A gull watched the sale.'])
  for (let words = 0; words < 3; words += 1) await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'A gull watched' }])
  await pull(page, { edge: 'start', to: 'gull watched' })
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'gull watched' }])
})
