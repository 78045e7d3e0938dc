import { expect, openCard, test, visit } from './desk'
import { lookAtSizes } from './looks'

const answers = {
  attribution: 'reported-only',
  substance: 'half-true',
  reasoning: 'Half of it.',
  submit: true,
}

test('a review of other words waits in its reviewer’s queue, says what changed, and makes the verdict once it is confirmed', async ({
  desk,
  open,
}) => {
  const [ada, ben] = [await desk.add('reviewer', 'Ada Again'), await desk.add('reviewer', 'Ben Beside')]
  const article = await desk.write()
  await desk.admin.api.ask('PATCH', `/articles/${article.id}`, {
    version: article.version,
    requiredReviews: 2,
  })
  const claim = await desk.mark(article, { words: 'rose by a third' })
  await ada.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, answers)
  await desk.admin.api.ask('PATCH', `/claims/${claim.id}`, {
    version: claim.version,
    claimReviewed: 'Rents rose by a third last year.',
  })
  await ben.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, answers)
  const page = await open(ada)
  await visit(page, '/queue')
  const line = page.getByRole('listitem').filter({ hasText: 'Rents rose by a third last year.' })
  await expect(line).toContainText('Look again')
  await line.getByRole('link').first().click()
  const since = openCard(page).getByRole('region', { name: 'What changed since your review' })
  await expect(since.getByText('The wording changed.')).toBeVisible()
  await lookAtSizes(page, 'outdated', [
    [1280, 800, 'light'],
    [360, 740, 'dark'],
  ])
  await since.getByRole('button', { name: 'Confirm your review' }).click()
  await page
    .getByRole('form', { name: 'Confirm your review' })
    .getByRole('button', { name: 'Confirm', exact: true })
    .click()
  await expect(
    openCard(page)
      .getByText(/Agreed by Ada Again and Ben Beside|Ada Again/)
      .first(),
  ).toBeVisible()
  await expect(since).toHaveCount(0)
  await expect
    .poll(() => desk.claims(article))
    .toMatchObject([{ state: 'agreed', verdict: { status: 'current', substance: 'half-true' } }])
})
