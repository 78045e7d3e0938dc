import { expect, test } from './desk'

test('somebody who is not signed in is asked to, and comes to the page that was asked for', async ({
  desk,
  open,
}) => {
  const reviewer = await desk.one('reviewer')
  const page = await open('nobody')
  await page.goto('/?q=Kabul')
  await page.getByLabel('E-mail address').fill(reviewer.email)
  await page.getByLabel('Password', { exact: true }).fill(reviewer.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('link', { name: /Kabul warns Islamabad/ })).toBeVisible()
  await expect(page).toHaveURL('/?q=Kabul')
})

test('a wrong password is refused alike for an address that is known and one that is not', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 401 .*callback\/credentials/)
  const reviewer = await desk.add('reviewer', 'Wren Wrong')
  const said: string[] = []
  for (const email of [reviewer.email, 'nobody-here@desk.test']) {
    const page = await open('nobody')
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    said.push(await page.getByRole('alert').filter({ hasText: /\S/ }).innerText())
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  }
  expect(said[0]).toBe(said[1])
})

test('who signs out is out, in every window', async ({ desk, open, foresee }) => {
  foresee(/status of 401.*\/events/)
  const reviewer = await desk.add('reviewer', 'Sue Signout')
  const page = await open(reviewer)
  await page.goto('/')
  const other = await page.context().newPage()
  await other.goto('/')
  await page.getByRole('button', { name: 'Sue Signout, your menu' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a password that is sent before the page is awake never stands in its address', async ({ open }) => {
  const page = await open('nobody', { javaScriptEnabled: false })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('early@desk.test')
  await page.getByLabel('Password', { exact: true }).fill('a secret that was typed early')
  await page.getByLabel('Password', { exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(page.url()).not.toContain('secret')
})
