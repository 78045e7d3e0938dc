import type { Page } from '@playwright/test'

/** The words that are being stepped to, passage by passage in the order of the text. */
export function provisional(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = ['provisional', 'provisional-here'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
    return ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
  })
}
