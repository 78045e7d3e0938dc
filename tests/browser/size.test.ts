import { awake, expect, test, visit } from './desk'
import { lit } from './text-hand'

const times = (whole: string, part: string): number => whole.split(part).length - 1

test('the words of an article and of its claims are sent once', async ({ desk, open }) => {
  const article = await desk.write({ text: 'Zeal and quinces filled the granary.\n\n  It rained <b> & thrice on “Quixote”. ' })
  await desk.admin.api.ask('POST', `/articles/${article.id}/claims`, {
    revision: 1, claimReviewed: 'The granary held nothing but yams.', spans: [{ start: 9, end: 16, exact: 'quinces' }],
  })
  const page = await open('reviewer')
  const answer = page.waitForResponse((response) => response.url().endsWith(`/articles/${article.id}`))
  await visit(page, `/articles/${article.id}`)
  const html = await (await answer).text()
  for (const words of ['filled the granary.', 'thrice on “Quixote”', 'nothing but yams']) expect(times(html, words), words).toBe(1)
  await expect(lit(page, 'quinces')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('It rained <b> & thrice on “Quixote”.')
})

test('an article opens from the desk without a new page, and again on the way back and forth', async ({ desk, open }) => {
  const article = await desk.write({ title: 'Quinces' })
  await desk.mark(article, { words: 'steepest rise' })
  const page = await open('reviewer')
  await visit(page, '/')
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await page.getByRole('link', { name: article.title }).click()
  await expect(lit(page, 'steepest rise')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the desk' }).click()
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()
  await desk.mark(article, { words: 'a third' })
  await page.goBack()
  await expect(lit(page, 'a third')).toBeVisible()
  await expect(page.locator('[data-same-page]')).toHaveCount(1)
  await page.reload()
  await awake(page)
  await expect(lit(page, 'a third')).toBeVisible()
  await page.goBack()
  await page.goForward()
  await expect(lit(page, 'a third')).toBeVisible()
})
