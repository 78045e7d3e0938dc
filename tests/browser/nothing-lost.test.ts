import type { Page } from '@playwright/test'
import { awake, awakeAt, deafen, expect, openCard, test, visit, type Desk, type Person } from './desk'

const reasoning = (page: Page) => openCard(page).getByLabel('Reasoning')

/** A claim of a new article, open before that person. */
async function openClaim(desk: Desk, page: Page): Promise<{ claimId: string; articleId: string }> {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'by a third' })
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await awakeAt(reasoning(page))
  return { claimId: claim.id, articleId: article.id }
}

const draftOf = (person: Person, claimId: string) => () =>
  person.api
    .ask<{ mine: { reasoning: string } | null }>('GET', `/claims/${claimId}`)
    .then(({ mine }) => mine?.reasoning ?? '')

test('words typed while the line is cut are told as not saved, and saved when it is back', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/ERR_INTERNET_DISCONNECTED/)
  const reviewer = await desk.one('reviewer')
  const page = await open(reviewer)
  const { claimId } = await openClaim(desk, page)
  await page.context().setOffline(true)
  await reasoning(page).fill('Typed without a line.')
  await expect(openCard(page).getByText(/^Not saved: the desk cannot be reached/)).toBeVisible()
  await expect(page.getByRole('banner').getByText('Not saved')).toBeVisible()
  await page.context().setOffline(false)
  await expect(openCard(page).getByText(/^Saved at/)).toBeVisible()
  await expect(reasoning(page)).toHaveValue('Typed without a line.')
  expect(await draftOf(reviewer, claimId)()).toBe('Typed without a line.')
})

test('words typed before the page is awake are saved once it is', async ({ desk, open }) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'by a third' })
  const reviewer = await desk.one('reviewer')
  const page = await open(reviewer)
  const wake = Promise.withResolvers<void>()
  await page.route('**/_next/static/chunks/*.js', async (route) => (await wake.promise, route.continue()))
  await page.goto(`/articles/${article.id}?claim=${claim.id}`, { waitUntil: 'commit' })
  await reasoning(page).pressSequentially('Typed at once.')
  wake.resolve()
  await expect(
    openCard(page)
      .getByRole('form', { name: 'Your review' })
      .getByText(/^Saved at/),
  ).toBeVisible()
  await expect(reasoning(page)).toHaveValue('Typed at once.')
  expect(await draftOf(reviewer, claim.id)()).toBe('Typed at once.')
})

test('a part of the screen that cannot be fetched takes away nothing that is being written, and comes when the line is back', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/ERR_FAILED/)
  const page = await open(await desk.one('reviewer'))
  await openClaim(desk, page)
  await reasoning(page).fill('Typed beside a part that is missing.')
  let isCut = true
  await page.route('**/_next/static/chunks/*.js', (route) => (isCut ? route.abort() : route.continue()))
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(reasoning(page)).toHaveValue('Typed beside a part that is missing.')
  isCut = false
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expect(reasoning(page)).toHaveValue('Typed beside a part that is missing.')
})

test('a session that ends in mid-writing asks for the password in place and keeps the words', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 401/)
  const reviewer = await desk.add('reviewer', 'Sesi Session')
  const page = await open(reviewer)
  await openClaim(desk, page)
  await reasoning(page).fill('First half')
  await expect(openCard(page).getByText(/^Saved at/)).toBeVisible()
  await desk.endSessionsOf(reviewer)
  await reasoning(page).pressSequentially(' and second half.')
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await dialog.getByLabel('Password', { exact: true }).fill(reviewer.password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(openCard(page).getByText(/^Saved at/)).toBeVisible()
  await expect(reasoning(page)).toHaveValue('First half and second half.')
  await page.reload()
  await expect(reasoning(page)).toHaveValue('First half and second half.')
})

test('words typed two seconds ago are there after a reload', async ({ desk, open }) => {
  const page = await open('reviewer')
  await openClaim(desk, page)
  await openCard(page)
    .getByLabel('The claim in a sentence that stands alone')
    .pressSequentially('Rents rose in mid')
  await reasoning(page).pressSequentially('Half a tho')
  await expect(
    openCard(page)
      .getByRole('form', { name: 'Your review' })
      .getByText(/^Saved at/),
  ).toBeVisible()
  await page.reload()
  await expect(reasoning(page)).toHaveValue('Half a tho')
  await expect(openCard(page).getByLabel('The claim in a sentence that stands alone')).toHaveValue(
    'Rents rose in mid',
  )
})

test('a colleague who saved the same field first is shown beside, and nobody is overwritten', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 409/)
  foresee(/ERR_FAILED .*events/)
  const page = await open('reviewer')
  const { claimId } = await openClaim(desk, page)
  const wording = openCard(page).getByLabel('The claim in a sentence that stands alone')
  await deafen(page)
  await page.reload()
  await awake(page)
  await wording.fill('Mine: rents rose.')
  await desk.admin.api
    .ask('PATCH', `/claims/${claimId}`, { version: 1, claimReviewed: 'Theirs: rents soared.' })
    .catch(() => undefined)
  await wording.press('End')
  await wording.pressSequentially(' A lot.')
  const both = openCard(page).getByRole('alert').filter({ hasText: 'was changed while you were writing' })
  await expect(both).toContainText('Theirs: rents soared.')
  await expect(both).toContainText('Mine: rents rose.')
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await expect(both).toHaveCount(0)
  await expect
    .poll(() =>
      desk.admin.api
        .ask<{ claimReviewed: string }>('GET', `/claims/${claimId}`)
        .then((claim) => claim.claimReviewed),
    )
    .toContain('Mine: rents rose.')
})

test('evidence that was half-written is there again, after a reload as well', async ({ desk, open }) => {
  const page = await open('reviewer')
  await openClaim(desk, page)
  await openCard(page).getByRole('button', { name: 'Add evidence' }).click()
  const form = openCard(page).getByRole('form', { name: 'Add evidence' })
  await form.getByLabel('Title').fill('Half a title')
  await expect(form.getByText(/^Draft saved/)).toBeVisible()
  await page.reload()
  await expect(form.getByLabel('Title')).toHaveValue('Half a title')
})
