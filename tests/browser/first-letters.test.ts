import { expect, test, visit } from './desk'
import { drag } from './text-hand'

const sentences = ['Rents rose by a third.', 'Supply is to blame.', 'The city builds flats.']

test('letters typed right after the key that marks are the claim’s own words, on a slow machine too', async ({
  desk,
  open,
}) => {
  const page = await open(await desk.one('reviewer'))
  const article = await desk.write({ title: 'Rents', text: sentences.join('\n\n') })
  await visit(page, `/articles/${article.id}`)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const wording = page.getByLabel('The claim in a sentence that stands alone')
  for (const [at, delay] of [0, 15, 40].entries()) {
    await drag(page, sentences[at]!.slice(0, -1))
    await expect(page.getByRole('button', { name: /^Mark claim/ })).toBeVisible()
    await page.keyboard.type(`cjs1z? ${sentences[at]}`, { delay }) // each of the first letters is a key elsewhere
    await expect(
      page.getByRole('button', { expanded: true, name: new RegExp(`^${sentences[at]!.slice(0, -1)}`) }),
    ).toBeVisible()
    await expect(wording).toHaveValue(`js1z? ${sentences[at]}`)
    await expect(wording).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(wording).toHaveCount(0)
  }
})
