import type { Page } from '@playwright/test'
import type { Desk, Person } from './desk'

/** A screen of the desk: who opens it, at which place, and what is done there before it is looked at. */
export type Screen = Readonly<{
  name: string
  who: 'nobody' | 'admin' | 'reviewer' | 'reader' | ((desk: Desk) => Promise<Person>)
  path: (desk: Desk) => Promise<string> | string
  then?: (page: Page) => Promise<void>
}>

/** The link to the claim of the sample article that quotes those words. */
export const claimOf = async (desk: Desk, quote: string) => {
  const article = await desk.sample()
  const claim = (await desk.claims(article)).find((one) => one.quote.startsWith(quote))
  return `/articles/${article.id}?claim=${claim?.id}`
}

/** The link to an article on which much was said, or to a claim of it. */
export async function talkedOf(desk: Desk, place: 'claim' | 'article'): Promise<string> {
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
export async function waiting(desk: Desk) {
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
export async function reviewed(
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

/** An article of which every gate is green for the administrator. */
export async function signable(desk: Desk) {
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
