import { expect, openCard, test, visit } from './desk'
import { selected } from './text-hand'
import { phone } from './phone-window'

test('the keys of the screen walk, rate, find and help', async ({ desk, open }) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'a third' })
  await desk.mark(article, { words: 'since 1990' })
  const page = await open('reviewer')
  const { keyboard } = page
  await visit(page, `/articles/${article.id}`)
  const heading = openCard(page).getByRole('heading', { level: 3 })
  await keyboard.press('j')
  await expect(heading).toContainText('a third')
  await keyboard.press('j')
  await expect(heading).toContainText('since 1990')
  await keyboard.press('k')
  await expect(heading).toContainText('a third')
  await keyboard.press('5')
  await keyboard.press('Shift+Digit3')
  await expect(openCard(page).getByRole('radio', { name: 'False', exact: true })).toBeChecked()
  await expect(openCard(page).getByRole('radio', { name: 'Reported only' })).toBeChecked()
  await expect(
    openCard(page)
      .getByRole('form', { name: 'Your review' })
      .getByText(/^Saved/),
  ).toBeVisible()
  await keyboard.press('e')
  const evidence = openCard(page).getByRole('form', { name: 'Add evidence' })
  await expect(evidence.getByLabel('Paste an address, or say what you have')).toBeFocused()
  await keyboard.press('Escape')
  await expect(evidence).toHaveCount(0)
  await page.getByRole('article').click({ position: { x: 5, y: 5 } })
  await keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help.getByText('Mark the selected words as a claim')).toBeVisible()
  await keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Find in claims' })).toBeFocused()
  await keyboard.type('1990')
  await expect(page).toHaveURL(/find=1990/)
})

test('a keyboard selects sentence by sentence and makes the selection longer or shorter', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const page = await open('reviewer')
  const { keyboard } = page
  await visit(page, `/articles/${article.id}`)
  await keyboard.press('.')
  await keyboard.press('.')
  await expect.poll(() => selected(page)).toBe('It was the steepest rise since 1990.')
  await keyboard.press(',')
  await expect.poll(() => selected(page)).toMatch(/^Rents in .* on Monday\.$/)
  await keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => selected(page)).toMatch(/ on Monday$/)
  await keyboard.press('c')
  await expect(openCard(page)).toBeVisible()
  await expect.poll(async () => (await desk.claims(article))[0]?.quote).toMatch(/^Rents .* on Monday$/)
})

test('on a narrow screen one key goes from the words into the claim even when the sheet is down', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer', phone)
  await visit(page, `/articles/${article.id}`)
  await page.keyboard.press('j')
  const sheet = page.getByRole('button', { name: /^1 claim\./ })
  await sheet.click()
  await sheet.click()
  await expect(sheet).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('g')
  await expect(page.locator('mark.is-chosen')).toBeFocused()
  await page.keyboard.press('g')
  await expect(openCard(page).getByRole('button', { expanded: true })).toBeFocused()
  await expect(sheet).toHaveAttribute('aria-expanded', 'true')
})

test('keys pressed while the open claim is still being fetched are done when it has come', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  const held = Promise.withResolvers<void>()
  await page.route('**/_next/static/chunks/*.js', (route) => held.promise.then(() => route.continue()))
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await expect(openCard(page).getByRole('status', { name: 'Loading the claim' })).toBeVisible()
  held.resolve()
  await expect(
    openCard(page).getByRole('group', { name: 'Is it so?' }).getByRole('radio').first(),
  ).toBeChecked()
})
