import type { Page } from '@playwright/test'

/** The words that are being stepped to, passage by passage in the order of the text. */
export function provisional(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = ['provisional', 'provisional-here'].flatMap(
      (name) => [...(CSS.highlights.get(name) ?? [])] as Range[],
    )
    return ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
  })
}

type Pulling = {
  passage?: number
  edge: 'start' | 'end'
  to: string
  at?: 'start' | 'end'
  finger?: boolean
  release?: boolean
}

/** Where the first or the last letter of those words ends towards their outside, in the window. */
async function edgeOf(page: Page, words: string, edge: 'start' | 'end'): Promise<{ x: number; y: number }> {
  return page
    .getByRole('article')
    .first()
    .evaluate(
      (article, { words: wanted, edge: side }) => {
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
        const nodes: Text[] = []
        while (walker.nextNode()) nodes.push(walker.currentNode as Text)
        const start = nodes
          .map((node) => node.data)
          .join('')
          .indexOf(wanted)
        if (start < 0) throw new Error(`The article does not say: ${wanted}`)
        let left = side === 'start' ? start : start + wanted.length - 1
        const node = nodes.find((one) => (left < one.length ? true : ((left -= one.length), false)))!
        const range = document.createRange()
        range.setStart(node, left)
        range.setEnd(node, left + 1)
        const box = range.getBoundingClientRect()
        return { x: side === 'start' ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 }
      },
      { words, edge },
    )
}

/** Takes the knob of the handle at one end of a passage and pulls it to the outer edge of those words, with the mouse or a finger; the hand may stay on it. */
export async function pull(
  page: Page,
  { passage = 0, edge, to, at = edge, finger = false, release = true }: Pulling,
): Promise<void> {
  const handle = page.locator(`[data-handle="${passage}-${edge}"]`)
  await handle.waitFor()
  const box = (await handle.boundingBox())!
  const from = { x: box.x + box.width / 2, y: edge === 'start' ? box.y - 3 : box.y + box.height + 3 }
  const words = await edgeOf(page, to, at)
  const goal = { x: words.x, y: words.y + from.y - (box.y + box.height / 2) }
  if (!finger) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(goal.x, goal.y, { steps: 5 })
    if (release) await page.mouse.up()
    return
  }
  const touch = await page.context().newCDPSession(page)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  await touch.send('Input.dispatchTouchEvent', {
    type: 'touchMove',
    touchPoints: [{ x: (from.x + goal.x) / 2, y: (from.y + goal.y) / 2 }],
  })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [goal] })
  if (release) await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Taps into those words with a finger, away from the rail. */
export async function tap(page: Page, words: string): Promise<void> {
  await page
    .getByRole('article')
    .first()
    .getByText(words)
    .last()
    .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const { x, y } = await edgeOf(page, words, 'start')
  await page.touchscreen.tap(x + 40, y)
}
