import { createHash } from 'node:crypto'
import { verifyArticle } from '@/lib/verify/verify'
import type { ArticleView } from '@/lib/domain/article'
import { awake, expect, openCard, test, visit, type Desk, type Person } from './desk'
import { look, lookAtSizes } from './looks'

const straight =
  'The mayor said: "We paid 5 million." The harbour was closed all week.\n\nThe clerk called it "a gift - no more". Nobody else spoke at the meeting.'
const curly =
  'The mayor said: “We paid 5 million.” The harbour was never closed all week.\n\nThe clerk called it “a gift – no more”. Nobody else spoke at the meeting.'
const answers = {
  attribution: 'reported-only',
  substance: 'half-true',
  reasoning: 'Half of it.',
  submit: true,
}
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

type File = Parameters<typeof verifyArticle>[0] & {
  activity: { kind: string; reason: string | null }[]
  claims: { quote: string; verdict: { status: string } }[]
}

/** An article with verdicts of that person’s, and then with other signs, and one sentence that says something else. */
async function reviewedInOtherSigns(desk: Desk, ada: Person): Promise<ArticleView> {
  const article = await desk.write({ text: straight })
  for (const words of ['5 million', '"a gift - no more"', 'called it', 'The harbour']) {
    const claim = await desk.mark(article, { words })
    await ada.api.ask('PUT', `/claims/${claim.id}/reviews/mine`, answers)
  }
  await desk.admin.api.ask('POST', `/articles/${article.id}/revisions`, {
    version: article.version,
    text: curly,
  })
  return article
}

async function expectConfirmed(desk: Desk, article: ArticleView): Promise<void> {
  const states = (await desk.claims(article)).map(({ quote, state, verdict }) => [
    quote,
    state,
    verdict?.status,
  ])
  expect(states.toSorted()).toEqual(
    [
      ['5 million', 'agreed', 'current'],
      ['The harbour', 'stale', 'stale'],
      ['called it', 'agreed', 'current'],
      ['“a gift – no more”', 'agreed', 'current'],
    ].toSorted(),
  )
  const file = await desk.admin.api.ask<File>('GET', `/articles/${article.id}/export`)
  expect(verifyArticle(file, sha256)).toEqual([])
  expect(file.activity.slice(-3).map(({ kind, reason }) => [kind, reason])).toEqual(
    Array.from({ length: 3 }, () => ['verdict-confirmed', 'The desk sets curly quotes.']),
  )
}

test('verdicts whose sentences were set in other quotes are confirmed together, and one whose sentence says something else is looked at', async ({
  desk,
  open,
}) => {
  const ada = await desk.add('reviewer', 'Ada Signs')
  const article = await reviewedInOtherSigns(desk, ada)
  const page = await open(ada)
  await visit(page, `/articles/${article.id}`)
  await expect(page.getByText('1 claim to look at: its sentence changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Look at it' }).click()
  const since = openCard(page).getByRole('region', { name: 'What changed since the verdict' })
  await expect(since.getByText('Its sentence changed.', { exact: true })).toBeVisible()
  await expect(since.locator('ins').filter({ hasText: 'never' })).toBeVisible()
  const together = page.getByRole('button', { name: 'Confirm 3 together' })
  await together.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Only signs differ' })
  await expect(dialog.getByText(/only signs differ/)).toHaveCount(3)
  await expect(dialog.getByLabel('Why do the verdicts still hold?')).toBeFocused()
  await page.keyboard.type('The desk sets curly quotes.')
  await lookAtSizes(page, 'signs', [
    [1280, 800, 'light'],
    [1280, 800, 'dark'],
    [360, 740, 'light'],
    [360, 740, 'dark'],
  ])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(together).toBeFocused()
  await look(page, 'signs-queue')
  await page.reload()
  await awake(page)
  await together.click()
  await expect(dialog.getByLabel('Why do the verdicts still hold?')).toHaveValue(
    'The desk sets curly quotes.',
  )
  await dialog.getByRole('button', { name: 'Confirm 3 verdicts' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/only signs differ/)).toHaveCount(0)
  await expect(page.getByText('1 claim to look at: its sentence changed.')).toBeVisible()
  await expectConfirmed(desk, article)
  const history = await open('admin')
  await visit(history, `/history?article=${article.id}`)
  await expect(history.getByText('The desk sets curly quotes.')).toHaveCount(3)
})
