import { expect, test, visit } from './desk'

test('a menu stands in the window under its button, opens a dialog by key, and gives the focus back', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const page = await open('editor')
  await visit(page, `/articles/${article.id}`)
  const opener = page.getByRole('button', { name: 'More', exact: true })
  const menu = page.getByRole('menu', { name: 'More' })
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await opener.focus()
    await page.keyboard.press('ArrowDown')
    await expect(menu.getByRole('menuitem', { name: /^Revisions/ })).toBeFocused()
    const [button, box] = [(await opener.boundingBox())!, (await menu.boundingBox())!]
    expect(box.y).toBeGreaterThanOrEqual(button.y + button.height)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem', { name: /^Revisions/ })).toBeFocused()
  const assign = menu.getByRole('menuitem', { name: /^Assign claims/ })
  for (let lines = await menu.getByRole('menuitem').count(); lines > 0; lines -= 1) {
    if (await assign.evaluate((line) => line === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Assign claims' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await expect(menu).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a press elsewhere, or on its button again, closes a menu', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('editor')
  await visit(page, `/articles/${article.id}`)
  const opener = page.getByRole('button', { name: 'More', exact: true })
  const menu = page.getByRole('menu', { name: 'More' })
  await opener.click()
  await expect(menu).toBeVisible()
  await page.getByRole('article').getByText('rose by a third').click()
  await expect(menu).toHaveCount(0)
  await opener.click()
  await expect(menu).toBeVisible()
  await opener.click()
  await expect(menu).toHaveCount(0)
})
