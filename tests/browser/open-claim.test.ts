import type { Locator } from '@playwright/test'
import { expect, openCard, test, visit, type Desk } from './desk'

const pieces = 30

/** An article with one claim that thirty pieces of evidence bear on. */
async function muchEvidence(desk: Desk): Promise<string> {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'rose by a third last year' })
  for (let at = 1; at <= pieces; at += 1) {
    const evidence = {
      stance: at % 2 ? 'supports' : 'refutes',
      layer: 'substance',
      source: 'Statistics office',
      url: `https://stats.example/${at}`,
      title: `Table ${at}.`,
    }
    await desk.admin.api.ask('POST', `/claims/${claim.id}/evidence`, evidence)
  }
  return `/articles/${article.id}?claim=${claim.id}`
}

/** Whether nothing lies over the middle of a thing, and it is in the window. */
const isSeen = (thing: Locator) =>
  thing.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  })

test('both questions of one’s review are in sight as soon as a claim is opened, before its evidence and its facts', async ({
  desk,
  open,
}) => {
  const page = await open('reviewer', { viewport: { width: 1280, height: 800 } })
  await visit(page, await muchEvidence(desk))
  const card = openCard(page)
  await expect(card.getByRole('radio')).toHaveCount(6 + 7 + 3)
  for (const question of ['Was it said?', 'Is it so?']) {
    for (const answer of await card.getByRole('group', { name: question }).getByRole('radio').all())
      await expect.poll(() => isSeen(answer)).toBe(true)
  }
  const tops = await Promise.all(
    [
      card.getByRole('form', { name: 'Your review' }).getByRole('radio').first(),
      card.getByText('Table 1.'),
      card.locator('summary', { hasText: 'Facts' }),
      card.getByRole('region', { name: 'Assignment' }),
    ].map(async (part) => (await part.boundingBox())!.y),
  )
  expect(tops).toEqual(tops.toSorted((one, other) => one - other))
  await expect(card.getByLabel('Kind')).toBeHidden()
  await expect(card.getByRole('button', { name: 'Move boundaries' })).toBeHidden()
})

test('an answer given by a key is seen, and can be submitted, beside the last of thirty pieces of evidence', async ({
  desk,
  open,
}) => {
  const page = await open('reviewer', { viewport: { width: 1280, height: 800 } })
  await visit(page, await muchEvidence(desk))
  const card = openCard(page)
  await card.getByText(`Table ${pieces}.`).scrollIntoViewIfNeeded()
  await page.keyboard.press('3')
  await page.keyboard.press('Shift+Digit1')
  await expect.poll(() => isSeen(card.locator('form p[aria-hidden]').getByText('Half true'))).toBe(true)
  await expect.poll(() => isSeen(card.locator('form p[aria-hidden]').getByText('Said, on record'))).toBe(true)
  await expect.poll(() => isSeen(card.getByText(`Table ${pieces}.`))).toBe(true)
  await card.getByRole('button', { name: 'Submit review' }).click()
  await expect(card.getByRole('region', { name: 'Verdict', exact: true })).toContainText('Half true')
})
