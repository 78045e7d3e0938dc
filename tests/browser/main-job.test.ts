import type { Locator, Page } from '@playwright/test'
import { awake, expect, openCard, test, type Person } from './desk'
import { readExport } from './export-schema'
import { drag, hold, selected } from './text-hand'
import { phone } from './phone-window'

const claim = 'rose by a third last year'
const sharpPhone = { ...phone, deviceScaleFactor: 2 }

async function signIn(
  page: Page,
  { email, password }: Person,
  press: (target: Locator) => Promise<void>,
): Promise<void> {
  await page.goto('/')
  await awake(page)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page.getByRole('button', { name: 'Sign in' }))
}

/** What every way of doing the job ends with: a file that says what was done. */
async function expectExport(page: Page, ask: () => Promise<void>): Promise<void> {
  const download = page.waitForEvent('download')
  await ask()
  const { schema, claims, revisions } = await readExport(page, await download)
  expect(schema).toBe('tickmark.export/1')
  expect(claims).toHaveLength(1)
  const [only] = claims
  expect(only).toMatchObject({
    quote: claim,
    claimReviewed: 'Rents in the harbour district rose by a third in a year.',
    kind: 'quantity',
    claimant: { type: 'organisation', name: 'Housing office' },
    verdict: {
      attribution: 'said-confirmed',
      substance: 'mostly-true',
      explanation: 'The table says 33.4 per cent.',
    },
    evidence: [{ stance: 'supports', url: 'https://stats.example/rents', title: 'Rents 2025' }],
  })
  const [span] = only!.spans
  expect(revisions[0]!.text.slice(span!.start, span!.end)).toBe(claim)
}

async function fillIn(card: Locator, press: (target: Locator) => Promise<void>): Promise<void> {
  await card
    .getByLabel('The claim in a sentence that stands alone')
    .fill('Rents in the harbour district rose by a third in a year.')
  await press(card.locator('summary', { hasText: 'Facts' }))
  await card.getByLabel('Kind').selectOption('Quantity')
  await card.getByLabel('Who claims it').selectOption('Organisation')
  await card.getByRole('textbox', { name: 'Name', exact: true }).fill('Housing office')
  await press(card.getByRole('button', { name: 'Add evidence' }))
  const evidence = card.getByRole('form', { name: 'Add evidence' })
  await press(evidence.getByRole('radio', { name: 'Supports' }))
  await evidence.getByLabel('Link').fill('https://stats.example/rents')
  await evidence.getByLabel('Title').fill('Rents 2025')
  await press(evidence.getByRole('button', { name: 'Add evidence' }))
  await expect(card.getByRole('heading', { name: 'Evidence (1)' })).toBeVisible()
  const review = card.getByRole('form', { name: 'Your review' })
  await press(
    review
      .getByRole('group', { name: 'Was it said?' })
      .getByRole('radio', { name: 'Said, confirmed by speaker' }),
  )
  await press(review.getByRole('group', { name: 'Is it so?' }).getByRole('radio', { name: 'Mostly true' }))
  await review.getByLabel('Reasoning').fill('The table says 33.4 per cent.')
  await press(review.getByRole('button', { name: 'Submit review' }))
  await expect(card.getByRole('region', { name: 'Verdict', exact: true })).toContainText('Mostly true')
}

test('a reviewer goes from sign-in to the exported claim by mouse', async ({ desk, open }) => {
  const article = await desk.write({ title: 'Rents by mouse' })
  const page = await open('nobody')
  const press = (target: Locator) => target.click()
  await signIn(page, await desk.one('reviewer'), press)
  await page.getByRole('link', { name: article.title }).click()
  await expect(page.getByText('Select words in the text')).toBeVisible()
  await awake(page)
  await drag(page, claim)
  await page.getByRole('button', { name: 'Mark claim' }).click()
  await fillIn(openCard(page), press)
  await expectExport(page, () => press(page.getByRole('link', { name: 'Export' })))
})

