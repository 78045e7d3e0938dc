import AxeBuilder from '@axe-core/playwright'
import { expect as expectSoon, type Browser, type Page } from '@playwright/test'
import path from 'node:path'
import { codeOf } from '@/tests/support/app-code'
import { serveMail } from '@/tests/support/mail-server'
import { oidcClient, serveOidc } from '@/tests/support/oidc-server'
import { Api } from './api'
import { awake, expect, holdOwnLine, openCard, test, visit } from './desk'
import { startDesk } from './running-desk'

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

/** Opens a page of a desk of the test's own, and hears what its policy forbids. */
async function aPage(browser: Browser, baseURL: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  const complaints: string[] = []
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  )
  page.on(
    'console',
    (message) => message.text().startsWith('policy violated') && complaints.push(message.text()),
  )
  return { page, complaints }
}

test('a desk with mail, single sign-on and a demand: a password is reset by letter, a provider lets in, and a second factor comes first', async ({
  browser,
}) => {
  const [mail, oidc] = [await serveMail(), await serveOidc()]
  const admin = { email: 'root@desk.test', password: 'the first harbour lamp' }
  const desk = await startDesk({
    TICKMARK_SAMPLE: '0',
    TICKMARK_ADMIN_EMAIL: admin.email,
    TICKMARK_ADMIN_PASSWORD: admin.password,
    SMTP_URL: mail.url,
    MAIL_FROM: 'desk@desk.test',
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
  })
  try {
    oidc.serve(`${desk.url}/api/auth/callback/oidc`)
    oidc.now = { sub: 'ida', email: 'ida@desk.test', email_verified: true }
    const api = await Api.signIn(desk.url, admin)
    await api.ask('POST', '/people', { email: 'ida@desk.test', name: 'Ida Identity', role: 'reviewer' })

    const { page, complaints } = await aPage(browser, desk.url)
    await page.goto('/articles/new')
    await awake(page)
    await page.getByRole('button', { name: 'Sign in with single sign-on' }).click()
    await expect(page).toHaveURL('/articles/new')

    const { page: forgetful } = await aPage(browser, desk.url)
    await forgetful.goto('/sign-in')
    await forgetful.getByRole('link', { name: 'Forgotten your password?' }).click()
    await expect(forgetful.getByRole('button', { name: 'Send a link' })).toBeVisible()
    await awake(forgetful)
    await forgetful.getByLabel('E-mail address').fill(admin.email)
    await forgetful.getByRole('button', { name: 'Send a link' }).click()
    await expect(forgetful.getByText('If there is an account with this address')).toBeVisible()
    await forgetful.screenshot({
      path: path.join(import.meta.dirname, 'out/looks', 'forgotten-with-mail-1280.png'),
    })
    await expectSoon.poll(() => mail.letters.filter(({ text }) => text.includes('/reset/')).length).toBe(1)
    const link = /http:\S+\/reset\/\S+/.exec(
      mail.letters.find(({ text }) => text.includes('/reset/'))!.text,
    )![0]
    await forgetful.goto(link)
    await awake(forgetful)
    await forgetful.getByLabel('New password').fill('a second harbour lamp')
    await forgetful.getByRole('button', { name: 'Set password' }).click()
    await expect(forgetful.getByRole('link', { name: 'Settings' })).toBeVisible()

    await forgetful.getByRole('link', { name: 'Settings' }).click()
    await expect(forgetful.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await awake(forgetful)
    await forgetful.getByRole('checkbox', { name: 'Editors and administrators need a second factor' }).check()
    await expect(forgetful.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible()
    await forgetful.goto('/people')
    await expect(forgetful.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible()
    await awake(forgetful)
    await forgetful.getByLabel('Your password').fill('a second harbour lamp')
    await forgetful.getByRole('button', { name: 'Set up a second factor' }).click()
    const secret = (await forgetful.locator('code').innerText()).replaceAll(' ', '')
    expect((await new AxeBuilder({ page: forgetful }).analyze()).violations).toEqual([])
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ] as const) {
      await forgetful.setViewportSize({ width, height })
      await forgetful.screenshot({
        path: path.join(import.meta.dirname, 'out/looks', `second-factor-first-${width}.png`),
        fullPage: true,
      })
    }
    await forgetful.getByLabel('Code').fill(codeOf(secret))
    await forgetful.getByRole('button', { name: 'Turn on' }).click()
    await forgetful.getByRole('button', { name: 'I have kept them' }).click()
    await expect(forgetful.getByRole('heading', { name: 'People' })).toBeVisible()
    expect(complaints).toEqual([])
  } finally {
    await desk.stop()
    await Promise.all([mail.stop(), oidc.stop()])
  }
})
