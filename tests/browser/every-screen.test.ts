import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openCard, rents, test, visit, type Desk, type Person } from './desk'
import { turnOnSecondFactor } from './second-factor'

type Screen = Readonly<{
  name: string
  who: 'nobody' | 'admin' | 'reviewer' | 'reader' | ((desk: Desk) => Promise<Person>)
  path: (desk: Desk) => Promise<string> | string
  then?: (page: Page) => Promise<void>
}>

const claimOf = async (desk: Desk, quote: string) => {
  const article = await desk.sample()
  const claim = (await desk.claims(article)).find((one) => one.quote.startsWith(quote))
  return `/articles/${article.id}?claim=${claim?.id}`
}

/** The link to an article on which much was said, or to a claim of it. */
async function talkedOf(desk: Desk, place: 'claim' | 'article'): Promise<string> {
  const article = await desk.write()
  const { api } = await desk.one('editor')
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  const say = (on: string, words: object) =>
    api.ask<{ id: string; version: number }>('POST', `/${on}/comments`, words)
  const evidence = await api.ask<{ id: string }>('POST', `/claims/${claim.id}/evidence`, {
    stance: 'supports',
    title: 'Rents 2025',
  })
  const asked = await say(`claims/${claim.id}`, {
    text: 'Which table says so? The office has two, and they differ by four points.',
  })
  await desk.admin.api.ask('POST', `/claims/${claim.id}/comments`, {
    text: 'The second one, of May.',
    replyTo: asked.id,
  })
  await say(`articles/${article.id}`, { evidenceId: evidence.id, text: 'This is the draft of it.' })
  const done = await say(`articles/${article.id}`, { text: 'Ready by noon, please.' })
  await api.ask('PATCH', `/comments/${done.id}`, { version: 1, resolved: true })
  await say(`articles/${article.id}`, {
    text: 'Since which year do they count?',
    sentence: { revision: 1, start: article.revision.sentences[1]!.start },
  })
  return `/articles/${article.id}${place === 'claim' ? `?claim=${claim.id}` : ''}`
}

/** An article with a claim that is late and waits for Remy, and another that nobody has. */
async function waiting(desk: Desk) {
  const article = await desk.write({ title: 'Rents in the harbour district' })
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  await desk.mark(article, { words: 'the freeze was dead' })
  await desk.admin.api.ask('PATCH', `/claims/${claim.id}`, {
    version: 1,
    assignee: (await desk.one('reviewer')).id,
    dueAt: '2026-01-05T09:00:00Z',
  })
  return { article, claim }
}

/** The link to a claim of an article with that rule for reviews, after each of these people's answers to “Is it so?”. */
async function reviewed(
  desk: Desk,
  rules: object,
  answers: readonly (readonly [Person, string, string])[],
): Promise<string> {
  const article = await desk.write({ title: 'Rents, reviewed' })
  await desk.admin.api.ask('PATCH', `/articles/${article.id}`, { version: article.version, ...rules })
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  const evidence = {
    stance: 'supports',
    title: 'Housing office, rents 2025',
    excerpt: 'In the harbour district the mean rent of new leases rose from 12.10 to 16.20.',
  }
  await desk.admin.api.ask('POST', `/claims/${claim.id}/evidence`, evidence)
  for (const [person, substance, reasoning] of answers) {
    await person.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, {
      attribution: 'said-on-record',
      substance,
      reasoning,
      confidence: 'high',
      submit: true,
    })
  }
  return `/articles/${article.id}?claim=${claim.id}`
}

const text =
  'The harbour froze in May\n\nBy Joan Mills\n\nThe harbour froze on 3 May, the port office said. Mr. Lund called it “a first”.\n\n- Ships waited.\n- Gulls walked.'

let careful: Person | undefined

/** An article of which every gate is green for the administrator. */
async function signable(desk: Desk) {
  const [article, reviewer] = [await desk.write({ title: 'Rents, checked' }), await desk.one('reviewer')]
  const claim = await desk.mark(article, { words: 'the steepest rise since 1990' })
  await reviewer.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, {
    attribution: 'said-on-record',
    substance: 'true',
    reasoning: 'The table says so.',
    submit: true,
  })
  const others = article.revision.sentences.flatMap(({ start, end }, number) =>
    article.revision.text.slice(start, end).includes('1990') ? [] : [number],
  )
  await reviewer.api.ask('PUT', `/articles/${article.id}/coverage`, {
    sentence: others,
    coverage: 'nothing-to-check',
  })
  return article
}

