import { expect, openCard, test, unfold, visit } from './desk'
import { heard, heardAtFocus, told } from './listening'

test('a highlight is heard as a claim with its state and its ratings, once for each of its passages', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const rated = await desk.mark(article, { words: 'rose by a third last year' })
  await desk.admin.api.ask('PUT', `/claims/${rated.id}/reviews/mine`, {
    attribution: 'reported-only',
    substance: 'mostly-true',
    reasoning: 'The table.',
    confidence: 'high',
    submit: true,
  })
  await desk.mark(article, { words: ['a third last year, the housing office', 'Ana Roy'] })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  const verdict = 'Claim, one review. Is it so? Mostly true. Was it said? Reported only.'
  const unrated = 'Claim, open, not rated.'
  expect(await heard(page, 'mark')).toEqual([
    { role: 'mark', words: 'rose by ', says: verdict },
    { role: 'mark', words: 'a third last year', says: '' },
    { role: 'mark', words: 'a third last year', says: unrated },
    { role: 'mark', words: ', the housing office', says: '' },
    { role: 'mark', words: 'Ana Roy', says: unrated },
  ])
  const paragraph = (await heard(page, 'paragraph')).find(({ words }) => words.startsWith('Rents'))
  expect(paragraph?.words).toBe(
    'Rents in the harbour district rose by a third last year, the housing office said on Monday. It was the steepest rise since 1990.',
  )
})

test('one goes from a highlight to the panel of its claim and back, by keyboard', async ({ desk, open }) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  const { keyboard } = page
  await visit(page, `/articles/${article.id}`)
  await keyboard.press('j')
  await expect.poll(() => told(page)).toContain('Claim 1 of 1: “a third”. Claim, open, not rated.')
  await keyboard.press('g')
  expect(await heardAtFocus(page)).toEqual({
    role: 'mark',
    words: 'a third',
    says: 'Claim, open, not rated.',
  })
  await keyboard.press('Enter')
  await expect.poll(async () => (await heardAtFocus(page))?.role).toBe('button')
  await expect(openCard(page).getByRole('button', { expanded: true })).toBeFocused()
  await keyboard.press('g')
  expect(await heardAtFocus(page)).toMatchObject({ role: 'mark', words: 'a third' })
  await keyboard.press('g')
  await expect(openCard(page).getByRole('button', { expanded: true })).toBeFocused()
  await (
    await unfold(openCard(page), 'Passages')
  )
    .getByRole('button', { name: 'Show in the text' })
    .press('Enter')
  expect(await heardAtFocus(page)).toMatchObject({ role: 'mark', words: 'a third' })
})

test('what a claim is rated is heard in the text as soon as it is rated', async ({ desk, open }) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await page.keyboard.press('j')
  await expect(openCard(page).getByRole('form', { name: 'Your review' })).toBeVisible()
  await page.keyboard.press('5')
  await expect
    .poll(() => heard(page, 'mark'))
    .toEqual([{ role: 'mark', words: 'a third', says: 'Claim, open. Your draft: Is it so? False.' }])
})

test('every sentence that is walked to, and every step of the stepper, is told', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  const { keyboard } = page
  await visit(page, `/articles/${article.id}`)
  await keyboard.press('.')
  await keyboard.press('.')
  await expect
    .poll(() => told(page))
    .toContain('Sentence 2 of 6, no claims yet: “It was the steepest rise since 1990.”')
  await keyboard.press('Enter')
  await expect
    .poll(() => heardAtFocus(page))
    .toEqual({
      role: 'toolbar',
      words: 'Step to the words of a claim',
      says: 'Arrows move the end, with Shift the start, with Alt by letters. Enter marks, Escape leaves.',
    })
  await expect.poll(() => told(page)).toContain('“It was the steepest rise since 1990.”, 7 words.')
  await keyboard.press('ArrowLeft')
  await expect.poll(() => told(page)).toContain('End moved back: “… steepest rise since 1990”, 7 words.')
  await keyboard.press('Shift+ArrowRight')
  await expect.poll(() => told(page)).toContain('Start moved forward: “was the steepest rise …”, 6 words.')
  for (let presses = 0; presses < 8; presses += 1) await keyboard.press('Shift+ArrowRight')
  await expect.poll(() => told(page)).toContain('Start stays: there is no further word to go to.')
  await keyboard.press('Tab')
  await expect.poll(() => heardAtFocus(page)).toMatchObject({ role: 'button' })
  await keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
})

test('the list of the sentences leads into the stepper, and a claim made there is told', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await page
    .getByRole('navigation', { name: 'Sentences' })
    .getByRole('button', { name: /^Sentence 2: no claims yet/ })
    .press('Enter')
  await expect.poll(() => heardAtFocus(page)).toMatchObject({ role: 'toolbar' })
  await page.keyboard.press('Enter')
  await expect
    .poll(() => told(page))
    .toContain('Claim 1 of 1: “It was the steepest rise since 1990.”. Claim, open, not rated.')
  await expect
    .poll(() => heardAtFocus(page))
    .toMatchObject({ role: 'textbox', words: 'The claim in a sentence that stands alone' })
})
