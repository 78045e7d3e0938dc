import { awake, expect, openCard, test, visit } from './desk'

test('two people talk about a claim: a mention rings at the other’s bell, leads to its place, is answered and resolved, live', async ({
  desk,
  open,
}) => {
  const ada = await desk.add('reviewer', 'Ada Talks')
  const ben = await desk.add('reviewer', 'Ben Answers')
  const article = await desk.write({ title: 'Rents in talks' })
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  const [adas, bens] = [await open(ada), await open(ben)]
  await visit(bens, '/')
  await visit(adas, `/articles/${article.id}?claim=${claim.id}`)
  const talk = openCard(adas).getByRole('region', { name: /^Comments/ })
  await talk.getByRole('button', { name: 'Comment' }).click()
  const words = adas.getByRole('textbox', { name: 'Comment on this claim' })
  await words.pressSequentially('Which table, @ben')
  await expect(adas.getByRole('option', { name: 'Ben Answers' })).toBeVisible()
  await words.press('Enter')
  await words.press('Control+Enter')
  await expect(talk.getByText('Which table, @Ben Answers')).toBeVisible()

  await bens.getByRole('link', { name: 'Notices, 1 unread' }).click()
  await bens.getByRole('link', { name: /Ada Talks mentioned you in a comment/ }).click()
  const thread = openCard(bens).getByRole('listitem').filter({ hasText: 'Which table, @Ben Answers' }).first()
  await expect(thread).toBeFocused()
  await thread.getByRole('button', { name: 'Reply' }).click()
  await bens.getByRole('textbox', { name: 'Reply' }).fill('Table 4.')
  await bens.getByRole('textbox', { name: 'Reply' }).press('Control+Enter')
  await expect(talk.getByText('Table 4.')).toBeVisible()
  await talk.getByRole('button', { name: 'Resolve' }).first().click()
  await expect(openCard(bens).getByText('1 resolved thread')).toBeVisible()
})

test('a comment on a sentence is written by keys, survives a reload half-written, and leads back to its sentence', async ({
  desk,
  open,
}) => {
  const ada = await desk.add('reviewer', 'Ada Writes')
  const article = await desk.write({ title: 'Rents by sentence' })
  const page = await open(ada)
  await visit(page, `/articles/${article.id}`)
  for (const key of ['.', '.', 'm']) await page.keyboard.press(key)
  const words = page.getByRole('textbox', { name: 'Comment on this sentence' })
  await words.pressSequentially('Since which ye')
  await expect(page.getByRole('dialog').getByText(/Draft saved/)).toBeVisible()
  await page.reload()
  await awake(page)
  for (const key of ['.', '.', 'm']) await page.keyboard.press(key)
  await expect(words).toHaveValue('Since which ye')
  await words.pressSequentially('ar?')
  const title = page.getByRole('dialog').getByRole('heading')
  const place = await title.boundingBox()
  await words.press('Control+Enter')
  await expect(page.getByRole('dialog').getByText('Since which year?')).toBeVisible()
  await expect(words).toHaveCount(0)
  expect(await title.boundingBox(), 'a dialog that gets smaller stays where it is').toEqual(place)
  await page.getByRole('button', { name: 'All comments of this article' }).click()
  await page.getByRole('button', { name: 'Go to the sentence' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Mark claim' })).toBeVisible()
  const { items } = await ada.api.ask<{ items: { id: string }[] }>('GET', `/articles/${article.id}/comments`)
  await visit(page, `/articles/${article.id}?comment=${items[0]!.id}`)
  await expect(page.getByRole('dialog', { name: 'Comments' }).getByText('Since which year?')).toBeVisible()
})

test('the bell and the list of notices follow on open screens when somebody settles what a notice tells of', async ({
  desk,
  open,
}) => {
  const [bea, editor] = [await desk.add('reviewer', 'Bea Bell'), await desk.one('editor')]
  const [article, elsewhere] = [await desk.write(), await desk.write({ title: 'Elsewhere' })]
  const claim = await desk.mark(article, { words: 'rose by a third' })
  const [onArticle, onNotices] = [await open(bea), await open(bea)]
  await visit(onArticle, `/articles/${elsewhere.id}`)
  await visit(onNotices, '/notices')
  const said = await editor.api.ask<{ id: string; version: number }>('POST', `/claims/${claim.id}/comments`, {
    text: '@Bea Bell: which table?',
    mentions: [bea.id],
  })
  await expect(onArticle.getByRole('link', { name: 'Notices, 1 unread' })).toBeVisible()
  const line = onNotices.getByRole('listitem').filter({ hasText: 'mentioned you in a comment' })
  await expect(line).toContainText('which table?')
  await editor.api.ask('PATCH', `/comments/${said.id}`, { version: said.version, resolved: true })
  await expect(onArticle.getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
  await expect(line).toHaveCount(0)
  await expect(onNotices.getByText('Nothing waits for you')).toBeVisible()
})
