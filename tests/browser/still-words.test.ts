import type { Page } from '@playwright/test'
import { expect, test, visit } from './desk'
import { lit } from './text-hand'

const text = Array.from(
  { length: 30 },
  (_, at) =>
    `Rents in district ${at} rose by a third, said the “housing office” on day ${at}. “Nobody can live here,” said Ana Roy of house ${at}; it was the steepest rise.`,
).join('\n\n')

/** Where each word of the article stands in its text. */
const places = (page: Page) =>
  page.getByRole('article').evaluate((article) => {
    const { left, top } = article.getBoundingClientRect()
    const range = document.createRange()
    return [...article.querySelectorAll('[data-start]')].flatMap((block) => {
      const nodes: Text[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      return [...block.textContent.matchAll(/\S+/g)].map(({ index, 0: word }) => {
        let at = index
        const node = nodes.find((one) => at < one.length || ((at -= one.length), false))!
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getBoundingClientRect()
        return { word, left: box.left - left, top: Math.round(box.top - top) }
      })
    })
  })

/** Where a mark parts a comma from a quotation mark, the two are no longer drawn closer together: so many pixels, and no room for a sign. */
const kerning = 3

for (const width of [1280, 800, 360]) {
  test(`claims and their signs take no room in a line and move no word to another, at ${width} pixels`, async ({
    desk,
    open,
  }) => {
    const article = await desk.write({ text })
    const page = await open('reader', { viewport: { width, height: 740 } })
    await visit(page, `/articles/${article.id}`)
    const before = await places(page)
    for (const [words, substance] of [
      ['rose by a third', 'false'],
      ['said the “housing office”', 'unproven'],
      ['Nobody can live here,', 'mostly-true'],
      ['it was the steepest rise', 'half-true'],
    ] as const) {
      const claim = await desk.mark(article, { words })
      await desk.admin.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, {
        attribution: 'misquoted',
        substance,
        reasoning: 'So.',
        submit: true,
      })
    }
    await expect(lit(page, 'it was the steepest rise')).toHaveClass(/tint-half/)
    const after = await places(page)
    expect(after.map(({ word, top }) => ({ word, top }))).toEqual(
      before.map(({ word, top }) => ({ word, top })),
    )
    expect(after.filter(({ left }, at) => Math.abs(left - before[at]!.left) > kerning)).toEqual([])
  })
}

test('a colleague’s marks leave the text under a reader’s eyes where it is', async ({ desk, open }) => {
  const article = await desk.write({ text })
  const page = await open('reader')
  await visit(page, `/articles/${article.id}`)
  const words = page.locator('article [data-start]').filter({ hasText: 'Rents in district 20 ' })
  await words.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200)
  const before = await words.boundingBox()
  for (const at of [1, 5, 9, 12, 15, 18, 20, 22])
    await desk.mark(article, { words: `Rents in district ${at} rose by a third` })
  await expect(lit(page, 'Rents in district 20 rose by a third')).toBeVisible()
  await expect(page.getByText('8 claims').last()).toBeVisible()
  expect(await words.boundingBox()).toEqual(before)
})

test('the help with all keys is read without scrolling in a window of 800 pixels', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer', { viewport: { width: 1280, height: 800 } })
  await visit(page, `/articles/${article.id}`)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help).toBeVisible()
  expect(await help.evaluate((dialog) => dialog.scrollHeight - dialog.clientHeight)).toBeLessThanOrEqual(0)
})
