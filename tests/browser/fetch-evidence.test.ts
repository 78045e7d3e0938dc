import type { Page } from '@playwright/test'
import { expect, openCard, test, visit, type Desk } from './desk'
import { lookAtSizes } from './looks'

const words = 'Rents in the city rose by eleven percent in a year'

/** Switches a rule for sources on or off. */
async function setRule(desk: Desk, key: string, isOn: boolean): Promise<void> {
  const { api } = desk.admin
  const { version } = await api.ask<{ version: number }>('GET', '/desk/rules')
  await api.ask('PUT', '/desk/rules', { version, rules: [{ key, isOn }] })
}

/** Selects those words in the page that was kept, as a mouse does. */
const select = (page: Page) =>
  openCard(page)
    .getByLabel('The page as it was kept')
    .evaluate((field: HTMLTextAreaElement, words) => {
      const start = field.value.indexOf(words)
      field.focus()
      field.setSelectionRange(start, start + words.length)
    }, words)

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
    await expect(card.getByLabel('The page as it was kept')).toBeVisible()
    await select(page)
    await page.keyboard.press('Enter')
    await expect(card.getByLabel('Excerpt')).toHaveValue(words)
    await lookAtSizes(page, 'evidence-fetched', [
      [1280, 800, 'light'],
      [360, 740, 'dark'],
    ])
    await card.getByRole('radio', { name: 'Refutes' }).check()
    await card.getByRole('button', { name: 'Add evidence' }).click()
    await expect(card.getByText('Refuted by one report.')).toBeVisible()
    await expect(card.getByText(/By the desk’s rules not enough/)).toHaveCount(0)
    await card.getByRole('link', { name: 'page was kept' }).click()
    await expect(page.getByRole('heading', { name: 'Rents rose' }).first()).toBeVisible()
  } finally {
    await setRule(desk, 'some-evidence', false)
  }
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
