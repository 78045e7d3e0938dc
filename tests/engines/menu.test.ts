import type { Hand } from './hand'
import { expect, test } from './test'
import { signIn } from './sign-in'

/** What has the focus, by its name or its words. */
const focused = (hand: Hand) =>
  hand.ask(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

const openMenus = async (hand: Hand) => (await hand.boxes('[role=menu]')).length

test('a menu opens under its button, is walked by keys, and gives the focus back', async ({ hand, desk }) => {
  const article = await desk.write({ title: 'Menus elsewhere' })
  await signIn(hand, await desk.one('editor'))
  await hand.open(`/articles/${article.id}`)
  await hand.click('More')
  await expect.poll(() => focused(hand)).toMatch(/^Revisions/)
  const [[opener], [menu]] = [await hand.boxes('[aria-label=More]'), await hand.boxes('[role=menu]')]
  expect(menu!.top).toBeGreaterThanOrEqual(opener!.top + opener!.height)
  expect(menu!.top).toBeLessThan(opener!.top + opener!.height + 10)
  expect(menu!.left + menu!.width).toBeCloseTo(opener!.left + opener!.width, 0)
  await hand.press('ArrowDown')
  await expect.poll(() => focused(hand)).toMatch(/^Sign-off/)
  await hand.press('ArrowUp')
  await hand.press('ArrowUp')
  await expect.poll(() => focused(hand)).toMatch(/^(History|Who sees this)/)
  await hand.press('Escape')
  await expect.poll(() => openMenus(hand)).toBe(0)
  expect(await focused(hand)).toBe('More')
  await hand.press('ArrowDown')
  await expect.poll(() => focused(hand)).toMatch(/^Revisions/)
  await hand.press('Tab')
  await expect.poll(() => openMenus(hand)).toBe(0)
  expect(await focused(hand)).not.toBe('More')
})

test('a press on the text, or on its button again, closes a menu', async ({ hand, desk }) => {
  const article = await desk.write({ title: 'Menus closed elsewhere' })
  await signIn(hand, await desk.one('editor'))
  await hand.open(`/articles/${article.id}`)
  await hand.click('Export formats')
  await expect.poll(() => openMenus(hand)).toBe(1)
  await hand.clickWords('rose by a third')
  await expect.poll(() => openMenus(hand)).toBe(0)
  await hand.click('More')
  await expect.poll(() => openMenus(hand)).toBe(1)
  await hand.click('More')
  await expect.poll(() => openMenus(hand)).toBe(0)
})
