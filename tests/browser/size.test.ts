import type { ArticleView } from '@/lib/domain/article'
import { awake, expect, openCard, test, visit, type Desk } from './desk'
import { lit } from './text-hand'
import { phone } from './phone-window'

const times = (whole: string, part: string): number => whole.split(part).length - 1

test('the words of an article and of its claims are sent once', async ({ desk, open }) => {
  const article = await desk.write({
    text: 'Zeal and quinces filled the granary.\n\n  It rained <b> & thrice on “Quixote”. ',
  })
  await desk.admin.api.ask('POST', `/articles/${article.id}/claims`, {
    revision: 1,
    claimReviewed: 'The granary held nothing but yams.',
    spans: [{ start: 9, end: 16, exact: 'quinces' }],
  })
  const page = await open('reviewer')
  const answer = page.waitForResponse((response) => response.url().endsWith(`/articles/${article.id}`))
  await visit(page, `/articles/${article.id}`)
  const html = await (await answer).text()
  for (const words of ['filled the granary.', 'thrice on “Quixote”', 'nothing but yams'])
    expect(times(html, words), words).toBe(1)
  await expect(lit(page, 'quinces')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('It rained <b> & thrice on “Quixote”.')
})

test('an article opens from the desk without a new page, and again on the way back and forth', async ({
  desk,
  open,
}) => {
  const article = await desk.write({ title: 'Quinces' })
  await desk.mark(article, { words: 'steepest rise' })
  const page = await open('reviewer')
  await visit(page, '/')
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await page.getByRole('link', { name: article.title }).click()
  await expect(lit(page, 'steepest rise')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the desk' }).click()
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()
  await desk.mark(article, { words: 'a third' })
  await page.goBack()
  await expect(lit(page, 'a third')).toBeVisible()
  await expect(page.locator('[data-same-page]')).toHaveCount(1)
  await page.reload()
  await awake(page)
  await expect(lit(page, 'a third')).toBeVisible()
  await page.goBack()
  await page.goForward()
  await expect(lit(page, 'a third')).toBeVisible()
})

const paragraphs = 400
const words = (at: number) => `Tower ${at} was sold for ${at} crowns`

/** An article of many screens, with a claim in every third paragraph. */
async function aLongArticle(desk: Desk): Promise<ArticleView> {
  const text = Array.from(
    { length: paragraphs },
    (_, at) =>
      `${words(at)}, the land register says. Nobody on the quay would say who paid for it, or why it had stood empty for so long before.`,
  )
  const article = await desk.write({ title: 'Towers', text: text.join('\n\n') })
  for (let at = 0; at < paragraphs; at += 3) await desk.mark(article, { words: words(at) })
  return article
}

let long: ArticleView | undefined
test.beforeEach(async ({ desk }) => void (long ??= await aLongArticle(desk)))
const claimOn = async (desk: Desk, at: number) => {
  const exact = words(at)
  const start = long!.revision.text.indexOf(exact)
  const {
    whole: { claims },
  } = await desk.admin.api.ask<{ whole: { claims: { id: string; spans: { start: number }[] }[] } }>(
    'GET',
    `/articles/${long!.id}/screen`,
  )
  return claims.find((claim) => claim.spans[0]?.start === start)!
}

test('in a long article every word is there to be found, while highlights and cards are drawn only near what is seen', async ({
  open,
}) => {
  const page = await open('reviewer')
  await visit(page, `/articles/${long!.id}`)
  await expect(page.getByRole('article')).toContainText(words(paragraphs - 1))
  await expect(page.getByText('134 claims').last()).toBeVisible()
  expect(await page.locator('mark').count()).toBeLessThan(60)
  expect(await page.getByRole('list', { name: 'Claims' }).getByRole('listitem').count()).toBeLessThan(40)
  const found = await page.evaluate(
    (asked) => (window as unknown as { find(words: string): boolean }).find(asked),
    words(399),
  )
  expect(found).toBe(true)
  await expect(lit(page, words(399))).toBeInViewport()
})

test('a link to a claim far down opens it lit in its place, with its card in sight', async ({
  desk,
  open,
}) => {
  const claim = await claimOn(desk, 300)
  const page = await open('reviewer')
  await visit(page, `/articles/${long!.id}?claim=${claim.id}`)
  await expect(lit(page, words(300))).toBeInViewport()
  await expect(page.locator('mark.is-chosen')).toHaveText(words(300))
  await expect(openCard(page)).toBeInViewport()
  await page.keyboard.press('j')
  await expect(page.locator('mark.is-chosen')).toHaveText(words(303))
  await expect(openCard(page)).toContainText(words(303))
  await expect(openCard(page)).toBeInViewport()
})

test('the claims go along with the text, and the text with the claims', async ({ open }) => {
  const page = await open('reviewer')
  await visit(page, `/articles/${long!.id}`)
  await page.getByText(`${words(240)},`).scrollIntoViewIfNeeded()
  await page.mouse.move(400, 400)
  await page.mouse.wheel(0, 400)
  await expect(lit(page, words(243))).toBeInViewport()
  await expect(page.getByRole('list', { name: 'Claims' }).getByText(words(246))).toBeInViewport()
  await page.getByRole('list', { name: 'Claims' }).getByText(words(249)).click()
  await expect(page.locator('mark.is-chosen')).toHaveText(words(249))
  await expect(page.locator('mark.is-chosen')).toBeInViewport()
})

test('the keyboard goes through a long list of claims, which says how long it is', async ({ open }) => {
  const page = await open('reviewer')
  await visit(page, `/articles/${long!.id}`)
  const cards = page.getByRole('list', { name: 'Claims' }).getByRole('listitem')
  await expect(cards.first()).toHaveAttribute('aria-setsize', '134')
  await cards.first().getByRole('button').focus()
  for (let at = 1; at <= 30; at++) await page.keyboard.press('Tab')
  const focused = page.locator('li:focus-within')
  await expect(focused).toHaveAttribute('aria-posinset', '31')
  await expect(focused).toContainText(words(90))
  await expect(focused).toBeInViewport()
})

test('words half-written in a card stay while the list is scrolled away and back', async ({ desk, open }) => {
  const claim = await claimOn(desk, 30)
  const page = await open('reviewer')
  await visit(page, `/articles/${long!.id}?claim=${claim.id}`)
  const reasoning = openCard(page).getByLabel('Reasoning')
  await reasoning.fill('The register has another sum')
  const column = page.getByRole('complementary', { name: 'Claims' })
  await column.evaluate((box) => box.scrollTo(0, box.scrollHeight))
  await expect(column.getByText(words(399))).toBeInViewport()
  await column.evaluate((box) => box.scrollTo(0, 0))
  await expect(reasoning).toHaveValue('The register has another sum')
})

test('printed, every claim is lit', async ({ open }) => {
  const page = await open('reviewer')
  await visit(page, `/articles/${long!.id}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('mark')).toHaveCount(134)
})

test('on a phone the list in the sheet is drawn in part too', async ({ open }) => {
  const page = await open('reviewer', phone)
  await visit(page, `/articles/${long!.id}`)
  await page.getByRole('button', { name: /134 claims/ }).click()
  const cards = page.getByRole('list', { name: 'Claims' }).getByRole('listitem')
  await expect(cards.first()).toHaveAttribute('aria-setsize', '134')
  expect(await cards.count()).toBeLessThan(40)
  await cards.nth(2).getByRole('button').click()
  await expect(openCard(page)).toContainText(words(6))
})
