import { randomUUID } from 'node:crypto'
import { expect, test as base, type BrowserContextOptions, type Locator, type Page } from '@playwright/test'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Role } from '@/lib/domain/person'
import { Api, deskOfThisRun, type Account } from './api'
import { expectSilence, watchContext, type Watch } from './watch'

export { expect }

/** Somebody of the desk, invited and signed in once. */
export type Person = Account & Readonly<{ id: string; name: string; role: Role; api: Api }>

type NewArticle = { title?: string; text?: string; language?: string; kind?: 'own-copy' | 'external' }
type NewClaim = { words: string | readonly string[]; by?: Person }

/** The desk of this run and its people, one of each role, made when they are first needed. */
export class Desk {
  private readonly known = new Map<Role, Promise<Person>>()
  private constructor(
    readonly url: string,
    readonly admin: Person,
  ) {}

  static async open(): Promise<Desk> {
    const { url, email, password } = deskOfThisRun()
    const api = await Api.signIn(url, { email, password })
    return new Desk(url, { id: '', name: 'admin', role: 'admin', email, password, api })
  }

  /** Invites somebody and gives the path of the invitation's link. */
  async invite(name: string): Promise<string> {
    const email = `${randomUUID().slice(0, 8)}@desk.test`
    const { invitation } = await this.admin.api.ask<{ invitation: string }>('POST', '/people', {
      email,
      name,
      role: 'reviewer',
    })
    return new URL(invitation).pathname
  }

  async add(role: Role, name: string): Promise<Person> {
    const email = `${randomUUID().slice(0, 8)}@desk.test`
    const password = `quiet harbour ${randomUUID()}`
    const { id, invitation } = await this.admin.api.ask<{ id: string; invitation: string }>(
      'POST',
      '/people',
      { email, name, role },
    )
    const nobody = await Api.nobody(this.url)
    await nobody.ask('POST', `/invitations/${invitation.split('/').at(-1)}`, { password })
    return { id, email, password, name, role, api: await Api.signIn(this.url, { email, password }) }
  }

  one(role: Role): Promise<Person> {
    if (role === 'admin') return Promise.resolve(this.admin)
    const names = { reader: 'Rhea Reader', reviewer: 'Remy Reviewer', editor: 'Edda Editor' }
    const person = this.known.get(role) ?? this.add(role, names[role])
    this.known.set(role, person)
    return person
  }

  /** Ends every session of the person, as an administrator does by shutting the account for a moment. */
  async endSessionsOf(person: Person): Promise<void> {
    for (const disabled of [true, false])
      await this.admin.api.ask('PATCH', `/people/${person.id}`, { disabled })
  }

  /** A new article of that title, with a number behind it that no other has. */
  write({ title = 'Rents', text = rents, ...facts }: NewArticle = {}): Promise<ArticleView> {
    return this.admin.api.ask<ArticleView>('POST', '/articles', {
      title: `${title} ${randomUUID().slice(0, 4)}`,
      text,
      kind: 'external',
      ...facts,
    })
  }

  /** Marks a claim on those words of the article, piece by piece in their order. */
  mark(article: ArticleView, { words, by = this.admin }: NewClaim): Promise<Claim> {
    let from = 0
    const spans = [words].flat().map((exact) => {
      const start = article.revision.text.indexOf(exact, from)
      from = start + exact.length
      return { start, end: from, exact }
    })
    return by.api.ask<Claim>('POST', `/articles/${article.id}/claims`, {
      revision: article.currentRevision,
      spans,
    })
  }

  claims(article: { id: string }): Promise<Claim[]> {
    return this.admin.api
      .ask<{ items: Claim[] }>('GET', `/articles/${article.id}/claims`)
      .then(({ items }) => items)
  }

  async sample(): Promise<ArticleView> {
    const { items } = await this.admin.api.ask<{ items: ArticleView[] }>(
      'GET',
      '/articles?q=Kabul+warns&limit=1',
    )
    return this.admin.api.ask<ArticleView>('GET', `/articles/${items[0]?.id}`)
  }
}

/** The text of an article for a test: short, with words that occur once. */
export const rents = [
  'Rents in the harbour district rose by a third last year, the housing office said on Monday. It was the steepest rise since 1990.',
  '“Nobody can live here any more,” said Ana Roy, who leads the tenants’ union. She blames the new towers on the quay.',
  'Two officials, who asked not to be named, said the freeze was dead. The mayor will speak about it next week.',
].join('\n\n')

/** Opens a window of the desk as that person has it, signed in, or as nobody. */
export type Open = (who: Person | Role | 'nobody', options?: BrowserContextOptions) => Promise<Page>

type Fixtures = {
  /** What the browser will complain about because the test cuts its line or its session. */
  foresee: (complaint: RegExp) => void
  watched: Watch
  open: Open
}

/** Opens a screen and waits until it is awake. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await awake(page)
}

/** Takes from a window, before it opens, the line that all windows share: it holds one of its own, which a test can see. */
export const holdOwnLine = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(window, 'SharedWorker'))

/** Lets a window hear nothing of the desk from the next time it opens on. */
export async function deafen(page: Page): Promise<void> {
  await holdOwnLine(page)
  await page.route('**/api/v1/events**', (route) => route.abort())
}

/** Waits until a screen answers to keys and clicks, which it does a moment after it can be read: React has taken it over, its late parts included, and has nothing left to do. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [document.getElementById('content'), ...document.querySelectorAll('button')].every((part) =>
      Object.keys(part ?? {}).some((key) => key.startsWith('__react')),
    ),
  )
  await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestIdleCallback(settle))))
}

/** Waits until React has taken this very field over; a late part of a screen wakes up after the rest. */
export async function awakeAt(field: Locator): Promise<void> {
  await expect
    .poll(() =>
      field.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
    )
    .toBe(true)
}

/** The card of the claim that is open beside the text. */
export const openCard = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { expanded: true }) })

/** Unfolds a part of the open claim that is folded to one line. */
export async function unfold(card: Locator, part: 'Facts' | 'Passages'): Promise<Locator> {
  const fold = card.locator('details').filter({ has: card.page().locator('summary', { hasText: part }) })
  // What comes above it meanwhile may move it away from under the click.
  await expect(async () => {
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
    await expect(fold).toHaveAttribute('open', '', { timeout: 1000 })
  }).toPass()
  return fold
}

export const test = base.extend<Fixtures, { desk: Desk }>({
  desk: [
    async ({}, use) => {
      await use(await Desk.open())
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
  watched: async ({}, use) => {
    const watched: Watch = { complaints: [], foreseen: [] }
    await use(watched)
    expectSilence(watched)
  },
  foresee: async ({ watched }, use) => use((complaint) => void watched.foreseen.push(complaint)),
  open: async ({ browser, desk, watched }, use) => {
    await use(async (who, options) => {
      const person = who === 'nobody' ? null : typeof who === 'string' ? await desk.one(who) : who
      const storageState = person ? await person.api.context.storageState() : undefined
      const context = await browser.newContext({ ...options, storageState })
      await watchContext(context, desk.url, watched)
      return context.newPage()
    })
    await Promise.all(browser.contexts().map((context) => context.close()))
  },
})
