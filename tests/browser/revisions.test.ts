import type { Page } from '@playwright/test'
import { expect, openCard, rents, test, visit } from './desk'
import { drag } from './text-hand'

const corrected = rents.replace('by a third', 'by a quarter').replace(/\n\nTwo officials[^]*$/, '')

const cardsOf = (page: Page) => page.getByRole('list', { name: 'Claims', exact: true }).getByRole('listitem')
const askedOf = (page: Page) => page.getByRole('region', { name: 'The text changed under this claim' })

/** Corrects the text from the article’s screen, once it is told what that does to the claims. */
async function correctAfterLooking(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Revisions: this is number 1' }).click()
  await page.getByRole('link', { name: 'Correct the text' }).click()
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as a new revision' })).toBeDisabled()
  await page.getByRole('button', { name: 'Whole text' }).click()
  await page.getByRole('textbox', { name: 'The corrected text' }).fill(corrected)

  const fates = page.getByRole('list', { name: 'How the claims fare' })
  await expect(fates.getByRole('listitem')).toContainText(['1 exact', '0 moved', '1 changed', '1 lost'])
  await expect(page.getByRole('region', { name: 'Claims to look at' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.locator('ins', { hasText: 'quarter' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Save as a new revision' }).click()
}

async function dropWhatIsGone(page: Page): Promise<void> {
  await cardsOf(page).filter({ hasText: 'the freeze was dead' }).getByRole('button').first().click()
  const asked = askedOf(page)
  await expect(asked).toContainText('Nothing stands there any more.')
  await asked.getByRole('button', { name: 'Drop with a reason' }).click()
  await page.getByLabel('Why is this claim dropped?').fill('Taken out of the text.')
  await page.getByRole('button', { name: 'Drop claim' }).click()
  await expect(page.getByText(/to look at: the words/)).toHaveCount(0)
}

test('an editor sees what a correction would do, saves it, and the claims it touched wait beside the article', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const [stands, changes, goes] = [
    await desk.mark(article, { words: 'the steepest rise since 1990' }),
    await desk.mark(article, { words: 'rose by a third last year' }),
    await desk.mark(article, { words: 'the freeze was dead' }),
  ]
  await desk.admin.api.ask('PUT', `/claims/${changes.id}/reviews/mine`, {
    attribution: 'said-on-record',
    substance: 'true',
    reasoning: 'The table says so.',
    submit: true,
  })
  const page = await open('editor')
  await visit(page, `/articles/${article.id}`)
  await correctAfterLooking(page)

  await expect(page).toHaveURL(/state=adrift/)
  await expect(page.getByText('2 claims to look at: the words changed or are gone.')).toBeVisible()
  await expect(cardsOf(page)).toHaveCount(2)
  await cardsOf(page).filter({ hasText: 'rose by a third last year' }).getByRole('button').first().click()
  const asked = askedOf(page)
  await expect(asked.locator('del')).toHaveText('third')
  await expect(asked.locator('ins')).toHaveText('quarter')
  await expect(openCard(page).getByRole('region', { name: 'Verdict', exact: true })).toContainText(
    'Earlier verdict',
  )
  await asked.getByRole('button', { name: 'Confirm the words of now' }).click()
  await expect(page.getByText('1 claim to look at: the words changed or are gone.')).toBeVisible()
  const claims = await desk.claims(article)
  expect(claims.find(({ id }) => id === changes.id)).toMatchObject({
    quote: 'rose by a quarter last year',
    state: 'stale',
    placedIn: 2,
  })
  expect(claims.find(({ id }) => id === stands.id)).toMatchObject({
    quote: 'the steepest rise since 1990',
    placedIn: 1,
  })

  await dropWhatIsGone(page)
  expect((await desk.claims(article)).find(({ id }) => id === goes.id)).toMatchObject({
    state: 'dropped',
    dropReason: 'Taken out of the text.',
  })
})

test('a block is corrected in its place; the draft is back after a reload; both revisions stay readable and are compared', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const page = await open('editor')
  await visit(page, `/articles/${article.id}/revise`)
  await page.getByRole('button', { name: /^Edit this paragraph: “Nobody/ }).click()
  const words = page.getByRole('textbox', { name: 'Words of this paragraph' })
  await words.fill('“Nobody can afford it here any more,” said Ana Roy, who leads the tenants’ union.')
  await words.press('Control+Enter')
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await visit(page, `/articles/${article.id}/revise`)
  await expect(page.getByText(/Your draft, saved .*, is back/)).toBeVisible()
  await expect(page.getByText('Nobody can afford it here any more').first()).toBeVisible()
  await page.getByRole('button', { name: 'Save as a new revision' }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}$`))
  await page.getByRole('link', { name: 'Revisions: this is number 2' }).click()
  await expect(page.getByRole('heading', { name: 'From revision 1 to revision 2' })).toBeVisible()
  await expect(page.locator('ins').first()).toHaveText(/afford it/)
  await page.getByRole('link', { name: 'Revision 1', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Revision 1, as it was' })).toBeVisible()
  await expect(page.getByText('Nobody can live here any more')).toBeVisible()
  await page.getByLabel('From', { exact: true }).selectOption('2')
  await page.getByLabel('To', { exact: true }).selectOption('1')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { name: 'From revision 2 to revision 1' })).toBeVisible()
})

test('of two editors the later keeps every word, and is shown the difference to what the first one saved', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 409/)
  const article = await desk.write()
  const page = await open('editor')
  await visit(page, `/articles/${article.id}/revise`)
  await page.getByRole('button', { name: 'Whole text' }).click()
  await page.getByRole('textbox', { name: 'The corrected text' }).fill(`${rents}\n\nMine.`)
  await expect(page.getByRole('button', { name: 'Save as a new revision' })).toBeEnabled()
  await desk.admin.api.ask('POST', `/articles/${article.id}/revisions`, {
    version: article.version,
    text: `${rents}\n\nTheirs.`,
  })
  await page.getByRole('button', { name: 'Save as a new revision' }).click()
  await expect(page.getByRole('region', { name: 'What it would do' }).getByRole('alert')).toContainText(
    'Your text is kept',
  )
  await expect(page.getByRole('textbox', { name: 'The corrected text' })).toHaveValue(`${rents}\n\nMine.`)
  await expect(page.locator('del').last()).toContainText('Theirs')
  await page.getByRole('button', { name: 'Save as a new revision' }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}$`))
  expect(await desk.admin.api.ask('GET', `/articles/${article.id}`)).toMatchObject({ currentRevision: 3 })
})

test('a reviewer reads revisions and is not led to correcting', async ({ desk, open, foresee }) => {
  foresee(/status of 404/)
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}/revisions`)
  await expect(page.getByText('This is the only revision.', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Correct the text' })).toHaveCount(0)
  await page.goto(`/articles/${article.id}/revise`)
  await expect(page.getByRole('textbox')).toHaveCount(0)
})

test('a colleague who reads on sees the corrected text, and whoever marks words of the old one is told', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 409/)
  const article = await desk.write()
  const [reader, marker] = [await open('reviewer'), await open('editor')]
  for (const page of [reader, marker]) await visit(page, `/articles/${article.id}`)
  await drag(marker, 'the housing office')
  await desk.admin.api.ask('POST', `/articles/${article.id}/revisions`, {
    version: 1,
    text: rents.replace('by a third', 'by a quarter'),
  })
  await expect(reader.getByRole('article')).toContainText('rose by a quarter last year')
  await expect(reader.getByRole('link', { name: 'Revisions: this is number 2' })).toBeVisible()
  await marker.keyboard.press('c')
  await expect(marker.getByText('The article has another revision by now.').first()).toBeVisible()
  expect(await desk.claims(article)).toEqual([])
})
