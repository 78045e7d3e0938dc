import type { Page } from '@playwright/test'
import { expect, test, visit } from './desk'
import { drag, selected } from './text-hand'

const figure = (page: Page) => page.getByRole('banner').getByRole('button', { name: /sentences looked at/ })
const toast = (page: Page) => page.getByRole('status').filter({ hasText: 'Nothing to check in' })
const first = 'Rents in the harbour district rose by a third last year, the housing office said on Monday.'
const second = 'It was the steepest rise since 1990.'
const third = '“Nobody can live here any more,” said Ana Roy, who leads the tenants’ union.'

test('a reviewer looks at every sentence with one key, in one go and back again, and the desk counts along', async ({
  desk,
  open,
}) => {
  const article = await desk.write({ title: 'Rents looked at' })
  await desk.mark(article, { words: 'the freeze was dead' })
  const page = await open('reviewer')
  await visit(page, '/')
  const line = page.getByRole('listitem').filter({ hasText: article.title })
  await expect(line.getByRole('progressbar', { name: '1 of 6 sentences looked at' })).toBeVisible()

  await line.getByRole('link', { name: /1 of 6 sentences looked at/ }).click()
  await expect.poll(() => selected(page)).toBe(first)
  await expect(page).toHaveURL(`/articles/${article.id}`)
  await page.keyboard.press('-')
  await expect.poll(() => selected(page)).toBe(second)
  await expect(figure(page)).toContainText('2 of 6 sentences looked at')

  await page.keyboard.press('Escape')
  await drag(page, `${third} She blames`)
  await page.getByRole('button', { name: 'Nothing to check', exact: true }).click()
  await expect(toast(page)).toContainText('Nothing to check in 2 sentences.')
  await expect(figure(page)).toContainText('4 of 6 sentences looked at')
  await expect.poll(() => selected(page)).toContain('The mayor will speak')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(figure(page)).toContainText('2 of 6 sentences looked at')

  await figure(page).click()
  await expect.poll(() => selected(page)).toBe(second)
  await page.reload()
  await expect(figure(page)).toContainText('2 of 6 sentences looked at')
  await page.getByRole('link', { name: 'Back to the desk' }).click()
  await expect(line.getByRole('progressbar', { name: '2 of 6 sentences looked at' })).toBeVisible()
})

test('a reviewer clears the sentences of a text from right to left by keyboard alone, until the desk says that all are looked at', async ({
  desk,
  open,
}) => {
  const text = 'کرایے بڑھ گئے۔ کیا یہ سچ ہے؟\n\nدفتر نے جواب نہیں دیا۔'
  const article = await desk.write({ title: 'کرایے', text, language: 'ur' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  for (const words of ['کرایے بڑھ گئے۔', 'کیا یہ سچ ہے؟', 'دفتر نے جواب نہیں دیا۔']) {
    if (words.startsWith('کرایے')) await page.keyboard.press('n')
    await expect.poll(() => selected(page)).toBe(words)
    await page.keyboard.press('-')
  }
  await expect(page.getByRole('banner')).toContainText('3 of 3 sentences looked at')
  await expect(figure(page)).toHaveCount(0)
  await visit(page, '/')
  const line = page.getByRole('listitem').filter({ hasText: article.title })
  await expect(line).toContainText('All 3 sentences looked at')
  await expect(line.getByRole('link')).toHaveCount(1)
})

test('the reason why there is nothing to check is said by key, read by a colleague, and taken back', async ({
  desk,
  open,
}) => {
  const article = await desk.write({ title: 'Rents with a reason' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await page.keyboard.press('n')
  await expect.poll(() => selected(page)).toBe(first)
  await page.keyboard.press('Shift+_')
  const dialog = page.getByRole('dialog', { name: 'Nothing to check' })
  await expect(dialog).toContainText(first)
  await page.keyboard.type('Told by the office itself.')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => selected(page)).toBe(second)

  const editor = await open('editor')
  await visit(editor, `/articles/${article.id}`)
  await drag(editor, 'Rents in the harbour')
  const marking = editor.getByRole('region', { name: 'Marking' })
  await expect(marking).toContainText('Nothing to check · Remy Reviewer')
  await expect(marking).toContainText('Told by the office itself.')
  await marking.getByRole('button', { name: 'Pending again' }).click()
  await expect(figure(editor)).toContainText('0 of 6 sentences looked at')
  await page.keyboard.press('Escape')
  await expect(figure(page)).toContainText('0 of 6 sentences looked at')
})
