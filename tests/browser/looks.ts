import path from 'node:path'
import type { Page } from '@playwright/test'

/** A picture for people to look at, where there are any. */
export const look = async (page: Page, name: string) =>
  process.env.CI || page.screenshot({ path: path.join(import.meta.dirname, 'out/looks', `${name}.png`) })

/** Pictures of the page in windows of those sizes and in that light; the window is then as wide as before. */
export async function lookAtSizes(
  page: Page,
  name: string,
  sizes: readonly (readonly [width: number, height: number, scheme: 'light' | 'dark'])[],
): Promise<void> {
  for (const [width, height, scheme] of sizes) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await look(page, `${name}-${width}-${scheme}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
