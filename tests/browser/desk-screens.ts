import { expect } from './desk'
import { reviewed, waiting, type Screen } from './screens'

const text =
  'The harbour froze in May\n\nBy Joan Mills\n\nThe harbour froze on 3 May, the port office said. Mr. Lund called it “a first”.\n\n- Ships waited.\n- Gulls walked.'

/** The screens of the desk, its lists, its scales and its history. */
export const deskScreens: readonly Screen[] = [
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
  { name: 'claims-nothing-found', who: 'reader', path: () => '/claims?q=zebra&state=stale' },
  { name: 'history', who: 'admin', path: () => '/history' },
  { name: 'history-nothing-found', who: 'admin', path: () => '/history?to=2020-01-01' },
  {
    name: 'history-of-one',
    who: 'admin',
    path: async (desk) => `/history?article=${(await desk.sample()).id}`,
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
]
