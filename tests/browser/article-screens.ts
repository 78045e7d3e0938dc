import { expect, openCard, rents } from './desk'
import { claimOf, talkedOf, type Screen } from './screens'

/** The screens of an article, its facts, its comments and its revisions. */
export const articleScreens: readonly Screen[] = [
  { name: 'article', who: 'reviewer', path: async (desk) => `/articles/${(await desk.sample()).id}` },
  { name: 'article-rated-claim', who: 'reviewer', path: (desk) => claimOf(desk, 'talks in Istanbul') },
  { name: 'article-stale-claim', who: 'reviewer', path: (desk) => claimOf(desk, 'Pakistan') },
  {
    name: 'article-open-claim',
    who: 'reviewer',
    path: (desk) => claimOf(desk, 'permitting drone'),
    then: async (page) => {
      await openCard(page).getByRole('button', { name: 'Add evidence' }).click()
      await openCard(page).getByRole('button', { name: 'Submit review' }).click()
      await expect(
        openCard(page).getByRole('form', { name: 'Your review' }).getByRole('alert').first(),
      ).toBeVisible()
    },
  },
  {
    name: 'article-help',
    who: 'reviewer',
    path: async (desk) => `/articles/${(await desk.sample()).id}`,
    then: async (page) => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
  {
    name: 'article-nothing-to-check',
    who: 'reviewer',
    path: async (desk) => {
      const { id } = await desk.write({ title: 'Rents with a reason' })
      await (
        await desk.one('reviewer')
      ).api.ask('PUT', `/articles/${id}/coverage`, {
        sentence: 1,
        coverage: 'nothing-to-check',
        reason: 'The office says so of itself, and nobody doubts it.',
      })
      return `/articles/${id}`
    },
    then: async (page) => {
      for (const key of ['.', '.']) await page.keyboard.press(key)
      await expect(page.getByRole('button', { name: 'Pending again' })).toBeVisible()
    },
  },
  {
    name: 'article-why-nothing-to-check',
    who: 'reviewer',
    path: async (desk) => `/articles/${(await desk.write({ title: 'Rents without a reason' })).id}`,
    then: async (page) => {
      await page.keyboard.press('n')
      await page.keyboard.press('Shift+_')
      await expect(page.getByRole('dialog', { name: 'Nothing to check' })).toBeVisible()
    },
  },
  {
    name: 'article-formats',
    who: 'reviewer',
    path: async (desk) => `/articles/${(await desk.sample()).id}`,
    then: async (page) => {
      await page.getByRole('button', { name: 'Export formats' }).click()
      await expect(page.getByRole('menuitem', { name: /W3C Web Annotation/ })).toBeVisible()
    },
  },
  {
    name: 'article-stepper',
    who: 'reviewer',
    path: async (desk) => `/articles/${(await desk.sample()).id}`,
    then: async (page) => {
      await page.keyboard.press('c')
      await expect(page.getByRole('toolbar', { name: 'Step to the words of a claim' })).toBeFocused()
      for (const key of ['.', '.', '.', '.', '+', 'Shift+ArrowRight']) await page.keyboard.press(key)
    },
  },
  {
    name: 'article-facts',
    who: 'admin',
    path: async (desk) => `/articles/${(await desk.write({ title: 'Rents and their facts' })).id}`,
    then: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: /^Facts/ }).click()
      await page.getByRole('textbox', { name: 'Outlet' }).fill('The Harbour Post')
      await expect(page.getByText('Draft saved')).toBeVisible()
    },
  },
  {
    name: 'article-facts-both-words',
    who: 'admin',
    path: async (desk) => `/articles/${(await desk.write({ title: 'Rents of two minds' })).id}`,
    then: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: /^Facts/ }).click()
      await page.getByRole('textbox', { name: 'Title' }).fill('Rents of the first mind')
      await page.evaluate(async () => {
        const body = JSON.stringify({ version: 1, title: 'Rents of the second mind' })
        await fetch(location.pathname.replace('/articles', '/api/v1/articles'), {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json' },
          body,
        })
      })
      await page.getByRole('button', { name: 'Save facts' }).click()
      await expect(page.getByText('They wrote')).toBeVisible()
    },
  },
  {
    name: 'article-comments-of-claim',
    who: 'reviewer',
    path: (desk) => talkedOf(desk, 'claim'),
    then: async (page) => {
      await expect(openCard(page).getByText('The second one, of May')).toBeVisible()
      await openCard(page).getByRole('button', { name: 'Reply' }).first().click()
      await openCard(page).getByRole('textbox', { name: 'Reply' }).fill('Ask @')
      await expect(page.getByRole('listbox', { name: 'People' })).toBeVisible()
    },
  },
  {
    name: 'article-comments',
    who: 'reviewer',
    path: (desk) => talkedOf(desk, 'article'),
    then: async (page) => {
      await page.getByRole('button', { name: 'Comments', exact: true }).click()
      await expect(page.getByRole('dialog', { name: 'Comments' }).getByText('Since which year')).toBeVisible()
    },
  },
  {
    name: 'article-comments-of-sentence',
    who: 'reviewer',
    path: (desk) => talkedOf(desk, 'article'),
    then: async (page) => {
      for (const key of ['.', '.', 'm']) await page.keyboard.press(key)
      await expect(page.getByRole('textbox', { name: 'Comment on this sentence' })).toBeFocused()
    },
  },
  {
    name: 'revisions',
    who: 'admin',
    path: async (desk) => {
      const article = await desk.write({ text: rents })
      await desk.mark(article, { words: 'rose by a third last year' })
      await desk.admin.api.ask('POST', `/articles/${article.id}/revisions`, {
        version: 1,
        text: rents.replace('by a third', 'by a quarter').replace('the new towers', 'the towers'),
      })
      return `/articles/${article.id}/revisions`
    },
  },
  {
    name: 'revision-read',
    who: 'reviewer',
    path: async (desk) => `/articles/${(await desk.sample()).id}/revisions`,
  },
  {
    name: 'revise-untouched',
    who: 'admin',
    path: async (desk) => `/articles/${(await desk.sample()).id}/revise`,
  },
  {
    name: 'revise',
    who: 'admin',
    path: async (desk) => {
      const article = await desk.write({ text: rents })
      for (const words of [
        'rose by a third last year',
        'the freeze was dead',
        'the steepest rise since 1990',
      ])
        await desk.mark(article, { words })
      return `/articles/${article.id}/revise`
    },
    then: async (page) => {
      await page.getByRole('button', { name: 'Whole text' }).click()
      await page
        .getByRole('textbox', { name: 'The corrected text' })
        .fill(rents.replace('by a third', 'by a quarter').replace(/\n\nTwo officials[^]*$/, ''))
      await expect(page.getByRole('region', { name: 'Claims to look at' })).toBeVisible()
    },
  },
  {
    name: 'article-adrift',
    who: 'reviewer',
    path: async (desk) => {
      const article = await desk.write({ text: rents })
      const claim = await desk.mark(article, { words: 'rose by a third last year' })
      await desk.admin.api.ask('POST', `/articles/${article.id}/revisions`, {
        version: 1,
        text: rents.replace('by a third', 'by a quarter'),
      })
      return `/articles/${article.id}?state=adrift&claim=${claim.id}`
    },
  },
]
