import { awake, expect, openCard, test, visit, type Desk, type Open } from './desk'

/** An article with two claims that a reviewer has opened, and whose program comes only once `wake` is called. */
async function openAsleep(desk: Desk, open: Open) {
  const article = await desk.write()
  await desk.mark(article, { words: 'Rents' })
  await desk.mark(article, { words: 'by a third' })
  const page = await open(await desk.one('reviewer'))
  const wake = Promise.withResolvers<void>()
  await page.route('**/_next/static/chunks/*.js', async (route) => (await wake.promise, route.continue()))
  await page.goto(`/articles/${article.id}`, { waitUntil: 'commit' })
  await expect(page.getByRole('article')).toBeVisible()
  return { article, page, wake: wake.resolve }
}

test('keys that lead somewhere, pressed before the page is awake, are done once it is; a deed never', async ({
  desk,
  open,
}) => {
  const { article, page, wake } = await openAsleep(desk, open)
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
  const { page, wake } = await openAsleep(desk, open)
  await page.keyboard.type('/third')
  await expect(page.getByRole('searchbox', { name: 'Find in claims' })).toHaveValue('third')
  wake()
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('searchbox', { name: 'Find in claims' })).toHaveValue('third')
})

test('keys that are pressed on another page mean nothing in the article that is opened from it', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'Rents' })
  const page = await open(await desk.one('reviewer'))
  await visit(page, '/')
  await page.keyboard.type('j?')
  await page.getByRole('link', { name: article.title }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await awake(page)
  await expect(openCard(page)).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(openCard(page)).toContainText('Rents')
})
