import type { Page } from '@playwright/test'
import { expect, openCard, rents, test, visit } from './desk'
import { drag, selected } from './text-hand'

const wording = { name: 'The claim in a sentence that stands alone' }

/** Where some words of the article lie in the window. */
function boxOf(
  page: Page,
  words: string,
): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return page
    .getByRole('article')
    .first()
    .evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const at = node.data.indexOf(wanted)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { left, right, top, bottom }
      }
      throw new Error(`The article does not say: ${wanted}`)
    }, words)
}

async function dragOver(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

test('a selection that leaves the text ends in the line beside the mouse, forwards and backwards', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  const words = await boxOf(page, 'Nobody can live')
  const y = (words.top + words.bottom) / 2
  await dragOver(page, { x: words.left + 1, y }, { x: 1100, y: y + 4 })
  await expect(page.getByRole('button', { name: 'Mark claim' })).toBeVisible()
  expect(await selected(page)).toMatch(/^Nobody can live here any more/)
  expect(await selected(page)).not.toContain('Two officials')
  await page.keyboard.press('Escape')
  const later = await boxOf(page, 'Two officials')
  await dragOver(page, { x: later.right, y: (later.top + later.bottom) / 2 }, { x: 1100, y })
  await expect(page.getByRole('button', { name: 'Mark claim' })).toBeVisible()
  expect(await selected(page)).toMatch(/Two officials$/)
  expect(await selected(page)).not.toContain('Rents in the harbour')
})

test('three clicks on the last paragraph take nothing beyond it', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  const words = await boxOf(page, 'Two officials')
  await page.mouse.click(words.left + 20, words.top + 8, { clickCount: 3 })
  await page.keyboard.press('c')
  await expect
    .poll(async () => (await desk.claims(article)).map(({ quote }) => quote))
    .toEqual([rents.split('\n\n')[2]])
})

test('three clicks take the whole paragraph, wherever in it they are, and a drag from them whole paragraphs', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const [first, second] = rents.split('\n\n')
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  for (const words of ['Rents in the', 'on Monday', 'steepest rise']) {
    const { left, top, bottom } = await boxOf(page, words)
    await page.mouse.click(left + 4, (top + bottom) / 2, { clickCount: 3 })
    await expect.poll(() => selected(page), words).toBe(first)
    await page.keyboard.press('Escape')
  }
  const [from, to] = [await boxOf(page, 'the new towers'), await boxOf(page, 'steepest rise')]
  await page.mouse.click(from.left + 4, (from.top + from.bottom) / 2, { clickCount: 2 })
  await page.mouse.down({ clickCount: 3 })
  await page.mouse.move(to.left + 4, (to.top + to.bottom) / 2, { steps: 4 })
  await page.mouse.up({ clickCount: 3 })
  await page.getByRole('button', { name: 'Mark claim' }).click()
  await expect
    .poll(async () => (await desk.claims(article)).map(({ quote }) => quote))
    .toEqual([`${first}\n\n${second}`])
})

test('three clicks on a paragraph of many sentences are marked only after a question', async ({
  desk,
  open,
}) => {
  const text = Array.from({ length: 9 }, (_, at) => `Sentence number ${at} is here.`).join(' ')
  const article = await desk.write({ text })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  const { left, top } = await boxOf(page, 'number 4')
  await page.mouse.click(left + 4, top + 8, { clickCount: 3 })
  await expect.poll(() => selected(page)).toBe(text)
  await page.keyboard.press('c')
  await page
    .getByRole('dialog', { name: 'Mark 9 sentences as one claim?' })
    .getByRole('button', { name: 'Mark them' })
    .click()
  await expect.poll(async () => (await desk.claims(article)).map(({ quote }) => quote)).toEqual([text])
})

test('the whole page selected is marked only after a question', async ({ desk, open }) => {
  const article = await desk.write({
    text: Array.from({ length: 9 }, (_, at) => `Sentence number ${at} is here.`).join(' '),
  })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('c')
  const question = page.getByRole('dialog', { name: 'Mark 9 sentences as one claim?' })
  await expect(question.getByRole('button', { name: 'Mark them' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  expect(await desk.claims(article)).toEqual([])
})

test('selecting the words right beside an open claim does not move its ends', async ({ desk, open }) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'rose by a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await expect(page.locator('[data-handle="0-end"]')).toBeVisible()
  const end = await boxOf(page, ' last year')
  const y = (end.top + end.bottom) / 2
  await dragOver(page, { x: end.left + 1, y }, { x: end.right - 1, y })
  await expect(page.getByRole('button', { name: 'Mark claim' })).toBeVisible()
  expect((await selected(page)).trim()).toBe('last year')
  expect(await desk.claims(article)).toMatchObject([{ quote: 'rose by a third', version: claim.version }])
})

test('on a dead line a claim is marked and worded at once, and is there once when the line is back', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::/)
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await drag(page, 'the freeze was dead')
  await page.context().setOffline(true)
  await page.keyboard.press('c')
  await page.keyboard.type('js1z The freeze ended.')
  await expect(openCard(page).getByRole('textbox', wording)).toHaveValue('js1z The freeze ended.')
  await expect(page.getByText(/Not marked yet/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText(/Not marked yet/)).toHaveCount(0)
  await expect
    .poll(async () => (await desk.claims(article)).map(({ quote, claimReviewed }) => [quote, claimReviewed]))
    .toEqual([['the freeze was dead', 'js1z The freeze ended.']])
})
