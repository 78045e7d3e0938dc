import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect as expectSoon, type Browser, type Page } from '@playwright/test'
import { codeOf } from '@/tests/support/app-code'
import { serveMail } from '@/tests/support/mail-server'
import { oidcClient, serveOidc } from '@/tests/support/oidc-server'
import { Api } from './api'
import { awake, expect, test } from './desk'
import { startDesk } from './running-desk'

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

async function signInElsewhere(page: Page): Promise<void> {
  await page.goto('/articles/new')
  await awake(page)
  await page.getByRole('button', { name: 'Sign in with single sign-on' }).click()
  await expect(page).toHaveURL('/articles/new')
}

/** Sets another password by the link of a letter that was asked for. */
async function resetByLetter(
  page: Page,
  mail: Awaited<ReturnType<typeof serveMail>>,
  email: string,
): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await expect(page.getByRole('button', { name: 'Send a link' })).toBeVisible()
  await awake(page)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send a link' }).click()
  await expect(page.getByText('If there is an account with this address')).toBeVisible()
  await page.screenshot({
    path: path.join(import.meta.dirname, 'out/looks', 'forgotten-with-mail-1280.png'),
  })
  await expectSoon.poll(() => mail.letters.filter(({ text }) => text.includes('/reset/')).length).toBe(1)
  const link = /http:\S+\/reset\/\S+/.exec(
    mail.letters.find(({ text }) => text.includes('/reset/'))!.text,
  )![0]
  await page.goto(link)
  await awake(page)
  await page.getByLabel('New password').fill('a second harbour lamp')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
}

/** Demands a second factor of everybody who leads the desk, which one then needs oneself before anything else. */
async function demandSecondFactor(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await awake(page)
  await page.getByRole('checkbox', { name: 'Editors and administrators need a second factor' }).check()
  await expect(page.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible()
  await page.goto('/people')
  await expect(page.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible()
  await awake(page)
}

async function setUpSecondFactor(page: Page): Promise<void> {
  await page.getByLabel('Your password').fill('a second harbour lamp')
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({
      path: path.join(import.meta.dirname, 'out/looks', `second-factor-first-${width}.png`),
      fullPage: true,
    })
  }
  await page.getByLabel('Code').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
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
    await signInElsewhere(page)

    const { page: forgetful } = await aPage(browser, desk.url)
    await resetByLetter(forgetful, mail, admin.email)
    await demandSecondFactor(forgetful)
    await setUpSecondFactor(forgetful)
    expect(complaints).toEqual([])
  } finally {
    await desk.stop()
    await Promise.all([mail.stop(), oidc.stop()])
  }
})
