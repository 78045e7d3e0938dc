import { expect, holdOwnLine, openCard, test, unfold, visit } from './desk'
import { lit, mark } from './text-hand'

test('a colleague’s claim, rating and evidence appear without a reload', async ({ desk, open }) => {
  const article = await desk.write()
  const [mine, theirs] = [await open('reader'), await open('editor')]
  await visit(mine, `/articles/${article.id}`)
  await visit(theirs, `/articles/${article.id}`)
  await mark(theirs, 'steepest rise since 1990')
  const card = mine.getByRole('list', { name: 'Claims' }).getByRole('listitem').first()
  await expect(card).toContainText('steepest rise since 1990')
  await expect(lit(mine, 'steepest rise since 1990')).toBeVisible()
  await openCard(theirs).getByRole('radio', { name: 'Reported only' }).check()
  await openCard(theirs).getByRole('radio', { name: 'Half true' }).check()
  await openCard(theirs).getByLabel('Reasoning').fill('Half of it.')
  await openCard(theirs).getByRole('button', { name: 'Submit review' }).click()
  await expect(card).toContainText('Half true')
})

test('a colleague’s change waits behind a button while one is writing', async ({ desk, open }) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const reasoning = openCard(page).getByLabel('Reasoning')
  await reasoning.fill('I am writing')
  await desk.mark(article, { words: 'since 1990' })
  const pill = page.getByRole('button', { name: '1 change · show' })
  await expect(pill).toBeVisible()
  await expect(page.getByRole('list', { name: 'Claims' }).getByText('since 1990')).toHaveCount(0)
  await pill.click()
  await expect(page.getByRole('list', { name: 'Claims' }).getByText('since 1990')).toBeVisible()
  await expect(reasoning).toHaveValue('I am writing')
})

test('one’s own work is never told as a colleague’s change', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await mark(page, 'a third')
  const card = openCard(page)
  await unfold(card, 'Facts')
  await card.getByLabel('Kind').selectOption('Quantity')
  await card.getByLabel('Who claims it').selectOption('Organisation')
  await card.getByRole('textbox', { name: 'Name', exact: true }).pressSequentially('Housing office')
  await expect(card.getByText(/^Saved at/).first()).toBeVisible()
  await desk.mark(article, { words: 'since 1990' })
  await expect(page.getByRole('button', { name: '1 change · show' })).toBeVisible()
})

test('who is signed out elsewhere hears no more of the article', async ({ desk, open, foresee }) => {
  foresee(/status of 401/)
  const article = await desk.write()
  const reviewer = await desk.add('reviewer', 'Otto Outside')
  const page = await open(reviewer)
  await holdOwnLine(page)
  const listening = page.waitForResponse((response) => response.url().includes('/api/v1/events'))
  await visit(page, `/articles/${article.id}`)
  const stream = await listening
  const ended = stream.finished()
  const refused = page.waitForResponse(
    (response) => response.url().includes('/api/v1/events') && response.status() === 401,
  )
  await desk.endSessionsOf(reviewer)
  await ended
  await refused
  await desk.mark(article, { words: 'a third' })
  await expect(page.getByText('No line to the desk')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(0)
})

test('nine windows of one browser on nine articles hear of everything over one line, and each can still save', async ({
  desk,
  open,
}) => {
  const first = await open('reviewer')
  const articles = await Promise.all(Array.from({ length: 9 }, () => desk.write()))
  const claims = await Promise.all(articles.map((article) => desk.mark(article, { words: 'a third' })))
  const pages = [first, ...(await Promise.all(articles.slice(1).map(() => first.context().newPage())))]
  for (const [at, page] of pages.entries())
    await visit(page, `/articles/${articles[at]!.id}?claim=${claims[at]!.id}`)
  for (const article of articles) await desk.mark(article, { words: 'since 1990' })
  for (const page of pages)
    await expect(page.getByRole('list', { name: 'Claims' }).getByText('since 1990')).toBeVisible()
  for (const page of pages) await openCard(page).getByLabel('Reasoning').fill('Typed in this window.')
  for (const page of pages)
    await expect(
      openCard(page)
        .getByText(/^Saved at/)
        .first(),
    ).toBeVisible()
  for (const page of pages) await expect(page.getByText('No line to the desk')).toHaveCount(0)
  await Promise.all(pages.slice(0, 8).map((page) => page.close()))
  await desk.mark(articles[8]!, { words: 'next week' })
  await expect(
    pages[8]!
      .getByText('1 change · show')
      .or(pages[8]!.getByRole('list', { name: 'Claims' }).getByText('next week'))
      .first(),
  ).toBeVisible()
})

test('a window that can share no line has one of its own, as long as somebody sees it', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const page = await open('reader')
  await holdOwnLine(page)
  await visit(page, `/articles/${article.id}`)
  const here = () =>
    desk.admin.api
      .ask<{ items: unknown[] }>('GET', `/articles/${article.id}/presence`)
      .then(({ items }) => items.length)
  await expect.poll(here).toBe(1)
  const turn = (state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await turn('hidden')
  await expect.poll(here).toBe(0)
  await desk.mark(article, { words: 'a third' })
  await turn('visible')
  await expect(page.getByRole('list', { name: 'Claims' }).getByText('a third')).toBeVisible()
})
