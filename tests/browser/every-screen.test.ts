import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, openCard, test, visit, type Desk, type Open } from './desk'

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

/** What an expert tool finds wrong with the page as it stands, one line each; in another colour scheme only the colours are looked at again. */
async function barriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page })
  const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary?.split('\n')[1] ?? ''}`))
}

/** How many pixels of the page lie beyond its right edge. */
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const look = (page: Page, name: string) => page.screenshot({ path: path.join(import.meta.dirname, 'out/looks', `${name}.png`) })

/** Shows every screen in windows of that kind, one after the other, and gathers what `examine` finds wrong with each. */
async function walk(desk: Desk, open: Open, view: BrowserContextOptions, examine: (page: Page, name: string) => Promise<readonly string[]>): Promise<string[]> {
  const pages = { nobody: await open('nobody', view), admin: await open('admin', view), reviewer: await open('reviewer', view) }
  const wrong: string[] = []
  for (const { name, who, path: where, then } of screens) {
    const page = pages[who]
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' })
    await visit(page, await where(desk))
    await then?.(page)
    for (const found of await examine(page, name)) wrong.push(`${name}: ${found}`)
  }
  return wrong
}

const sizes = [
  { name: '1280', viewport: { width: 1280, height: 800 }, twiceAsLarge: { width: 640, height: 400 } },
  { name: '360', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
] as const

for (const { name: size, ...view } of sizes) {
  test(`every screen fits ${size} pixels and is free of barriers, light, dark, enlarged and in forced colours`, async ({ desk, open, foresee }) => {
    test.setTimeout(150_000)
    foresee(/status of 4\d\d/)
    const wrong = await walk(desk, open, view, async (page, name) => {
      const found = await barriers(page)
      await look(page, `${name}-${size}-light`)
      const hanging = [await overhang(page)]
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await barriers(page, ['color-contrast'])).map((barrier) => `in the dark, ${barrier}`))
      await look(page, `${name}-${size}-dark`)
      if ('twiceAsLarge' in view) {
        await page.setViewportSize(view.twiceAsLarge)
        hanging.push(await overhang(page))
        await page.setViewportSize(view.viewport)
        await page.emulateMedia({ forcedColors: 'active' })
        await look(page, `${name}-${size}-forced`)
      }
      return [...found, ...hanging.filter((pixels) => pixels > 0).map((pixels) => `${pixels} pixels hang over`)]
    })
    expect(wrong).toEqual([])
  })
}
