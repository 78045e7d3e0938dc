import { expect, openCard } from './desk'
import { reviewed, signable, waiting, type Screen } from './screens'

/** The screens of reviewing, assigning and signing off. */
export const reviewScreens: readonly Screen[] = [
  {
    name: 'article-blind',
    who: 'reviewer',
    path: (desk) => reviewed(desk, { requiredReviews: 2, blind: true }, []),
    then: async (page) => {
      await openCard(page).getByText('Blind round').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'article-adjudicate',
    who: 'admin',
    path: async (desk) =>
      reviewed(desk, { requiredReviews: 2 }, [
        [await desk.one('reviewer'), 'true', 'The table of May says so: 34 % between the two winters.'],
        [
          await desk.one('editor'),
          'half-true',
          'The office counts only new leases. Who has lived there for long pays 4 % more.',
        ],
      ]),
    then: async (page) => {
      await openCard(page).getByRole('button', { name: 'Compare and decide' }).click()
      await page
        .getByRole('button', { name: /^Take this answer/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Decide', exact: true }).click()
      await expect(page.getByText('Say why you decide so.')).toBeVisible()
    },
  },
  {
    name: 'article-then-and-now',
    who: 'admin',
    path: async (desk) => {
      const where = await reviewed(desk, { requiredReviews: 1 }, [
        [await desk.one('reviewer'), 'true', 'The table of May says so.'],
      ])
      const id = where.split('claim=')[1]
      await desk.admin.api.ask('PATCH', `/claims/${id}`, {
        version: 1,
        claimReviewed: 'Rents in the harbour district rose by a third from 2024 to 2025.',
      })
      await desk.admin.api.ask('POST', `/claims/${id}/evidence`, {
        stance: 'refutes',
        title: 'Tenants’ union, survey',
        excerpt: 'On average 21 % in one year.',
      })
      return where
    },
    then: async (page) => {
      await openCard(page).getByRole('button', { name: 'Confirm the verdict' }).click()
      await openCard(page).getByRole('list', { name: 'What changed' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'article-review-rules',
    who: 'admin',
    path: (desk) => reviewed(desk, { requiredReviews: 2, blind: true }, []),
    then: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: /Review rules/ }).click()
      await page.getByRole('checkbox', { name: 'Reviews are blind' }).uncheck()
      await page.getByLabel('A claim needs').selectOption('1')
    },
  },
  {
    name: 'article-assigned-claim',
    who: 'admin',
    path: async (desk) => {
      const { article, claim } = await waiting(desk)
      return `/articles/${article.id}?claim=${claim.id}`
    },
    then: async (page) => {
      await openCard(page).getByRole('button', { name: 'Assign', exact: true }).click()
      await expect(
        openCard(page)
          .getByRole('form', { name: 'Assign this claim' })
          .getByRole('option', { name: 'Remy Reviewer' })
          .first(),
      ).toBeAttached()
    },
  },
  {
    name: 'article-assign-claims',
    who: 'admin',
    path: async (desk) => `/articles/${(await waiting(desk)).article.id}`,
    then: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: /Assign claims/ }).click()
      await expect(
        page
          .getByRole('dialog', { name: 'Assign claims' })
          .getByRole('option', { name: 'Remy Reviewer' })
          .first(),
      ).toBeAttached()
    },
  },
  {
    name: 'article-who-sees-this',
    who: 'admin',
    path: async (desk) => `/articles/${(await waiting(desk)).article.id}`,
    then: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: /Who sees this/ }).click()
      await page.getByRole('checkbox', { name: 'Only people who are named here' }).check()
      await expect(page.getByRole('list', { name: 'People found' }).getByRole('button').first()).toBeVisible()
    },
  },
  {
    name: 'article-restricted',
    who: 'admin',
    path: async (desk) => {
      const { article } = await waiting(desk)
      await desk.admin.api.ask('PUT', `/articles/${article.id}/access`, {
        version: 1,
        restricted: true,
        named: [],
      })
      return `/articles/${article.id}`
    },
  },
  {
    name: 'sign-off-red',
    who: 'admin',
    path: async (desk) => {
      const article = await desk.write({ title: 'Rents before sign-off' })
      for (const words of ['the steepest rise since 1990', 'rose by a third last year'])
        await desk.mark(article, { words })
      return `/articles/${article.id}/sign-off`
    },
    then: async (page) => {
      await page.getByRole('button', { name: 'Override with a reason: Every claim is decided' }).click()
      await page.getByRole('textbox').fill('The lawyer has read the rest.')
      await expect(page.getByText('Overridden')).toBeVisible()
    },
  },
  {
    name: 'sign-off-green',
    who: 'admin',
    path: async (desk) => `/articles/${(await signable(desk)).id}/sign-off`,
  },
  {
    name: 'sign-off-signed',
    who: 'admin',
    path: async (desk) => {
      const { id } = await signable(desk)
      await desk.admin.api.ask('POST', `/articles/${id}/sign-off`, { version: 1 })
      return `/articles/${id}/sign-off`
    },
    then: (page) => page.getByRole('button', { name: 'Retract' }).click(),
  },
  {
    name: 'sign-off-corrected',
    who: 'admin',
    path: async (desk) => {
      const { id } = await signable(desk)
      const [claim] = await desk.claims({ id })
      await desk.admin.api.ask('POST', `/articles/${id}/sign-off`, { version: 1 })
      await desk.admin.api.ask('POST', `/articles/${id}/publish`, {
        version: 2,
        url: 'https://post.example/rents-in-the-harbour-district',
      })
      await desk.admin.api.ask('POST', `/articles/${id}/corrections`, {
        version: 3,
        what: 'It was the steepest rise since 1991.',
        why: 'The office corrected its table.',
        claimId: claim!.id,
      })
      return `/articles/${id}/sign-off`
    },
    then: (page) => page.getByRole('button', { name: 'Correct' }).click(),
  },
]
