import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openCard, test, visit } from './desk'

/** Pictures of how it looks, for whoever works on it. */
async function look(page: Page, name: string): Promise<void> {
  if (process.env.CI) return
  for (const [width, height, scheme] of [
    [1280, 800, 'light'],
    [1280, 800, 'dark'],
    [360, 740, 'light'],
    [360, 740, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({
      path: path.join(import.meta.dirname, 'out/looks', `${name}-${width}-${scheme}.png`),
    })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
}

test('a review is submitted, taken back from the toast and from its own line, changed and submitted again', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'rose by a third' })
  await desk.admin.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, {
    attribution: 'reported-only',
    substance: 'half-true',
    reasoning: 'Half of it.',
  })
  const page = await open(desk.admin)
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const card = openCard(page)
  const form = card.getByRole('form', { name: 'Your review' })
  const own = card.getByRole('button', { name: 'Take your review back' })
  await form.getByRole('button', { name: 'Submit review' }).click()
  await expect(card.getByRole('region', { name: 'Verdict' })).toBeVisible()
  await expect(own).toBeVisible()
  await look(page, 'take-back-submitted')
  await page
    .getByRole('status')
    .filter({ hasText: 'Review submitted.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(page.getByText('Review taken back. It is a draft again.')).toBeVisible()
  await expect(form.getByLabel('Reasoning')).toHaveValue('Half of it.')
  await expect(form.locator(':focus')).toHaveCount(1)
  await look(page, 'take-back-draft')
  await form.getByLabel('Reasoning').fill('All of it.')
  await form.getByRole('radio', { name: /^True/ }).check()
  await form.getByRole('button', { name: 'Submit review' }).click()
  await expect(card.getByRole('region', { name: 'Verdict' })).toContainText('All of it.')
  await own.focus()
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('Reasoning')).toHaveValue('All of it.')
  await expect(form.locator(':focus')).toHaveCount(1)
  await form.getByRole('button', { name: 'Submit review' }).click()
  await expect
    .poll(() => desk.claims(article))
    .toMatchObject([
      {
        state: 'agreed',
        round: 1,
        verdict: { substance: 'true', status: 'current' },
        reviews: [{ reasoning: 'All of it.' }],
      },
    ])
})

test('evidence is withdrawn and brought back by Undo, by its key and from its own line', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'rose by a third' })
  await desk.admin.api.ask('POST', `/claims/${claim.id}/evidence`, {
    stance: 'supports',
    title: 'Rents 2025',
  })
  const page = await open(desk.admin)
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const card = openCard(page)
  const withdraw = async () => {
    await card.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await card.getByRole('button', { name: 'Withdraw evidence' }).click()
    await expect(card.getByText('1 withdrawn piece')).toBeVisible()
  }
  await withdraw()
  await page
    .getByRole('status')
    .filter({ hasText: 'Evidence withdrawn.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(card.getByText('1 withdrawn piece')).toHaveCount(0)
  await withdraw()
  await page.keyboard.press('z')
  await expect(card.getByText('1 withdrawn piece')).toHaveCount(0)
  await withdraw()
  await card.getByText('1 withdrawn piece').click()
  await look(page, 'take-back-withdrawn')
  await card.getByRole('button', { name: 'Restore' }).click()
  await expect(card.getByRole('heading', { name: 'Evidence (1)' })).toBeVisible()
  await expect(card.getByRole('region', { name: 'Evidence (1)' }).locator(':focus')).toHaveCount(1)
  await expect
    .poll(() => desk.claims(article))
    .toMatchObject([{ evidence: [{ title: 'Rents 2025', withdrawnAt: null, version: 7 }] }])
})

test('a vote is taken back, and its words are there to vote again', async ({ desk, open }) => {
  const [ada, ben, cleo] = [
    await desk.add('reviewer', 'Ada First'),
    await desk.add('reviewer', 'Ben Other'),
    await desk.add('reviewer', 'Cleo Votes'),
  ]
  const article = await desk.write()
  await desk.admin.api.ask('PATCH', `/articles/${article.id}`, {
    version: article.version,
    requiredReviews: 2,
    panel: true,
  })
  const claim = await desk.mark(article, { words: 'rose by a third' })
  for (const [person, substance] of [
    [ada, 'true'],
    [ben, 'false'],
  ] as const) {
    await person.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, {
      attribution: 'reported-only',
      substance,
      reasoning: `It is ${substance}.`,
      submit: true,
    })
  }
  await cleo.api.ask('POST', `/claims/${claim.id}/votes`, {
    attribution: 'reported-only',
    substance: 'true',
    reason: 'Ada is right.',
  })
  const page = await open(cleo)
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const contested = openCard(page).getByRole('region', { name: 'Contested' })
  await expect(contested.getByText('Ada is right.')).toBeVisible()
  await look(page, 'take-back-vote')
  await contested.getByRole('button', { name: 'Take your vote back' }).click()
  await contested.getByRole('button', { name: 'Compare and vote' }).click()
  await expect(page.getByRole('dialog', { name: 'Vote on this claim' }).getByLabel('Reason')).toHaveValue(
    'Ada is right.',
  )
})
