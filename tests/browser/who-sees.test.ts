import { expect, openCard, test, visit } from './desk'

test('an article that is restricted while somebody reads it is gone from that screen, and the others go on', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/status of 404/)
  const article = await desk.write()
  const [editor, reviewer] = [await desk.one('editor'), await desk.one('reviewer')]
  const [hers, his] = [await open(editor), await open(reviewer)]
  await visit(hers, `/articles/${article.id}`)
  await visit(his, `/articles/${article.id}`)
  await hers.getByRole('button', { name: 'More', exact: true }).click()
  await hers.getByRole('menuitem', { name: /Who sees this/ }).click()
  const dialog = hers.getByRole('dialog', { name: 'Who sees this' })
  await dialog.getByRole('checkbox', { name: 'Only people who are named here' }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(hers.getByRole('banner').getByText('Restricted')).toBeVisible()
  await expect(his.getByRole('heading', { name: 'This article is not there' })).toBeVisible()
  await expect(his.getByText('Rents in the harbour district')).toHaveCount(0)
  await visit(his, '/')
  await expect(his.getByRole('link', { name: article.title })).toHaveCount(0)
})

test('two who have an article open see each other, and one who leaves is gone', async ({ desk, open }) => {
  const article = await desk.write()
  const [mine, theirs] = [await open('reviewer'), await open('editor')]
  await visit(mine, `/articles/${article.id}`)
  await visit(theirs, `/articles/${article.id}`)
  await expect(mine.getByText('Edda Editor is here too')).toBeAttached()
  await expect(theirs.getByText('Remy Reviewer is here too')).toBeAttached()
  await theirs.goto('/account')
  await expect(mine.getByText('Edda Editor is here too')).toHaveCount(0)
})

test('what an editor assigns waits in the reviewer’s queue, leads to the claim, and is gone once reviewed', async ({
  desk,
  open,
}) => {
  const reviewer = await desk.one('reviewer')
  const article = await desk.write()
  await desk.mark(article, { words: 'rose by a third last year' })
  const editor = await open('editor')
  await visit(editor, `/articles/${article.id}`)
  await editor.getByRole('button', { name: 'More', exact: true }).click()
  await editor.getByRole('menuitem', { name: /Assign claims/ }).click()
  const dialog = editor.getByRole('dialog', { name: 'Assign claims' })
  await dialog.getByLabel('Assigned to').selectOption({ value: reviewer.id })
  await dialog.getByLabel('Due').fill('2026-01-05T09:00')
  await dialog.getByRole('button', { name: 'Assign 1 claim' }).click()
  await expect(dialog).toHaveCount(0)
  const page = await open(reviewer)
  await visit(page, '/queue')
  const line = page
    .getByRole('list', { name: 'What waits for you' })
    .getByRole('listitem')
    .filter({ hasText: article.title })
  await expect(line).toContainText('Overdue')
  await line.getByRole('link').click()
  await expect(openCard(page).getByRole('region', { name: 'Assignment' })).toContainText('Assigned to you')
  await openCard(page).getByRole('radio', { name: 'Reported only' }).check()
  await openCard(page).getByRole('radio', { name: 'Half true' }).check()
  await openCard(page).getByLabel('Reasoning').fill('Half of it.')
  await openCard(page).getByRole('button', { name: 'Submit review' }).click()
  await expect(openCard(page).getByText('One review')).not.toHaveCount(0)
  await visit(page, '/queue')
  await expect(line).toHaveCount(0)
})
