import { expect, openCard, test, visit } from './desk'
import { leanedOn } from './source-screens'

test('a source that is withdrawn shows first what it touches, and takes its verdicts with it in the same moment', async ({
  desk,
  open,
}) => {
  const { source, article, claims } = await leanedOn(desk)
  const beside = await open('reviewer')
  await visit(beside, `/articles/${article.id}?claim=${claims[0]!.id}`)
  await expect(openCard(beside).getByText('1 piece supports')).toBeVisible()

  const page = await open('admin')
  await visit(page, '/sources')
  await page.keyboard.press('/')
  await page.keyboard.type(source.name.toLowerCase())
  await expect(page).toHaveURL(/q=institute/)
  await page.getByRole('link', { name: source.name }).click()
  await expect(page.getByText('It supported 3 claims')).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  const question = page.getByRole('dialog', { name: 'Withdraw this source?' })
  await expect(question.getByText(/Of 3 claims that lean on it.*2 verdicts would be stale/)).toBeVisible()
  await expect(question.getByText('Its verdict would be stale.')).toHaveCount(2)
  await question.getByRole('button', { name: 'Withdraw source' }).click()
  await expect(question.getByText('Say why it is not to be believed.')).toBeVisible()
  await question.getByRole('textbox').fill('Nobody works there.')
  await question.getByRole('button', { name: 'Withdraw source' }).click()
  await expect(question).toHaveCount(0)
  await expect(page.getByText('What leans on it counts no more.')).toBeVisible()

  const since = openCard(beside).getByRole('region', { name: 'What changed since the verdict' })
  await expect(since.getByText('Its report')).toBeVisible()
  await openCard(beside).getByText('1 withdrawn piece').click()
  await expect(openCard(beside).getByText(/Its source was withdrawn.*Nobody works there\./)).toBeVisible()
  await visit(beside, '/queue')
  await expect(
    beside.getByRole('listitem').filter({ hasText: 'rose by a third last year' }).first(),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Take the withdrawal back' }).click()
  await expect(page.getByText('What leans on it counts no more.')).toHaveCount(0)
})

test('a source is found while it is typed, taken by keys, and its name leads to its page', async ({
  desk,
  open,
}) => {
  const { source } = await leanedOn(desk)
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'a third' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await page.getByRole('button', { name: 'Add evidence' }).click()
  const form = page.getByRole('form', { name: 'Add evidence' })
  const field = form.getByRole('combobox', { name: 'Source' })
  await form.getByRole('radio', { name: 'Supports' }).check()
  await field.pressSequentially(source.name.slice(0, 18).toUpperCase())
  await expect(page.getByRole('listbox', { name: 'Known sources' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(source.name)
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await page.getByRole('link', { name: 'About this source' }).click()
  await expect(page.getByRole('heading', { level: 1, name: source.name })).toBeVisible()
  await expect(page.getByText('It supported 4 claims')).toBeVisible()
})

test('a name that is double is merged, and its page is that of the other from then on', async ({
  desk,
  open,
}) => {
  const [{ source: kept }, { source: double, article, claims }] = [await leanedOn(desk), await leanedOn(desk)]
  const page = await open('admin')
  await visit(page, `/sources/${double.id}`)
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('combobox', { name: 'It is the same as' }).pressSequentially(kept.name)
  await page.getByRole('option', { name: kept.name }).click()
  await page.getByRole('button', { name: `Merge into ${kept.name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: kept.name })).toBeVisible()
  await expect(page.getByText('It supported 6 claims')).toBeVisible()
  await page.goto(`/sources/${double.id}`)
  await expect(page.getByRole('heading', { level: 1, name: kept.name })).toBeVisible()
  await visit(page, `/articles/${article.id}?claim=${claims[0]!.id}`)
  await expect(openCard(page).getByText('Verdict of one review')).toBeVisible()
  await expect(openCard(page).getByRole('link', { name: kept.name })).toBeVisible()
})

test('half-written facts of a source are there again, and stand beside what a colleague changed', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 409/)
  const { source } = await leanedOn(desk)
  const page = await open('editor')
  await visit(page, `/sources/${source.id}`)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: 'Interests' }).fill('Lets flats.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await visit(page, `/sources/${source.id}`)
  await expect(page.getByRole('textbox', { name: 'Interests' })).toHaveValue('Lets flats.')
  await desk.admin.api.ask('PATCH', `/sources/${source.id}`, {
    version: source.version,
    interests: 'None known.',
  })
  await page.getByRole('button', { name: 'Save source' }).click()
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await page.getByRole('button', { name: 'Save source' }).click()
  await expect(page.getByRole('form', { name: 'Edit source' })).toHaveCount(0)
  await expect(page.getByText('Lets flats.')).toBeVisible()
})