const screens: readonly Screen[] = [
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
  { name: 'desk', who: 'admin', path: () => '/' },
  {
    name: 'desk-deadlines',
    who: 'admin',
    path: async (desk) => {
      const [remy, edda] = await Promise.all([desk.one('reviewer'), desk.one('editor')])
      const kinds = [
        ['Harbour rents, late', { assignee: remy.id, dueAt: '2026-01-05T09:00:00Z' }],
        [
          'Harbour rents, and a long title that has to be broken into lines on a telephone',
          { assignee: edda.id, dueAt: '2031-01-05T09:00:00Z' },
        ],
        ['Harbour rents of nobody', { dueAt: '2031-02-05T09:00:00Z' }],
      ] as const
      for (const [title, facts] of kinds) {
        const { id, version } = await desk.write({ title })
        await desk.admin.api.ask('PATCH', `/articles/${id}`, {
          version,
          outlet: 'The Harbour Post',
          ...facts,
        })
      }
      return '/?q=Harbour+rents&sort=due'
    },
  },
  { name: 'desk-nothing-found', who: 'reviewer', path: () => '/?q=zebra' },
  { name: 'new-article', who: 'admin', path: () => '/articles/new' },
  {
    name: 'new-article-filled',
    who: 'admin',
    path: () => '/articles/new',
    then: async (page) => {
      await page.getByRole('textbox', { name: 'Text' }).fill(text)
      await page.getByRole('textbox', { name: 'Title' }).fill('The harbour froze in May')
      await expect(
        page
          .getByRole('region', { name: 'Preview' })
          .getByRole('heading', { name: 'The harbour froze in May' }),
      ).toBeVisible()
    },
  },
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
    name: 'claims',
    who: 'reviewer',
    path: async (desk) => {
      const editor = await desk.one('editor')
      await reviewed(desk, { requiredReviews: 1 }, [
        [editor, 'half-true', 'The office counts only new leases.'],
      ])
      const { claim } = await waiting(desk)
      await desk.admin.api.ask('PATCH', `/claims/${claim.id}`, {
        version: 2,
        claimReviewed: 'Rents in the harbour district of the old town rose by a third from 2024 to 2025.',
      })
      return '/claims'
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
  { name: 'claims-nothing-found', who: 'reader', path: () => '/claims?q=zebra&state=stale' },
  { name: 'history', who: 'admin', path: () => '/history' },
  { name: 'history-nothing-found', who: 'admin', path: () => '/history?to=2020-01-01' },
  {
    name: 'history-of-one',
    who: 'admin',
    path: async (desk) => `/history?article=${(await desk.sample()).id}`,
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
    name: 'notices',
    path: () => '/notices',
    who: async (desk) => {
      const person = await desk.add('reviewer', 'Nora Noticed')
      const article = await desk.write({
        title: 'Rents, and a long title that has to be broken into lines on a telephone',
      })
      for (const text of ['@Nora Noticed, which table?', '@Nora Noticed, and of which year?'])
        await desk.admin.api.ask('POST', `/articles/${article.id}/comments`, { text, mentions: [person.id] })
      const { items } = await person.api.ask<{ items: { id: string }[] }>('GET', '/notices')
      await person.api.ask('PUT', '/notices/read', { ids: [items[1]!.id] })
      return person
    },
  },
  { name: 'notices-none', path: () => '/notices', who: (desk) => desk.add('reviewer', 'Nils Nothing') },
  {
    name: 'desk-queue',
    who: 'reviewer',
    path: async (desk) => {
      await waiting(desk)
      return '/'
    },
  },
  {
    name: 'queue',
    who: 'reviewer',
    path: async (desk) => {
      const { article } = await waiting(desk)
      const mentions = [(await desk.one('reviewer')).id]
      const sentence = { revision: 1, start: article.revision.sentences[1]!.start }
      for (const about of [{ sentence }, {}])
        await desk.admin.api.ask('POST', `/articles/${article.id}/comments`, {
          text: '@Remy Reviewer, since which year?',
          mentions,
          ...about,
        })
      return '/queue'
    },
  },
  { name: 'queue-empty', who: 'reader', path: () => '/queue' },
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
  { name: 'people', who: 'admin', path: () => '/people' },
  {
    name: 'agreement',
    who: 'admin',
    path: async (desk) => {
      const article = await desk.write({ title: 'Rents compared' })
      await desk.admin.api.ask('PATCH', `/articles/${article.id}`, {
        version: article.version,
        requiredReviews: 2,
      })
      const [reviewer, editor] = await Promise.all([desk.one('reviewer'), desk.one('editor')])
      for (const [words, one, other] of [
        ['by a third', 'true', 'true'],
        ['the steepest rise since 1990', 'half-true', 'true'],
        ['the freeze was dead', 'false', 'false'],
      ] as const) {
        const claim = await desk.mark(article, { words, by: words === 'by a third' ? editor : reviewer })
        for (const [person, substance] of [
          [reviewer, one],
          [editor, other],
        ] as const) {
          await person.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, {
            attribution: 'said-on-record',
            substance,
            reasoning: 'The table says so.',
            submit: true,
          })
        }
      }
      return `/agreement?article=${article.id}`
    },
    then: async (page) => {
      await page.getByText('1 article is compared: choose among them').click()
      await expect(page.getByRole('button', { name: 'Compare those ticked' })).toBeVisible()
    },
  },
  { name: 'agreement-nothing-found', who: 'admin', path: () => '/agreement?q=zebra' },
  { name: 'scales', who: 'admin', path: () => '/scales' },
  {
    name: 'scale-new',
    who: 'admin',
    path: () => '/scales/new',
    then: async (page) => {
      await page.getByRole('button', { name: 'Save scale' }).click()
      await expect(page.getByText('Type what the scale is called.')).toBeVisible()
    },
  },
  { name: 'scale-next-version', who: 'admin', path: () => '/scales/new?after=attribution' },
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

/**
 * What an expert tool finds wrong with the page as it stands, one line each: in all, in its `colours`, or in all `but-colours`.
 * Its legacy mode looks into no frames, of which no page has any, and so needs no second page to gather what they say.
 */
async function barriers(page: Page, where: 'all' | 'colours' | 'but-colours'): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  if (where === 'colours') builder.withRules('color-contrast')
  if (where === 'but-colours') builder.disableRules('color-contrast')
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary?.split('\n')[1] ?? ''}`),
  )
}

/** Waits until new colours have come down to the innermost element: each passes them on a frame later. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 6; frames += 1) await new Promise(requestAnimationFrame)
  })

/** Gives the window another size, and waits until the page is laid out in it. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    size,
  )
  await settled(page)
}

/** How many pixels of the page lie beyond its right edge. */
const overhang = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      0,
      document.documentElement.scrollWidth -
        Math.ceil(document.documentElement.getBoundingClientRect().width),
    ),
  )

/** What of an open dialog cannot be reached: its edges lie beyond the window, or what overflows it does not scroll. */
const cutOff = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('dialog[open]')].filter((dialog) => {
        const { top, bottom, left, right } = dialog.getBoundingClientRect()
        const isWithin = top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth
        return (
          !isWithin ||
          dialog.scrollWidth > dialog.clientWidth ||
          (dialog.scrollHeight > dialog.clientHeight && getComputedStyle(dialog).overflowY !== 'auto')
        )
      }).length,
  )

/** A picture for people to look at, where there are any. */
const look = async (page: Page, name: string) =>
  process.env.CI || page.screenshot({ path: path.join(import.meta.dirname, 'out/looks', `${name}.png`) })

const wide = { width: 1280, height: 800 }
const twiceAsLarge = { width: 640, height: 400 }
const low = { width: 1280, height: 600 }
const smallest = { width: 320, height: 568 }
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

// Each screen stands for itself, so that half of them can go to another desk.
test.describe.configure({ mode: 'parallel' })

for (const { name, who, path: where, then } of screens) {
  const show = async (desk: Desk, page: Page) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await visit(page, await where(desk))
    await then?.(page)
  }
  /** What is wrong with the screen at this size, in both lights; the colours are looked at where it is wide, since a phone has the same. */
  const examine = async (page: Page, size: '1280' | '360') => {
    const wrong = await barriers(page, size === '1280' ? 'all' : 'but-colours')
    await look(page, `${name}-${size}-light`)
    if ((await overhang(page)) > 0) wrong.push(`${await overhang(page)} pixels hang over`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    if (size === '1280') wrong.push(...(await barriers(page, 'colours')))
    await look(page, `${name}-${size}-dark`)
    return wrong
  }

  test(`the screen “${name}” fits and is free of barriers, in both lights, enlarged and in forced colours`, async ({
    desk,
    open,
    foresee,
  }) => {
    foresee(/status of 4\d\d/)
    const page = await open(typeof who === 'function' ? await who(desk) : who, { viewport: wide })
    await show(desk, page)
    expect(await examine(page, '1280')).toEqual([])
    for (const size of [low, twiceAsLarge]) {
      await resize(page, size)
      expect
        .soft([await overhang(page), await cutOff(page)], `in a window of ${size.width} × ${size.height}`)
        .toEqual([0, 0])
    }
    await resize(page, wide)
    await page.emulateMedia({ forcedColors: 'active' })
    await look(page, `${name}-1280-forced`)
  })

  test(`the screen “${name}” fits a phone and is free of barriers there`, async ({ desk, open, foresee }) => {
    foresee(/status of 4\d\d/)
    const page = await open(typeof who === 'function' ? await who(desk) : who, phone)
    await show(desk, page)
    expect(await examine(page, '360')).toEqual([])
    await resize(page, smallest)
    expect.soft([await overhang(page), await cutOff(page)], 'in the smallest window').toEqual([0, 0])
  })
}
