import { expect, openCard, test, unfold, visit } from './desk'
import { click, drag, mark } from './text-hand'

const wording = { name: 'The claim in a sentence that stands alone' }

test('where several claims lie over each other, a click lets one choose', async ({ desk, open }) => {
  const article = await desk.write()
  await desk.mark(article, { words: 'rose by a third last year' })
  await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await click(page, 'a third')
  const menu = page.getByRole('menu', { name: 'Claims at this place' })
  await expect(menu.getByRole('menuitem')).toHaveCount(2)
  await menu.getByRole('menuitem', { name: /^a third/ }).click()
  await expect(openCard(page).getByRole('heading', { level: 3 })).toContainText('a third')
  await page.keyboard.press('Escape')
  await expect(openCard(page)).toHaveCount(0)
  await click(page, 'last year')
  await expect(menu).toHaveCount(0)
  await expect(openCard(page).getByRole('heading', { level: 3 })).toContainText('rose by a third last year')
})

test('a claim may lie in two passages, and the second can be taken back', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await mark(page, 'Rents in the harbour district')
  await (
    await unfold(openCard(page), 'Passages')
  )
    .getByRole('button', { name: 'Add another passage' })
    .click()
  await expect(page.getByRole('toolbar', { name: 'Add a passage to the claim' })).toBeVisible()
  await drag(page, 'steepest rise since 1990')
  await page.getByRole('button', { name: 'Add passage' }).click()
  await expect
    .poll(() => desk.claims(article))
    .toMatchObject([{ quote: 'Rents in the harbour district […] steepest rise since 1990' }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Passage taken away.')).toBeVisible()
  expect(await desk.claims(article)).toMatchObject([{ quote: 'Rents in the harbour district' }])
})

test('the boundaries of a claim can be moved, and moved back', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await mark(page, 'a third')
  await (await unfold(openCard(page), 'Passages')).getByRole('button', { name: 'Move boundaries' }).click()
  await drag(page, 'rose by a third last year')
  await page.getByRole('button', { name: 'Set boundaries' }).click()
  await expect(page.getByText('Boundaries moved.')).toBeVisible()
  expect(await desk.claims(article)).toMatchObject([{ quote: 'rose by a third last year' }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Boundaries moved back.')).toBeVisible()
  expect(await desk.claims(article)).toMatchObject([{ quote: 'a third' }])
})

test('two keys make a claim and one takes it back', async ({ desk, open }) => {
  const article = await desk.write()
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await drag(page, 'asked not to be named')
  await page.keyboard.press('c')
  await expect(openCard(page).getByRole('textbox', wording)).toBeFocused()
  await expect.poll(() => desk.claims(article)).toHaveLength(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Claim taken away.')).toBeVisible()
  expect(await desk.claims(article)).toHaveLength(0)
})

test('a claim is dropped with a reason, and comes back by the undo', async ({ desk, open, foresee }) => {
  foresee(/status of 400/)
  const article = await desk.write()
  const reviewer = await desk.one('reviewer')
  await desk.mark(article, { words: 'the freeze was dead', by: reviewer })
  const page = await open(reviewer)
  await visit(page, `/articles/${article.id}`)
  await click(page, 'the freeze was dead')
  const card = openCard(page)
  await card.getByRole('button', { name: 'Drop with a reason' }).click()
  await card.getByRole('button', { name: 'Drop claim' }).click()
  await expect(card.getByText('Say why the claim is dropped.')).toBeVisible()
  await card.getByLabel('Why is this claim dropped?').fill('It is the same as another.')
  await card.getByRole('button', { name: 'Drop claim' }).click()
  await expect(page.getByText('1 dropped claim')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Claim restored.')).toBeVisible()
  expect(await desk.claims(article)).toMatchObject([{ state: 'open' }])
})

test('filters stand in the link, and the link shows the same to a colleague', async ({ desk, open }) => {
  const article = await desk.write()
  const first = await desk.mark(article, { words: 'a third' })
  await desk.mark(article, { words: 'since 1990' })
  await desk.admin.api.ask('PUT', `/claims/${first.id}/reviews/mine`, {
    attribution: 'said-on-record',
    substance: 'true',
    reasoning: 'The table.',
    confidence: 'high',
    submit: true,
  })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await page.getByRole('combobox', { name: 'State' }).selectOption('Decided by review')
  await expect(page).toHaveURL(/state=agreed/)
  await expect(page.getByRole('status').filter({ hasText: '1 of 2 claims' })).toBeVisible()
  const other = await open('reader')
  await visit(other, new URL(page.url()).pathname + new URL(page.url()).search)
  await expect(other.getByRole('combobox', { name: 'State' })).toHaveValue('agreed')
  await expect(other.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(1)
  await other.getByRole('combobox', { name: 'Rating' }).selectOption('False')
  await expect(other.getByText('No claim is like that.')).toBeVisible()
  await other.getByRole('button', { name: 'Clear filters' }).click()
  await expect(other.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(2)
})

test('a link to a claim opens it, lit in its place', async ({ desk, open }) => {
  const article = await desk.sample()
  const claim = (await desk.claims(article)).find(({ quote }) =>
    quote.startsWith('permitting drone operations'),
  )!
  const page = await open('reader')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await expect(openCard(page).getByRole('heading', { level: 3 })).toContainText('permitting drone operations')
  await expect(
    page.getByRole('article').first().getByText('permitting drone operations from its territory'),
  ).toBeInViewport()
})

test('a reader sees what was decided, and nothing to change it with', async ({ desk, open }) => {
  const article = await desk.sample()
  const page = await open('reader')
  await visit(page, `/articles/${article.id}`)
  await page
    .getByRole('button', { name: /talks in Istanbul brought no breakthrough/ })
    .first()
    .click()
  const card = openCard(page)
  await expect(card.getByRole('region', { name: 'Verdict', exact: true })).toContainText('True')
  for (const role of ['textbox', 'radio', 'combobox'] as const)
    await expect(card.getByRole(role)).toHaveCount(0)
  await drag(page, 'Haqqani calls the group')
  await expect(page.getByRole('button', { name: 'Mark claim' })).toHaveCount(0)
})
