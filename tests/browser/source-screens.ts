import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Desk } from './desk'
import type { Screen } from './screens'

type Made = Readonly<{ id: string; version: number; name: string }>

/** A source on which claims of an article lean, some of them with a verdict, and of which much is said. */
export async function leanedOn(
  desk: Desk,
  facts: object = {},
): Promise<Readonly<{ source: Made; article: { id: string }; claims: { id: string }[] }>> {
  const { api } = await desk.one('editor')
  const reviewer = await desk.one('reviewer')
  const source = await api.ask<Made>('POST', '/sources', {
    name: `Institute of ${randomUUID().slice(0, 6)} for Housing`,
    type: 'organisation',
    ...facts,
  })
  const article = await desk.write({ title: 'Rents by an institute' })
  const claims: { id: string }[] = []
  for (const words of ['rose by a third last year', 'the steepest rise since 1990', 'the freeze was dead']) {
    const claim = await desk.mark(article, { words })
    claims.push(claim)
    const evidence = { stance: 'supports', sourceId: source.id, title: 'Its report' }
    await api.ask('POST', `/claims/${claim.id}/evidence`, evidence)
    if (words === 'the freeze was dead') continue
    const answer = {
      attribution: 'said-on-record',
      substance: 'true',
      reasoning: 'It says so.',
      submit: true,
    }
    await reviewer.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, answer)
  }
  return { source, article, claims }
}

const much = {
  tier: 'secondary',
  reliability: 'mixed',
  reliabilityNote: 'Was wrong about the quay in 2023.',
  interests: 'Is paid by the landlords’ union, and says so only in its report of the year.',
  independenceGroup: 'landlords',
  homepage: 'https://institute.test/housing',
  contacts: 'press@institute.test',
}
const pathOf = async (desk: Desk) => `/sources/${(await leanedOn(desk, much)).source.id}`
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** The screens of sources. */
export const sourceScreens: readonly Screen[] = [
  {
    name: 'sources',
    who: 'admin',
    path: async (desk) => {
      await leanedOn(desk)
      return '/sources'
    },
  },
  { name: 'sources-nothing-found', who: 'reader', path: () => '/sources?q=zebra' },
  { name: 'source', who: 'admin', path: pathOf },
  { name: 'source-edited', who: 'admin', path: pathOf, then: press('Edit') },
  { name: 'source-merged', who: 'admin', path: pathOf, then: press('Merge') },
  {
    name: 'source-withdrawing',
    who: 'admin',
    path: pathOf,
    then: async (page) => {
      await press('Withdraw')(page)
      await page.getByRole('list', { name: 'Claims that lean on it' }).getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'source-withdrawn',
    who: 'admin',
    path: async (desk) => {
      const { source } = await leanedOn(desk, much)
      await desk.admin.api.ask('POST', `/sources/${source.id}/withdrawal`, {
        version: source.version,
        reason: 'Nobody works there, and the report is copied from another one.',
      })
      return `/sources/${source.id}`
    },
  },
  {
    name: 'article-source-withdrawn',
    who: 'reviewer',
    path: async (desk) => {
      const { source, article, claims } = await leanedOn(desk, much)
      const withdrawal = { version: source.version, reason: 'Nobody works there.' }
      await desk.admin.api.ask('POST', `/sources/${source.id}/withdrawal`, withdrawal)
      return `/articles/${article.id}?claim=${claims[0]!.id}`
    },
  },
]
