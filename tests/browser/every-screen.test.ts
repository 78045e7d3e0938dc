import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { articleScreens } from './article-screens'
import { expect, test, visit, type Desk } from './desk'
import { deskScreens } from './desk-screens'
import { evidenceScreens } from './evidence-screens'
import { sourceScreens } from './source-screens'
import { look } from './looks'
import { peopleScreens } from './people-screens'
import { replyScreens } from './reply-screens'
import { reviewScreens } from './review-screens'
import { snapshotScreens } from './snapshot-screens'
import { phone } from './phone-window'

const screens = [
  ...peopleScreens,
  ...deskScreens,
  ...articleScreens,
  ...evidenceScreens,
  ...reviewScreens,
  ...replyScreens,
  ...snapshotScreens,
  ...sourceScreens,
]

/**
 * What an expert tool finds wrong with the page as it stands, one line each: in all, in its `colours`, or in all `but-colours`.
 * Its legacy mode looks into no frames, of which no page has any, and so needs no second page to gather what they say.
 */
async function barriers(page: Page, where: 'all' | 'colours' | 'but-colours'): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  if (where === 'colours') builder.withRules('color-contrast')
  if (where === 'but-colours') builder.disableRules('color-contrast')
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary?.split('\n')[1] ?? ''}`),
  )
}

/** Waits until new colours have come down to the innermost element: each passes them on a frame later. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 6; frames += 1) await new Promise(requestAnimationFrame)
  })

/** Gives the window another size, and waits until the page is laid out in it. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    size,
  )
  await settled(page)
}

/** How many pixels of the page lie beyond its right edge. */
const overhang = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      0,
      document.documentElement.scrollWidth -
        Math.ceil(document.documentElement.getBoundingClientRect().width),
    ),
  )

/** What of an open dialog cannot be reached: its edges lie beyond the window, or what overflows it does not scroll. */
const cutOff = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('dialog[open]')].filter((dialog) => {
        const { top, bottom, left, right } = dialog.getBoundingClientRect()
        const isWithin = top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth
        return (
          !isWithin ||
          dialog.scrollWidth > dialog.clientWidth ||
          (dialog.scrollHeight > dialog.clientHeight && getComputedStyle(dialog).overflowY !== 'auto')
        )
      }).length,
  )

const wide = { width: 1280, height: 800 }
const twiceAsLarge = { width: 640, height: 400 }
const low = { width: 1280, height: 600 }
const smallest = { width: 320, height: 568 }

// Each screen stands for itself, so that half of them can go to another desk.
test.describe.configure({ mode: 'parallel' })

for (const { name, who, path: where, then } of screens) {
  const show = async (desk: Desk, page: Page) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await visit(page, await where(desk))
    await then?.(page)
  }
  /** What is wrong with the screen at this size, in both lights; the colours are looked at where it is wide, since a phone has the same. */
  const examine = async (page: Page, size: '1280' | '360') => {
    const wrong = await barriers(page, size === '1280' ? 'all' : 'but-colours')
    await look(page, `${name}-${size}-light`)
    if ((await overhang(page)) > 0) wrong.push(`${await overhang(page)} pixels hang over`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    if (size === '1280') wrong.push(...(await barriers(page, 'colours')))
    await look(page, `${name}-${size}-dark`)
    return wrong
  }

  test(`the screen “${name}” fits and is free of barriers, in both lights, enlarged and in forced colours`, async ({
    desk,
    open,
    foresee,
  }) => {
    foresee(/status of 4\d\d/)
    const page = await open(typeof who === 'function' ? await who(desk) : who, { viewport: wide })
    await show(desk, page)
    expect(await examine(page, '1280')).toEqual([])
    for (const size of [low, twiceAsLarge]) {
      await resize(page, size)
      expect
        .soft([await overhang(page), await cutOff(page)], `in a window of ${size.width} × ${size.height}`)
        .toEqual([0, 0])
    }
    await resize(page, wide)
    await page.emulateMedia({ forcedColors: 'active' })
    await look(page, `${name}-1280-forced`)
  })

  test(`the screen “${name}” fits a phone and is free of barriers there`, async ({ desk, open, foresee }) => {
    foresee(/status of 4\d\d/)
    const page = await open(typeof who === 'function' ? await who(desk) : who, phone)
    await show(desk, page)
    expect(await examine(page, '360')).toEqual([])
    await resize(page, smallest)
    expect.soft([await overhang(page), await cutOff(page)], 'in the smallest window').toEqual([0, 0])
  })
}
