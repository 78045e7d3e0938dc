import { expect, type Desk } from './desk'
import type { Screen } from './screens'

/** The link to what came of fetching a page of the web of the tests for an article, once it has ended. */
async function fetched(desk: Desk, ...places: readonly string[]): Promise<string> {
  const article = await desk.write({ title: 'Rents in the harbour district' })
  const { api } = await desk.one('reviewer')
  let last = ''
  for (const place of places) {
    const url = `http://news.example${place}`
    const { id } = await api.ask<{ id: string }>('POST', '/snapshots', { articleId: article.id, url })
    await expect
      .poll(async () => (await api.ask<{ state: string }>('GET', `/snapshots/${id}`)).state)
      .not.toBe('fetching')
    last = id
  }
  return `/articles/${article.id}/snapshots/${last}`
}

/** The screens of a page that was fetched for an article. */
export const snapshotScreens: readonly Screen[] = [
  {
    name: 'snapshot',
    who: 'reviewer',
    path: (desk) => fetched(desk, '/good', '/twice'),
    then: async (page) => page.getByText('How it came').click(),
  },
  { name: 'snapshot-of-an-error', who: 'reader', path: (desk) => fetched(desk, '/gone') },
  { name: 'snapshot-that-failed', who: 'reviewer', path: (desk) => fetched(desk, '/cut') },
  {
    name: 'snapshot-under-way',
    who: 'reviewer',
    path: async (desk) => {
      const article = await desk.write()
      const { api } = await desk.one('reviewer')
      const asked = { articleId: article.id, url: 'http://news.example/drops' }
      const { id } = await api.ask<{ id: string }>('POST', '/snapshots', asked)
      return `/articles/${article.id}/snapshots/${id}`
    },
  },
]
