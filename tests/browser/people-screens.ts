import { expect, type Person } from './desk'
import type { Screen } from './screens'
import { turnOnSecondFactor } from './second-factor'

let careful: Person | undefined

/** The screens of signing in, of people and of one’s own account. */
export const peopleScreens: readonly Screen[] = [
  { name: 'sign-in', who: 'nobody', path: () => '/sign-in' },
  { name: 'invitation', who: 'nobody', path: (desk) => desk.invite('Ines Invited') },
  { name: 'sign-in-not-known', who: 'nobody', path: () => '/sign-in?error=not-known-here' },
  {
    name: 'sign-in-code',
    who: 'nobody',
    path: async (desk) => {
      careful = await desk.add('reviewer', 'Cara Careful')
      await turnOnSecondFactor(careful)
      return '/sign-in'
    },
    then: async (page) => {
      await page.getByLabel('E-mail address').fill(careful?.email ?? '')
      await page.getByLabel('Password', { exact: true }).fill(careful?.password ?? '')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByLabel('Code').fill('000000')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'This code is not right' })).toBeVisible()
    },
  },
  { name: 'forgotten', who: 'nobody', path: () => '/reset' },
  {
    name: 'reset',
    who: 'nobody',
    path: async (desk) =>
      new URL(
        (
          await desk.admin.api.ask<{ link: string }>(
            'POST',
            `/people/${(await desk.add('reader', 'Rita Reset')).id}/link`,
            {},
          )
        ).link,
      ).pathname,
  },
  { name: 'reset-used', who: 'nobody', path: () => '/reset/none' },
  { name: 'invitation-used', who: 'nobody', path: () => '/invitations/none' },
  { name: 'people', who: 'admin', path: () => '/people' },
  {
    name: 'people-link',
    who: 'admin',
    path: async (desk) => {
      await turnOnSecondFactor(await desk.add('editor', 'Aaron Again'))
      return '/people'
    },
    then: async (page) => {
      await page.getByRole('button', { name: 'More for Aaron Again' }).first().click()
      await page.getByRole('menuitem', { name: 'Make a link to reset the password' }).click()
      await expect(page.getByRole('textbox', { name: 'Reset link for Aaron Again' })).toBeVisible()
      await page.getByRole('button', { name: 'More for Aaron Again' }).first().click()
    },
  },
  {
    name: 'settings',
    who: 'admin',
    path: () => '/settings',
    then: async (page) => {
      const more = page.getByRole('button', { name: 'More places' })
      if (await more.isVisible()) await more.click()
    },
  },
  { name: 'account', who: 'reviewer', path: () => '/account' },
  {
    name: 'account-set-up',
    who: async (desk) => (careful = await desk.one('reviewer')),
    path: () => '/account',
    then: async (page) => {
      await page.getByLabel('Your password').fill(careful?.password ?? '')
      await page.getByRole('button', { name: 'Set up a second factor' }).click()
      await expect(page.getByRole('img', { name: /picture for an authenticator app/ })).toBeVisible()
    },
  },
  {
    name: 'account-turn-off',
    path: () => '/account',
    who: async (desk) => {
      const person = await desk.add('reviewer', 'Tess Turnoff')
      await turnOnSecondFactor(person)
      return person
    },
    then: async (page) => {
      await page.getByRole('button', { name: 'Turn off' }).click()
      await page.getByRole('button', { name: 'Turn off' }).click()
    },
  },
  { name: 'not-there', who: 'reviewer', path: () => '/nowhere' },
]
