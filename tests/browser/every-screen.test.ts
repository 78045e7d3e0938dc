import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, openCard, test, visit, type Desk, type Person } from './desk'
import { startDesk } from './running-desk'

type Screen = Readonly<{ name: string; who: 'nobody' | 'admin' | 'reviewer'; path: (desk: Desk) => Promise<string> | string; then?: (page: Page) => Promise<void> }>

const claimOf = async (desk: Desk, quote: string) => {
  const article = await desk.sample()
  const claim = (await desk.claims(article)).find((one) => one.quote.startsWith(quote))
  return `/articles/${article.id}?claim=${claim?.id}`
}

const text = 'The harbour froze in May\n\nBy Joan Mills\n\nThe harbour froze on 3 May, the port office said. Mr. Lund called it “a first”.\n\n- Ships waited.\n- Gulls walked.'

const screens: readonly Screen[] = [
  { name: 'sign-in', who: 'nobody', path: () => '/sign-in' },
  { name: 'invitation', who: 'nobody', path: (desk) => desk.invite('Ines Invited') },
  { name: 'invitation-used', who: 'nobody', path: () => '/invitations/none' },
  { name: 'desk', who: 'admin', path: () => '/' },
  { name: 'desk-nothing-found', who: 'reviewer', path: () => '/?q=zebra' },
  { name: 'new-article', who: 'admin', path: () => '/articles/new' },
  {
    name: 'new-article-filled', who: 'admin', path: () => '/articles/new', then: async (page) => {
      await page.getByRole('textbox', { name: 'Text' }).fill(text)
      await page.getByRole('textbox', { name: 'Title' }).fill('The harbour froze in May')
      await expect(page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: 'The harbour froze in May' })).toBeVisible()
    },
  },
  { name: 'article', who: 'reviewer', path: async (desk) => `/articles/${(await desk.sample()).id}` },
  { name: 'article-rated-claim', who: 'reviewer', path: (desk) => claimOf(desk, 'talks in Istanbul') },
  { name: 'article-stale-claim', who: 'reviewer', path: (desk) => claimOf(desk, 'Pakistan') },
  {
    name: 'article-open-claim', who: 'reviewer', path: (desk) => claimOf(desk, 'permitting drone'), then: async (page) => {
      await openCard(page).getByRole('button', { name: 'Add evidence' }).click()
      await openCard(page).getByRole('button', { name: 'Submit review' }).click()
      await expect(openCard(page).getByRole('form', { name: 'Your review' }).getByRole('alert').first()).toBeVisible()
    },
  },
  {
    name: 'article-help', who: 'reviewer', path: async (desk) => `/articles/${(await desk.sample()).id}`, then: async (page) => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
  { name: 'people', who: 'admin', path: () => '/people' },
  { name: 'account', who: 'reviewer', path: () => '/account' },
  { name: 'not-there', who: 'reviewer', path: () => '/nowhere' },
]

const sizes: readonly (BrowserContextOptions & { name: string })[] = [
  { name: '1280', viewport: { width: 1280, height: 800 } },
  { name: '360', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
]

/** What an expert tool finds wrong with the page as it stands, one line each. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary?.split('\n')[1] ?? ''}`))
}

/** How many pixels of the page lie beyond its right edge. */
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function show(page: Page, screen: Screen, desk: Desk): Promise<void> {
  await visit(page, await screen.path(desk))
  await screen.then?.(page)
}

for (const { name: size, ...view } of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen is free of barriers and fits, ${size} pixels wide, ${colorScheme}`, async ({ desk, open, foresee }) => {
      test.setTimeout(120_000)
      foresee(/status of 4\d\d/)
      const options = { ...view, colorScheme, reducedMotion: 'reduce' } as const
      const pages = { nobody: await open('nobody', options), admin: await open('admin', options), reviewer: await open('reviewer', options) }
      const wrong: string[] = []
      for (const screen of screens) {
        const page = pages[screen.who]
        await show(page, screen, desk)
        for (const barrier of await barriers(page)) wrong.push(`${screen.name}: ${barrier}`)
        if ((await overhang(page)) > 0) wrong.push(`${screen.name}: ${await overhang(page)} pixels hang over`)
        await page.screenshot({ path: path.join(import.meta.dirname, 'out/looks', `${screen.name}-${size}-${colorScheme}.png`) })
      }
      expect(wrong).toEqual([])
    })
  }
}
