import type { Page } from '@playwright/test'
import { expect, openCard, test, visit, type Desk } from './desk'
import { selectWordsIn } from './kept-words'
import { lookAtSizes } from './looks'

const words = 'Rents in the city rose by eleven percent in a year'

/** Switches a rule for sources on or off. */
async function setRule(desk: Desk, key: string, isOn: boolean): Promise<void> {
  const { api } = desk.admin
  const { version } = await api.ask<{ version: number }>('GET', '/desk/rules')
  await api.ask('PUT', '/desk/rules', { version, rules: [{ key, isOn }] })
}

/** Opens the page that evidence leans on in the article's place, goes back, and goes to where it says how it came. */
async function readKept(page: Page): Promise<void> {
  const button = openCard(page).getByRole('button', { name: 'page was kept' })
  await button.click()
  await expect(page.getByRole('dialog', { name: 'Rents rose' }).locator('mark')).toHaveText(words)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'How it came' }).click()
  await expect(page.getByRole('heading', { name: 'Rents rose' }).first()).toBeVisible()
}

test('a reviewer fetches a page, marks the excerpt in it, rates the claim, and the desk’s rule is met', async ({
  desk,
  open,
}) => {
  await setRule(desk, 'some-evidence', true)
  try {
    const article = await desk.write()
    const claim = await desk.mark(article, { words: 'rose by a third last year' })
    const page = await open('reviewer', { viewport: { width: 1280, height: 800 } })
    await visit(page, `/articles/${article.id}?claim=${claim.id}`)
    const card = openCard(page)
    await expect(card.getByRole('group', { name: 'Is it so?' })).toBeVisible()
    await page.keyboard.press('Shift+Digit6')
    await page.keyboard.press('5')
    await expect(card.getByRole('radio', { name: 'False', exact: true })).toBeChecked()
    await card.getByRole('button', { name: 'Submit review' }).click()
    await expect(card.getByText(/By the desk’s rules not enough: it has no evidence/)).toBeVisible()
    await card.getByRole('button', { name: 'Add evidence' }).click()
    await expect(card.getByLabel('Paste an address')).toBeFocused()
    await page.keyboard.insertText('http://news.example/good')
    await page.keyboard.press('Shift+Enter')
    await expect(card.getByRole('button', { name: 'Fetch and keep the page' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'The page as it was kept' })).toBeFocused()
    await lookAtSizes(page, 'page-in-place', [
      [1280, 800, 'light'],
      [360, 740, 'dark'],
    ])
    await selectWordsIn(page.getByRole('textbox', { name: 'The page as it was kept' }), words)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(card.getByLabel('Excerpt')).toHaveValue(words)
    await lookAtSizes(page, 'evidence-fetched', [
      [1280, 800, 'light'],
      [360, 740, 'dark'],
    ])
    await expect(card.getByRole('radio', { name: 'Supports' })).toBeFocused()
    await page.keyboard.press('-')
    await page.keyboard.press('Enter')
    await expect(card.getByText('Refuted by one report.')).toBeVisible()
    await expect(card.getByText(/By the desk’s rules not enough/)).toHaveCount(0)
    await readKept(page)
  } finally {
    await setRule(desk, 'some-evidence', false)
  }
})

test('the excerpt is marked by keys alone, nothing of the kept page can be written over, and the article is at the same line after it', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  const page = await open('reviewer', { viewport: { width: 1280, height: 800 } })
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const card = openCard(page)
  await card.getByRole('button', { name: 'Add evidence' }).click()
  await expect(card.getByLabel('Paste an address')).toBeFocused()
  await page.keyboard.insertText('http://news.example/good')
  await page.keyboard.press('Shift+Enter')
  await expect(card.getByRole('button', { name: 'Fetch and keep the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  const kept = page.getByRole('textbox', { name: 'The page as it was kept' })
  await expect(kept).toBeFocused()
  const text = await kept.textContent()
  const line = await page.evaluate(() => window.scrollY)
  await page.keyboard.type('cj5x')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('written over')
  await page.keyboard.press('Control+v')
  expect(await kept.textContent()).toBe(text)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Enter')
  await expect(card.getByLabel('Excerpt')).toHaveValue('Rents rose')
  expect(await page.evaluate(() => window.scrollY)).toBe(line)
  expect(await desk.claims(article)).toHaveLength(1)
})

test('a call is noted from the keyboard: one field, who, what they said, and what it does', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const card = openCard(page)
  await card.getByRole('button', { name: 'Add evidence' }).click()
  await expect(card.getByLabel('Paste an address')).toBeFocused()
  await page.keyboard.type('call Mara Lind')
  await page.keyboard.press('Enter')
  await expect(card.getByLabel('In which capacity')).toBeFocused()
  await page.keyboard.type('Housing office')
  await card.getByLabel('Answer').fill('By a third.')
  await card.getByRole('radio', { name: 'Context' }).focus()
  await page.keyboard.press('+')
  await expect(card.getByRole('radio', { name: 'Supports' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(card.getByText('Supported by one conversation.')).toBeVisible()
  await expect(card.getByText('By a third.')).toBeVisible()
})
