import type { Page } from '@playwright/test'
import { expect, openCard, test } from './desk'

/** Opens an address whose program comes only once the function is called that is given back. */
async function openAsleep(page: Page, address: string): Promise<() => void> {
  const wake = Promise.withResolvers<void>()
  await page.route('**/_next/static/chunks/*.js', async (route) => (await wake.promise, route.continue()))
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.getByRole('article')).toBeVisible()
  return wake.resolve
}

test('keys that lead somewhere, pressed before the page is awake, are done once it is; a deed never', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'Rents' })
  await desk.mark(article, { words: 'by a third' })
  const page = await open(await desk.one('reviewer'))
  const wake = await openAsleep(page, `/articles/${article.id}`)
  for (const key of ['j', 'j', 'c', 'x', 'k', 'j', '?']) await page.keyboard.press(key)
  wake()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(openCard(page)).toContainText('by a third')
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(2)
  expect(await desk.claims(article)).toHaveLength(2)
})

test('what is looked for is typed before the page is awake, from the key that leads to the field on', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'Rents' })
  await desk.mark(article, { words: 'by a third' })
  const page = await open(await desk.one('reviewer'))
  const wake = await openAsleep(page, `/articles/${article.id}`)
  await page.keyboard.type('/third')
  await expect(page.getByRole('searchbox', { name: 'Find in claims' })).toHaveValue('third')
  wake()
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('searchbox', { name: 'Find in claims' })).toHaveValue('third')
})
