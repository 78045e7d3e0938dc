import type { Page } from '@playwright/test'
import type { ArticleView } from '@/lib/domain/article'
import { awake, expect, test, visit, type Desk } from './desk'

const yes = {
  attribution: 'said-on-record',
  substance: 'true',
  reasoning: 'The table says so.',
  submit: true,
}

/** An article with one claim that the reviewer has decided, and all other sentences pending. */
async function reviewed(desk: Desk): Promise<ArticleView> {
  const [article, reviewer] = [await desk.write(), await desk.one('reviewer')]
  const claim = await desk.mark(article, { words: 'the steepest rise since 1990', by: reviewer })
  await reviewer.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, yes)
  return article
}

const gatesOf = (page: Page) => page.getByRole('list', { name: 'Gates' })
const recordOf = (page: Page) => page.getByRole('list', { name: 'Record' })

/** Goes from a gate to a pending sentence, says that there is nothing to check, comes back, and goes to an open claim and back. */
async function followToItsPlace(page: Page, article: ArticleView, claim: { id: string }): Promise<void> {
  const gates = gatesOf(page)
  await gates.getByRole('link', { name: /^Rents in the harbour district/ }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => window.getSelection()?.toString()))
    .toMatch(/^Rents in the harbour district/)
  await awake(page)
  await page.keyboard.press('-')
  await expect(page.getByRole('button', { name: /3 of 6 sentences/ })).toBeVisible()
  await page.goto(`/articles/${article.id}/sign-off`)
  await expect(gates).toContainText('3 sentences are pending.')
  await gates.getByRole('link', { name: 'the new towers on the quay' }).first().click()
  await expect(page).toHaveURL(new RegExp(`claim=${claim.id}`))
  await page.goBack()
}

/** Overrides three gates with a reason, which is kept as a draft. */
async function overrideThree(page: Page): Promise<void> {
  for (const gate of [
    'No sentence is left behind',
    'Every claim is decided',
    'Every claim has its reviews',
  ]) {
    await page.getByRole('button', { name: `Override with a reason: ${gate}` }).click()
    await page
      .getByRole('textbox', { name: `Why this gate may pass: ${gate}` })
      .fill('The lawyer has read the rest.')
  }
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: /Every claim is decided/ })).toHaveValue(
    'The lawyer has read the rest.',
  )
}

test('an editor sees red gates, follows one to its place, comes back, overrides another with a reason and signs off; what was signed stays the same bytes', async ({
  desk,
  open,
}) => {
  const article = await reviewed(desk)
  const open2 = await desk.mark(article, {
    words: 'the new towers on the quay',
    by: await desk.one('reviewer'),
  })
  const page = await open('editor')
  await visit(page, `/articles/${article.id}`)
  await page.getByRole('link', { name: 'Sign off' }).click()
  const gates = gatesOf(page)
  await expect(gates).toContainText('4 sentences are pending.')
  await expect(gates).toContainText('1 claim is open, contested or stale.')
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeDisabled()

  await followToItsPlace(page, article, open2)

  await overrideThree(page)
  await page.getByRole('button', { name: 'Sign off' }).click()
  const record = recordOf(page)
  await expect(record).toContainText('Signed off, revision 1')
  await expect(record).toContainText('The lawyer has read the rest.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    record.getByRole('link', { name: /Download what was signed/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/signed-off-1.*\.json$/)

  const kept = async () =>
    (await desk.admin.api.context.get(`/api/v1/articles/${article.id}/sign-offs/1/export`)).text()
  const before = await kept()
  expect(JSON.parse(before)).toMatchObject({
    article: { state: 'signed-off' },
    overrides: [{}, {}, { reason: 'The lawyer has read the rest.' }],
  })
  await page.getByRole('button', { name: 'Reopen' }).click()
  await page.getByRole('textbox', { name: 'Why' }).fill('A source called back.')
  await page.getByRole('form', { name: 'Reopen' }).getByRole('button', { name: 'Reopen' }).click()
  await expect(record).toContainText('A source called back.')
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeDisabled()
  await desk.admin.api.ask('PATCH', `/claims/${open2.id}`, {
    version: 1,
    claimReviewed: 'Towers were built on the quay.',
  })
  expect(await kept()).toBe(before)
})

test('a reviewer sees the gates and calls the article ready, and can neither override nor sign', async ({
  desk,
  open,
}) => {
  const article = await reviewed(desk)
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}/sign-off`)
  await expect(page.getByRole('list', { name: 'Gates' })).toContainText('sentences are pending.')
  await expect(page.getByRole('button', { name: /Override|Sign off/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Call it ready' }).click()
  await expect(page.getByRole('list', { name: 'Record' })).toContainText('Called ready')
  const answer = await (
    await desk.one('reviewer')
  ).api.context.post(`/api/v1/articles/${article.id}/sign-off`, { data: { version: 2 } })
  expect(answer.status()).toBe(403)
})
