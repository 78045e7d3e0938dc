import { expect, type Desk } from './desk'
import type { Screen } from './screens'

/** An article on whose statements two parties were asked: one answered, one is silent; gives its address and that of a letter. */
async function askedFor(desk: Desk): Promise<{ path: string; claim: string; letter: string }> {
  const article = await desk.write({ title: 'Rents in the harbour district' })
  const { api } = await desk.one('reviewer')
  const risen = await desk.mark(article, { words: 'rose by a third last year' })
  const freeze = await desk.mark(article, { words: 'the freeze was dead' })
  const ask = (party: string, words: object) =>
    api.ask<{ id: string }>('POST', `/articles/${article.id}/replies`, {
      party,
      claims: [risen.id, freeze.id],
      askedAt: '2026-05-12T09:00:00Z',
      channel: 'e-mail',
      ...words,
    })
  const ministry = await ask('Ministry of Housing', { until: '2026-05-14T15:00:00Z' })
  const union = await ask('The tenants’ union, harbour branch', { channel: 'phone', claims: [freeze.id] })
  await api.ask('PATCH', `/replies/${union.id}`, {
    version: 1,
    answer: 'answered',
    words: 'Nobody has told us that it is dead. We were promised a vote in June.',
    answeredAt: '2026-05-13T09:00:00Z',
  })
  const path = `/articles/${article.id}/replies`
  return {
    path,
    claim: `/articles/${article.id}?claim=${freeze.id}`,
    letter: `${path}/letter?reply=${ministry.id}`,
  }
}

/** The screens of who was asked for comment. */
export const replyScreens: readonly Screen[] = [
  {
    name: 'replies',
    who: 'reviewer',
    path: async (desk) => (await askedFor(desk)).path,
    then: async (page) => {
      await expect(page.getByRole('heading', { name: 'Ministry of Housing' })).toBeVisible()
    },
  },
  {
    name: 'replies-nobody',
    who: 'reader',
    path: async (desk) => `/articles/${(await desk.write()).id}/replies`,
    then: async (page) => {
      await expect(page.getByRole('heading', { name: 'Nobody was asked yet' })).toBeVisible()
    },
  },
  {
    name: 'replies-asking',
    who: 'reviewer',
    path: async (desk) => (await askedFor(desk)).path,
    then: async (page) => {
      await page.getByRole('button', { name: 'Ask for comment' }).click()
      await page.getByRole('button', { name: 'Enter as asked' }).click()
      await expect(page.getByText('Choose at least one statement.')).toBeVisible()
      await expect(page.getByRole('checkbox', { name: 'the freeze was dead' })).toBeVisible()
    },
  },
  {
    name: 'replies-answering',
    who: 'reviewer',
    path: async (desk) => (await askedFor(desk)).path,
    then: async (page) => {
      await page.getByRole('button', { name: 'Note their answer' }).click()
      await expect(page.getByLabel('Their words')).toBeVisible()
    },
  },
  { name: 'letter', who: 'reviewer', path: async (desk) => (await askedFor(desk)).letter },
  { name: 'article-asked', who: 'reviewer', path: async (desk) => (await askedFor(desk)).claim },
]
