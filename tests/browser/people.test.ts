import type { Page } from '@playwright/test'
import { codeOf } from '@/tests/support/app-code'
import { awake, expect, holdOwnLine, openCard, test, visit } from './desk'

async function signInBy(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a second factor is set up on the account page, asked for at the next sign-in, and a recovery code stands in', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 401 .*callback\/credentials/)
  const editor = await desk.add('editor', 'Faye Factor')
  const page = await open(editor)
  await visit(page, '/account')
  await page.getByLabel('Your password').fill(editor.password)
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Turn on' }).click()
  const shown = page.getByRole('group', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(shown).toHaveCount(10)
  const codes = await shown.allInnerTexts()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 of 10 recovery codes are left.')).toBeVisible()
  for (const code of [codeOf(secret, 1), codes[3]!.toLowerCase()]) {
    const theirs = await open('nobody')
    await visit(theirs, '/sign-in')
    await signInBy(theirs, editor)
    await expect(theirs.getByLabel('Code')).toBeFocused()
    await theirs.keyboard.type(code)
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('heading', { name: 'Articles' })).toBeVisible()
  }
})

test('a page that is open in a session that is ended elsewhere asks to sign in, and loses no word', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 401/)
  const reviewer = await desk.add('reviewer', 'Sven Session')
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third' })
  const page = await open(reviewer)
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const here = await open('nobody', {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  await visit(here, '/sign-in?to=/account')
  await signInBy(here, reviewer)
  const sessions = here.getByRole('region', { name: 'Sessions' })
  await expect(sessions.getByRole('listitem').first()).toContainText('Firefox on Linux (this one)')
  await awake(here)
  await sessions.getByRole('button', { name: 'End all others' }).click()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
  await openCard(page).getByLabel('Reasoning').fill('Typed after the session was over.')
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await again.getByLabel('Password', { exact: true }).fill(reviewer.password)
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(
    openCard(page)
      .getByText(/^Saved at/)
      .first(),
  ).toBeVisible()
  await page.reload()
  await expect(openCard(page).getByLabel('Reasoning')).toHaveValue('Typed after the session was over.')
})

test('disabling somebody shuts open pages out within a second, and the work stays that person’s', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 401/)
  const reviewer = await desk.add('reviewer', 'Dora Disabled')
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third', by: reviewer })
  await reviewer.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, {
    attribution: 'said-on-record',
    substance: 'true',
    reasoning: 'Dora looked.',
    submit: true,
  })
  const page = await open(reviewer)
  await holdOwnLine(page)
  const listening = page.waitForResponse((response) => response.url().includes('/api/v1/events'))
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const over = (await listening).finished().then(() => Date.now())
  await desk.admin.api.ask('PATCH', `/people/${reviewer.id}`, { disabled: true })
  const disabled = Date.now()
  expect((await over) - disabled).toBeLessThan(1000)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const theirs = await open('editor')
  await visit(theirs, `/articles/${article.id}?claim=${claim.id}`)
  await expect(openCard(theirs).getByText('Dora Disabled').first()).toBeVisible()
})
