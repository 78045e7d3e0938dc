import type { Page } from '@playwright/test'
import type { ArticleView } from '@/lib/domain/article'
import { expect, openCard, test, visit, type Desk } from './desk'
import { drag, hold, lit } from './text-hand'
import { phone } from './phone-window'

const sharpPhone = { ...phone, deviceScaleFactor: 2 }
const words = 'rose by a third last year'

/**
 * What of the sheet a finger would press and does not reach, because something lies over its middle, and how many parts it does reach. What has been
 * scrolled under the sheet's own upper and lower edge is out of sight.
 */
const covered = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector('aside[aria-label=Claims] > div')!
    const edges = [
      sheet.querySelector('[role=search]'),
      document.querySelector('form[aria-label="Your review"] > .sticky'),
    ]
    const inEdge = (part: Element) => edges.some((edge) => edge?.contains(part))
    const [upper, lower] = edges.map((edge) => edge?.getBoundingClientRect())
    const top = Math.max(0, upper?.bottom ?? 0)
    const bottom = Math.min(innerHeight, lower?.top ?? innerHeight)
    const pressed = [
      ...sheet.querySelectorAll<HTMLElement>('button, a[href], summary, input, textarea, select'),
    ].filter((part) => part.checkVisibility({ visibilityProperty: true }))
    const places = pressed.map((part) => {
      const target = part.closest('label') ?? part
      const box = target.getBoundingClientRect()
      return {
        target,
        name: part.getAttribute('aria-label') ?? target.textContent,
        x: box.left + box.width / 2,
        y: box.top + box.height / 2,
      }
    })
    const isHandle = (part: Element) => part.closest('.touch-none') !== null
    const inSight = places.filter(({ target, y }) =>
      isHandle(target) || inEdge(target) ? y < innerHeight : y > top && y < bottom,
    )
    const lost = inSight.filter(({ target, x, y }) => !target.contains(document.elementFromPoint(x, y)))
    return {
      reached: inSight.length - lost.length,
      lost: lost.map(
        ({ name, x, y }) => `${name}, under ${document.elementFromPoint(x, y)?.outerHTML.slice(0, 80)}`,
      ),
    }
  })

/** What is selected or lit as words in hand: nothing once they are marked. */
const inHand = (page: Page) =>
  page.evaluate(() => [String(getSelection()), [...CSS.highlights.keys()].join()])

const tellsOf = (page: Page) => page.locator('[data-toast]')

async function markSix(desk: Desk, article: ArticleView): Promise<void> {
  for (const other of [
    'housing office',
    'steepest rise',
    'Ana Roy',
    'the new towers',
    'Two officials',
    'The mayor',
  ])
    await desk.mark(article, { words: other })
}

const tapSentence = (page: Page) =>
  page
    .getByRole('article')
    .first()
    .getByText('Rents in the harbour')
    .first()
    .tap({ position: { x: 30, y: 8 } })

/** The sheet lies half open, with the claim at its head and the words above it. */
async function opensAtItsClaim(page: Page): Promise<void> {
  const [card, handle, marked] = await Promise.all([
    openCard(page).boundingBox(),
    page.getByRole('button', { name: /^7 claims\./ }).boundingBox(),
    lit(page, words).boundingBox(),
  ])
  expect(card!.y, 'the claim is at the head of the sheet').toBeLessThan(handle!.y + 130)
  expect(marked!.y + marked!.height, 'its words are above the sheet').toBeLessThan(handle!.y)
}

/** Writing on the claim opens the sheet over the whole screen, and nothing lies over its fields. */
async function coversNothingOnTheWholeScreen(page: Page): Promise<void> {
  await openCard(page).getByRole('textbox', { name: 'The claim in a sentence that stands alone' }).tap()
  await expect(page.getByRole('button', { name: /^7 claims\. Put claims away/ })).toBeVisible()
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  await expect(tellsOf(page)).toBeVisible()
  const whole = await covered(page)
  expect(whole.lost, 'on the whole screen, while the toast is told').toEqual([])
  expect(whole.reached).toBeGreaterThan(6)
  expect(
    await page.getByRole('textbox', { name: 'The claim in a sentence that stands alone' }).inputValue(),
  ).toBe('')
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const way of ['held', 'tapped'] as const) {
    test(`on a phone, words that are ${way} and marked leave nothing over the sheet, which opens at their claim, in the ${colorScheme}`, async ({
      desk,
      open,
    }) => {
      const article = await desk.write()
      await markSix(desk, article)
      const page = await open('reviewer', { ...sharpPhone, colorScheme })
      await visit(page, `/articles/${article.id}`)
      await (way === 'held' ? hold(page, words) : tapSentence(page))
      const mark = page.getByRole('button', { name: 'Mark claim' })
      await expect(mark).toBeVisible()
      expect((await covered(page)).lost, 'beside the selection').toEqual([])
      await mark.tap()
      await expect(openCard(page)).toBeVisible()
      await expect(mark).toHaveCount(0)
      await expect(page.getByRole('region', { name: 'Marking' })).toHaveCount(0)
      expect(await inHand(page)).toEqual(['', ''])
      await expect(tellsOf(page)).toContainText('Claim marked.')
      expect(await covered(page), 'while the toast is told').toEqual({
        reached: expect.any(Number),
        lost: [],
      })
      await opensAtItsClaim(page)
      await page.screenshot({ path: test.info().outputPath(`${way}-${colorScheme}-half.png`) })
      await coversNothingOnTheWholeScreen(page)
      await page.screenshot({ path: test.info().outputPath(`${way}-${colorScheme}-full.png`) })
    })
  }
}

test('on a phone, what colleagues changed is offered where it covers no button, and waits while something is told there', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'housing office' })
  const page = await open('reviewer', sharpPhone)
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const wording = openCard(page).getByRole('textbox', { name: 'The claim in a sentence that stands alone' })
  await wording.tap()
  await wording.pressSequentially('The office')
  await desk.mark(article, { words: 'Ana Roy' })
  await expect(page.getByRole('button', { name: /change.* · show/ })).toBeVisible()
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  expect((await covered(page)).lost).toEqual([])
})

test('a window that is made narrow keeps the open claim in sight in the sheet', async ({ desk, open }) => {
  const article = await desk.sample()
  const claim = (await desk.claims(article)).findLast(({ state }) => state === 'agreed')!
  const page = await open(await desk.one('reviewer'))
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const head = openCard(page).getByRole('button', { expanded: true }).first()
  await expect(head).toBeInViewport()
  await page.setViewportSize(phone.viewport)
  await expect(head).toBeInViewport()
})

test('in a narrow window the wording of a claim marked by key is in sight while it is typed', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  await markSix(desk, article)
  const page = await open(await desk.one('reviewer'), { viewport: phone.viewport })
  await visit(page, `/articles/${article.id}`)
  await drag(page, 'the freeze was dead')
  await expect(page.getByRole('button', { name: /^Mark claim/ })).toBeVisible()
  await page.keyboard.type('cThe freeze ended.', { delay: 40 })
  const wording = openCard(page).getByLabel('The claim in a sentence that stands alone')
  await expect(wording).toHaveValue('The freeze ended.')
  const isOnTop = (field: Element) => {
    const { left, top, width, height } = field.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2) === field
  }
  await expect.poll(() => wording.evaluate(isOnTop)).toBe(true)
})
