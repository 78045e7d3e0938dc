import { expect, openCard } from './desk'
import { claimOf, type Screen } from './screens'

/** The screens of evidence: a form for what is no link, and a card that says what its answer rests on. */
export const evidenceScreens: readonly Screen[] = [
  {
    name: 'article-call',
    who: 'reviewer',
    path: (desk) => claimOf(desk, 'permitting drone'),
    then: async (page) => {
      await openCard(page).getByRole('button', { name: 'Add evidence' }).click()
      const form = openCard(page).getByRole('form', { name: 'Add evidence' })
      await form.getByLabel('Paste an address').fill('call Mara Lind')
      await page.keyboard.press('Enter')
      await expect(form.getByLabel('In which capacity')).toBeFocused()
    },
  },
  {
    name: 'article-calculation',
    who: 'reviewer',
    path: (desk) => claimOf(desk, 'less than 24 hours'),
    then: async (page) => {
      const strength = openCard(page).getByText('Supported by one unchecked calculation.')
      await strength.evaluate((line) => line.scrollIntoView())
      await expect(strength).toBeInViewport()
    },
  },
]