test('a reviewer does the whole job on a phone by touch', async ({ desk, open }) => {
  const article = await desk.write({ title: 'Rents by touch' })
  const page = await open('nobody', sharpPhone)
  const press = (target: Locator) => target.tap()
  await signIn(page, await desk.one('reviewer'), press)
  await press(page.getByRole('link', { name: article.title }))
  await expect(page.getByRole('button', { name: /0 claims/ })).toBeVisible()
  await awake(page)
  await hold(page, claim)
  await press(page.getByRole('button', { name: 'Mark claim' }))
  await fillIn(openCard(page), press)
  await expectExport(page, () => press(page.getByRole('link', { name: 'Export' })))
})

/** Goes on by one key until that has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard does not reach ${String(target)}`)
}

async function signInByKeys(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/')
  await awake(page)
  await tabTo(page, page.getByLabel('E-mail address'))
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
}

/** Selects the words of the claim sentence by sentence and word by word, and marks them. */
async function markByKeys(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await expect.poll(() => selected(page)).toContain('Rents in the harbour district')
  await page.keyboard.press('x')
  for (let words = 0; words < 5; words += 1) await page.keyboard.press('Shift+Control+ArrowRight')
  await page.keyboard.press('x')
  while (!(await selected(page)).trim().endsWith(claim)) await page.keyboard.press('Shift+Control+ArrowLeft')
  await expect.poll(() => selected(page)).toMatch(/^\s?rose by a third last year\s?$/)
  await page.keyboard.press('c')
}

async function tellFactsByKeys(page: Page, card: Locator): Promise<void> {
  await expect(card.getByLabel('The claim in a sentence that stands alone')).toBeFocused()
  await page.keyboard.type('Rents in the harbour district rose by a third in a year.')
  await tabTo(page, card.locator('summary', { hasText: 'Facts' }))
  await page.keyboard.press('Enter')
  await tabTo(page, card.getByLabel('Kind'))
  await page.keyboard.type('Quantity')
  await tabTo(page, card.getByLabel('Who claims it'))
  await page.keyboard.type('Organisation')
  await tabTo(page, card.getByRole('textbox', { name: 'Name', exact: true }))
  await page.keyboard.type('Housing office')
}

async function addEvidenceByKeys(page: Page, card: Locator): Promise<void> {
  await tabTo(page, card.getByRole('button', { name: 'Add evidence' }), 'Shift+Tab')
  await page.keyboard.press('e')
  const evidence = card.getByRole('form', { name: 'Add evidence' })
  await tabTo(page, evidence.getByLabel('Link'))
  await page.keyboard.type('https://stats.example/rents')
  await tabTo(page, evidence.getByLabel('Title'))
  await page.keyboard.type('Rents 2025')
  await tabTo(page, evidence.getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('heading', { name: 'Evidence (1)' })).toBeVisible()
}

async function rateByKeys(page: Page, card: Locator): Promise<void> {
  await tabTo(page, card.getByRole('group', { name: 'Was it said?' }).getByRole('radio').first(), 'Shift+Tab')
  await page.keyboard.press('Shift+Digit2')
  await tabTo(page, card.getByRole('group', { name: 'Is it so?' }).getByRole('radio').first())
  await page.keyboard.press('2')
  await expect(card.getByRole('radio', { name: 'Said, confirmed by speaker' })).toBeChecked()
  await expect(card.getByRole('radio', { name: 'Mostly true' })).toBeChecked()
  await tabTo(page, card.getByLabel('Reasoning'))
  await page.keyboard.type('The table says 33.4 per cent.')
  await tabTo(page, card.getByRole('button', { name: 'Submit review' }))
  await page.keyboard.press('Enter')
  await expect(card.getByRole('region', { name: 'Verdict', exact: true })).toContainText('Mostly true')
}

test('a reviewer does the whole job by keyboard alone', async ({ desk, open }) => {
  const article = await desk.write({ title: 'Rents by keyboard' })
  const page = await open('nobody')
  await signInByKeys(page, await desk.one('reviewer'))
  await tabTo(page, page.getByRole('link', { name: article.title }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Select words in the text')).toBeVisible()
  await awake(page)
  await markByKeys(page)
  const card = openCard(page)
  await tellFactsByKeys(page, card)
  await addEvidenceByKeys(page, card)
  await rateByKeys(page, card)
  await expectExport(page, async () => {
    await tabTo(page, page.getByRole('link', { name: 'Export' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
  })
})
