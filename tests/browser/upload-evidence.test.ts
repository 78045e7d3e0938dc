import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, openCard, test, visit, type Desk, type Open } from './desk'
import { selectWordsIn } from './kept-words'
import { lookAtSizes } from './looks'

const table = 'Table 4\n\nRents in the city rose by eleven percent in a year.\n'
const bothLights: Parameters<typeof lookAtSizes>[2] = [
  [1280, 800, 'light'],
  [360, 740, 'dark'],
]

/** A picture of noise, of a little more than 3 MB. */
const noise = () =>
  sharp(randomBytes(3 * 1024 * 1024), { raw: { width: 1024, height: 1024, channels: 3 } })
    .png()
    .toBuffer()

/** The form of new evidence for a claim of a new article, before a reviewer. */
async function openForm(desk: Desk, open: Open): Promise<Page> {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  const page = await open('reviewer', { viewport: { width: 1280, height: 800 } })
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await openCard(page).getByRole('button', { name: 'Add evidence' }).click()
  return page
}

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  openCard(page).getByLabel('File', { exact: true }).setInputFiles({ name, mimeType, buffer })

test('an upload goes on by itself where the line was cut, and the picture is kept whole and shown', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  const page = await openForm(desk, open)
  const card = openCard(page)
  let isCut = true
  await page.route(/\/api\/v1\/files\/[^/]+\?offset=[1-9]/, (route) =>
    isCut ? route.abort('internetdisconnected') : route.continue(),
  )
  await choose(page, 'screen.png', 'image/png', await noise())
  await expect(card.getByText(/^Uploading screen\.png, 1\.0 MB of 3\.0 MB/)).toBeVisible()
  isCut = false
  await expect(card.getByText(/screen\.png, PNG picture, 3\.0 MB, uploaded by/)).toBeVisible({
    timeout: 30_000,
  })
  await card.getByRole('radio', { name: 'Context' }).check()
  await card.getByRole('button', { name: 'Add evidence' }).click()
  const shown = card.getByRole('img', { name: 'Picture: screen.png' })
  await shown.scrollIntoViewIfNeeded()
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 15_000 })
    .toBe(1024)
  await lookAtSizes(page, 'evidence-with-picture', bothLights)
})

test('the words of a file that was uploaded twice are marked and attached, and it is downloaded as it was', async ({
  desk,
  open,
}) => {
  const page = await openForm(desk, open)
  const card = openCard(page)
  for (const name of ['table.txt', 'again.txt']) {
    await choose(page, name, 'text/plain', Buffer.from(table))
    await expect(card.getByText(`${name}, Text, `)).toBeVisible()
  }
  await card.getByRole('button', { name: 'Read it and mark the excerpt' }).click()
  const kept = page.getByRole('textbox', { name: 'The file as it is read' })
  await expect(kept).toBeFocused()
  await selectWordsIn(kept, 'Rents in the city rose by elev')
  await page.keyboard.press('Enter')
  await expect(card.getByLabel('Excerpt')).toHaveValue('Rents in the city rose by elev')
  await lookAtSizes(page, 'evidence-uploaded', bothLights)
  await card.getByRole('radio', { name: 'Refutes' }).check()
  await card.getByRole('button', { name: 'Add evidence' }).click()
  await expect(card.getByText(/It proves that the desk held these bytes/)).toBeVisible()
  const download = page.waitForEvent('download')
  await card.getByRole('link', { name: 'again.txt' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('again.txt')
  expect(await readFile(await file.path(), 'utf8')).toBe(table)
  await lookAtSizes(page, 'evidence-with-file', bothLights)
})
