import { expect, type Locator, type Page } from '@playwright/test'

type Point = { x: number; y: number }

/** Where those words of the article begin and end on the screen, once they are in sight. */
async function placeOf(page: Page, words: string): Promise<{ from: Point; to: Point }> {
  return page
    .getByRole('article')
    .first()
    .evaluate((article, wanted) => {
      const range = document.createRange()
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      const start = nodes
        .map((node) => node.data)
        .join('')
        .indexOf(wanted)
      if (start < 0) throw new Error(`The article does not say: ${wanted}`)
      const at = (offset: number, isEnd: boolean): [Text, number] => {
        let left = offset
        for (const node of nodes) {
          if (left < node.length || (isEnd && left === node.length)) return [node, left]
          left -= node.length
        }
        throw new Error('beyond the article')
      }
      range.setStart(...at(start, false))
      range.setEnd(...at(start + wanted.length, true))
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0)
      const [first, last] = [boxes[0]!, boxes.at(-1)!]
      const isRtl = getComputedStyle(range.startContainer.parentElement!).direction === 'rtl'
      const [left, right] = [first.left + 0.5, last.right - 0.5]
      return {
        from: { x: isRtl ? first.right - 0.5 : left, y: first.top + first.height / 2 },
        to: { x: isRtl ? last.left + 0.5 : right, y: last.top + last.height / 2 },
      }
    }, words)
}

/** Selects those words with the mouse. */
export async function drag(page: Page, words: string): Promise<void> {
  await placeOf(page, words)
  const { from, to } = await placeOf(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Clicks into those words, some letters after their beginning. */
export async function click(page: Page, words: string): Promise<void> {
  await placeOf(page, words)
  const { from } = await placeOf(page, words)
  await page.mouse.click(from.x + 12, from.y)
}

/** Touches those words until they are selected, which the system does on a phone. */
export async function hold(page: Page, words: string): Promise<void> {
  const { from } = await placeOf(page, words)
  await page.touchscreen.tap(from.x + 4, from.y)
  await page
    .getByRole('article')
    .first()
    .evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const start = node.data.indexOf(wanted)
        if (start < 0) continue
        getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
        return
      }
      throw new Error(`The article does not say: ${wanted}`)
    }, words)
}

/** The words that are selected. */
export function selected(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()))
}

/** The light over those words of the article. */
export function lit(page: Page, words: string): Locator {
  return page.getByRole('article').first().locator('mark', { hasText: words }).first()
}

/** Marks those words as a claim with mouse and button, and waits until it is open. */
export async function mark(page: Page, words: string): Promise<void> {
  await drag(page, words)
  await page.getByRole('button', { name: 'Mark claim' }).click()
  await expect(page.getByRole('textbox', { name: 'The claim in a sentence that stands alone' })).toBeVisible()
}
