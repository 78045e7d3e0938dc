import type { Page } from '@playwright/test'
import type { ArticleView } from '@/lib/domain/article'
import { expect, openCard, test, visit } from './desk'
import { readExport } from './export-schema'

const harbour =
  'Rents in the harbour district rose by a third last year. The housing office said so on Monday. The mayor will speak about it next week.'
const [adasReason, bensReason] = ['The table of May says 34 %.', 'The office counts only new leases.']
const claims = (page: Page) => page.getByRole('list', { name: 'Claims' })

/** Answers in a blind round, of which the form says that it is one. */
async function answer(page: Page, substance: string, reason: string): Promise<void> {
  const form = openCard(page).getByRole('form', { name: 'Your review' })
  await expect(form).toBeVisible()
  await expect(openCard(page)).toContainText(
    'Blind round: others’ answers are shown once you have submitted yours.',
  )
  await form.getByRole('radio', { name: 'Said, on record' }).check()
  await form.getByRole('radio', { name: substance, exact: true }).check()
  await form.getByLabel('Reasoning').fill(reason)
  await form.getByRole('button', { name: 'Submit review' }).click()
}

/** Nothing of the first review is told, neither at once nor after a reload. */
async function seesNothing(page: Page): Promise<void> {
  for (const look of [() => undefined, () => page.reload()]) {
    await look()
    await expect(claims(page)).toContainText('Open')
    await expect(claims(page)).not.toContainText(/Ada|34 %|of 2 reviews|In review/)
    await expect(page.getByText('change · show')).toHaveCount(0)
  }
}

/** Takes Ada’s of the two answers that stand side by side, with a reason. */
async function decide(edit: Page): Promise<void> {
  await claims(edit)
    .getByRole('button', { name: /rose by a third/ })
    .click()
  await openCard(edit).getByRole('button', { name: 'Compare and decide' }).click()
  const dialog = edit.getByRole('dialog', { name: 'Decide this claim' })
  const [one, other] = [
    dialog.getByRole('region', { name: 'Review by Ada Alvarez' }),
    dialog.getByRole('region', { name: 'Review by Ben Brandt' }),
  ]
  await expect(one).toContainText(adasReason)
  await expect(other).toContainText(bensReason)
  const [left, right] = [await one.boundingBox(), await other.boundingBox()]
  expect(left!.y).toBe(right!.y)
  expect(Math.abs(left!.x - right!.x)).toBeGreaterThan(200)
  await one.getByRole('button', { name: 'Take this answer' }).click()
  await dialog.getByRole('button', { name: 'Decide' }).click()
  await expect(dialog).toContainText('Say why you decide so.')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('All leases count, old and new.')
  await dialog.getByRole('button', { name: 'Decide' }).click()
}

async function signOff(edit: Page): Promise<void> {
  await edit.getByRole('link', { name: 'Sign off' }).click()
  await expect(edit.getByText('Nothing stands in the way.')).toBeVisible()
  await edit.getByRole('button', { name: 'Sign off' }).click()
  await expect(edit.getByRole('list', { name: 'Record' })).toContainText('Signed off, revision 1')
}

async function exportHasAll(edit: Page, claim: { id: string }): Promise<void> {
  const [download] = await Promise.all([
    edit.waitForEvent('download'),
    edit.getByRole('link', { name: 'Export', exact: true }).click(),
  ])
  expect(await readExport(edit, download)).toMatchObject({
    article: { state: 'signed-off' },
    signOffs: [
      {
        number: 1,
        revision: 1,
        gates: Array(5).fill({ isGreen: true }),
      },
    ],
    claims: [
      {
        id: claim.id,
        state: 'adjudicated',
        verdict: { method: 'adjudication', substance: 'true', reason: 'All leases count, old and new.' },
        reviews: [{ substance: 'true' }, { substance: 'false' }],
      },
    ],
  })
}

test('two blind reviews differ, an editor compares them and decides with a reason, and signs off', async ({
  desk,
  open,
}) => {
  const [ada, ben] = [await desk.add('reviewer', 'Ada Alvarez'), await desk.add('reviewer', 'Ben Brandt')]
  const { api } = await desk.one('editor')
  const article = await desk.write({ text: harbour })
  await api.ask<ArticleView>('PATCH', `/articles/${article.id}`, {
    version: article.version,
    requiredReviews: 2,
    blind: true,
  })
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  const [adas, bens, edit] = [await open(ada), await open(ben), await open('editor')]
  const all = [adas, bens, edit]
  for (const page of [adas, bens]) await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  await visit(edit, `/articles/${article.id}`)

  await answer(adas, 'True', adasReason)
  await expect(openCard(adas)).toContainText('1 of 2 reviews')
  await expect(openCard(adas)).toContainText('1 more review by somebody else to come.')
  for (const page of [bens, edit]) await seesNothing(page)

  await answer(bens, 'False', bensReason)
  for (const page of all) await expect(claims(page)).toContainText('Contested')
  for (const page of [adas, bens]) {
    await expect(openCard(page)).toContainText('You reviewed it in this round, so somebody else decides.')
    for (const reason of [adasReason, bensReason]) await expect(openCard(page)).toContainText(reason)
  }

  await decide(edit)
  for (const page of all) {
    await expect(claims(page)).toContainText('Adjudicated')
    await expect(page.getByRole('region', { name: 'Verdict', exact: true })).toContainText(
      'All leases count, old and new.',
    )
  }

  await ada.api.ask('PUT', `/articles/${article.id}/coverage`, {
    sentence: [1, 2],
    coverage: 'nothing-to-check',
  })
  await signOff(edit)

  await visit(edit, `/articles/${article.id}`)
  await exportHasAll(edit, claim)
})
