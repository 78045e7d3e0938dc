import { deafen, expect, openCard, test, visit } from './desk'
import { provisional, pull } from './stepper-hand'
import { drag } from './text-hand'
import { phone } from './phone-window'

test('the ends of a claim are pulled by its handles, and moved back by the undo', async ({ desk, open }) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await pull(page, { edge: 'start', to: 'rose by a third' })
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'rose by a third' }])
  await pull(page, { edge: 'end', to: 'a third last' })
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'rose by a third last' }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'rose by a third' }])
})

test('Escape lets go of a handle, and nothing is moved', async ({ desk, open }) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await pull(page, { edge: 'end', to: 'a third last year', release: false })
  await expect.poll(() => provisional(page)).toEqual(['a third last year'])
  await page.keyboard.press('Escape')
  await expect.poll(() => provisional(page)).toEqual([])
  await page.mouse.up()
  await expect(openCard(page)).toHaveCount(1)
  expect(await desk.claims(article)).toMatchObject([{ quote: 'a third', version: claim.version }])
})

test('a finger pulls by whole words', async ({ desk, open }) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer', phone)
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await pull(page, { edge: 'end', to: 'a third las', finger: true })
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'a third last' }])
})

test('ends that a colleague moved meanwhile are refused: the stepper says so, and the words stay in hand', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 409/)
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await deafen(page)
  foresee(/ERR_FAILED/)
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await page.locator('[data-handle="0-end"]').waitFor()
  await desk.admin.api.ask('PATCH', `/claims/${claim.id}`, { version: claim.version, kind: 'quantity' })
  await pull(page, { edge: 'end', to: 'a third last year' })
  const bar = page.getByRole('toolbar', { name: 'Move the claim’s ends' })
  await expect(bar.getByRole('alert')).toBeVisible()
  await expect.poll(() => provisional(page)).toEqual(['a third last year'])
  await bar.getByRole('button', { name: 'Set boundaries' }).click()
  await expect
    .poll(() => desk.claims(article))
    .toMatchObject([{ quote: 'a third last year', kind: 'quantity' }])
})

test('while the ends are stepped, a mouse may take other words or pull a handle', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  for (let sentence = 0; sentence < 6; sentence += 1) await page.keyboard.press('.')
  await page.keyboard.press('Enter')
  const bar = page.getByRole('toolbar')
  await expect(bar).toBeFocused()
  await drag(page, 'Ana Roy')
  await expect.poll(() => provisional(page)).toEqual(['Ana Roy'])
  await pull(page, { edge: 'start', to: 'said Ana Roy' })
  await expect.poll(() => provisional(page)).toEqual(['said Ana Roy'])
  await bar.getByRole('button', { name: 'Mark claim' }).click()
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'said Ana Roy' }])
})
