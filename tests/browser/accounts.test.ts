import { awake, expect, test, visit } from './desk'
import { startDesk } from './running-desk'

test('the first administrator gets in by the one-time link of a new desk, which has nothing on it yet', async ({
  browser,
}) => {
  const desk = await startDesk({ TICKMARK_SAMPLE: '0' })
  try {
    const link = /http:\S+\/invitations\/\S+/.exec(desk.said)?.[0] ?? ''
    const page = await (await browser.newContext()).newPage()
    await visit(page, link)
    await expect(page.getByRole('heading', { name: 'Make the first account' })).toBeVisible()
    await page.getByLabel('Your name').fill('Fia First')
    await page.getByLabel('E-mail address').fill('fia@desk.test')
    await page.getByLabel('Password', { exact: true }).fill('the first harbour lamp')
    await page.getByRole('button', { name: 'Open the desk' }).click()
    await expect(page.getByText('Nothing to check yet')).toBeVisible()
    await expect(page.getByRole('link', { name: 'People' })).toBeVisible()
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'This link was used, or is too old' })).toBeVisible()
  } finally {
    await desk.stop()
  }
})

test('an administrator invites a person, who sets a password and is in with that role', async ({ open }) => {
  const page = await open('admin')
  await visit(page, '/people')
  await page.getByLabel('Name').fill('Nia New')
  await page.getByLabel('E-mail address').fill('nia@desk.test')
  await page.getByLabel('Role', { exact: true }).selectOption('Reader')
  await page.getByRole('button', { name: 'Add person' }).click()
  const link = await page.getByLabel('Invitation link for Nia New').inputValue()
  await expect(page.getByLabel('Invitation link for Nia New')).toBeFocused()
  await expect(
    page
      .getByRole('region', { name: 'Everybody of the desk' })
      .getByRole('listitem')
      .filter({ hasText: 'Nia New' }),
  ).toContainText('Invited, has not signed in yet')
  for (const field of ['Name', 'E-mail address']) await expect(page.getByLabel(field)).toHaveValue('')
  await expect(page.getByLabel('Invitation link for Nia New')).toBeInViewport()

  const theirs = await open('nobody')
  await visit(theirs, link)
  await theirs.getByLabel('Password', { exact: true }).fill('too short')
  await theirs.getByRole('button', { name: 'Open the desk' }).click()
  await expect(theirs.getByText('it needs at least 12')).toBeVisible()
  await theirs.getByLabel('Password', { exact: true }).fill('a window on the quay')
  await theirs.getByRole('button', { name: 'Open the desk' }).click()
  await expect(theirs.getByRole('heading', { name: 'Articles' })).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'New article' })).toHaveCount(0)
  await expect(theirs.getByRole('link', { name: 'People' })).toHaveCount(0)
})

test('a person’s role changes at once, and disabling shuts the person out', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 401 .*\/api\/v1\/(notices|events)/) // the open page may ask once more before it is loaded anew
  const reader = await desk.add('reader', 'Rolo Role')
  const page = await open('admin')
  await visit(page, '/people')
  await page.getByLabel('Role of Rolo Role').selectOption('Editor')
  await expect(page.getByText('Rolo Role is now editor.')).toBeVisible()
  const theirs = await open('nobody')
  await visit(theirs, '/sign-in')
  await theirs.getByLabel('E-mail address').fill(reader.email)
  await theirs.getByLabel('Password', { exact: true }).fill(reader.password)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs.getByRole('link', { name: 'New article' })).toBeVisible()
  await page.getByRole('button', { name: 'Disable Rolo Role' }).click()
  await expect(page.getByText('Rolo Role can no longer sign in')).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a changed password lets one in, and the old one does not', async ({ desk, open, foresee }) => {
  foresee(/status of 4(01|09)/)
  const reviewer = await desk.add('reviewer', 'Pia Password')
  const page = await open(reviewer)
  const next = 'eleven green bottles'
  await visit(page, '/account')
  await page.getByLabel('Present password').fill('something else entirely')
  await page.getByLabel('New password').fill(next)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'password' })).toBeVisible()
  await page.getByLabel('Present password').fill(reviewer.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await awake(page)
  for (const [password, isRight] of [
    [reviewer.password, false],
    [next, true],
  ] as const) {
    await page.getByLabel('E-mail address').fill(reviewer.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(
      isRight
        ? page.getByRole('heading', { name: 'Articles' })
        : page.getByRole('alert').filter({ hasText: /\S/ }),
    ).toBeVisible()
  }
})

test('a theme that was chosen stays', async ({ open }) => {
  const page = await open('reader', { colorScheme: 'light' })
  await visit(page, '/account')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await visit(page, '/')
  expect(await background()).toBe(dark)
})
