import { expect, openCard, test, visit } from './desk'
import { selected } from './text-hand'
import { provisional } from './stepper-hand'

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
  await expect(openCard(page).getByRole('textbox', { name: 'The claim in a sentence that stands alone' })).toBeFocused()
  expect(await desk.claims(article)).toMatchObject([{ quote: 'steepest rise since' }])
  await expect.poll(() => provisional(page)).toEqual([])
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
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'Rents in the harbour district […] a third' }])
})
