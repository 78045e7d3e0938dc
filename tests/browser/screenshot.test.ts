import path from 'node:path'
import { openCard, expect, test, visit } from './desk'

test.skip(
  process.env.TICKMARK_SCREENSHOTS !== '1',
  'it writes into the source: TICKMARK_SCREENSHOTS=1 asks for it',
)

test('the picture of the README shows the sample with a claim that is open', async ({ desk, open }) => {
  const article = await desk.sample()
  const claim = (await desk.claims(article)).find(({ quote }) => quote.startsWith('talks in Istanbul'))
  const page = await open('reader', {
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await visit(page, `/articles/${article.id}?claim=${claim?.id}`)
  await expect(openCard(page).getByRole('region', { name: 'Verdict', exact: true })).toBeVisible()
  await page.evaluate(async () => {
    document.documentElement.style.scrollbarGutter = 'auto'
    await document.fonts.ready
  })
  await page.screenshot({ path: path.resolve(import.meta.dirname, '../../public/screenshot.png') })
})
