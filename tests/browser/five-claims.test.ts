import type { Locator, Page } from '@playwright/test'
import { expect, openCard, test, unfold, visit } from './desk'
import { readExport } from './export-schema'
import { provisional } from './stepper-hand'
import { drag } from './text-hand'

const sentence =
  'Diplomatic sources told the outlet that Pakistan, for the first time publicly, admitted an agreement with the United States permitting drone operations from its territory.'
const text = `Kabul and Islamabad met in Istanbul.\n\n${sentence} No paper was shown.`

/** The five claims that lie in one sentence: the words of each, and how it is rated. */
const five = {
  exists: {
    words: ['an agreement with the United States'],
    said: 'Reported only',
    so: 'Unproven',
    why: 'Nobody has shown the agreement.',
  },
  permits: {
    words: ['agreement with the United States permitting drone operations from its territory'],
    said: 'Reported only',
    so: 'Unproven',
    why: 'The scope is told by unnamed sources.',
  },
  admitted: {
    words: ['Pakistan', 'admitted an agreement'],
    said: 'Reported only',
    so: 'Mostly false',
    why: 'The ministry called it talks.',
  },
  publicly: { words: ['publicly'], said: 'Not said', so: 'False', why: 'The meeting was closed.' },
  first: {
    words: ['for the first time'],
    said: 'Unknown',
    so: 'Not ratable',
    why: 'Nothing was public before or since.',
  },
} as const
type Rated = (typeof five)[keyof typeof five]

const who = 'Diplomatic sources; how many is not said'

/** Says of the open claim who makes it, rates both questions and submits. */
async function judge(card: Locator, { said, so, why }: Rated): Promise<void> {
  await unfold(card, 'Facts')
  await card.getByLabel('Who claims it').selectOption('Unnamed')
  await card.getByLabel('Description').fill(who)
  const review = card.getByRole('form', { name: 'Your review' })
  await review
    .getByRole('group', { name: 'Was it said?' })
    .getByRole('radio', { name: said, exact: true })
    .click()
  await review.getByRole('group', { name: 'Is it so?' }).getByRole('radio', { name: so, exact: true }).click()
  await review.getByLabel('Reasoning').fill(why)
  await review.getByRole('button', { name: 'Submit review' }).click()
  await expect(card.getByRole('region', { name: 'Verdict', exact: true })).toContainText(so)
}

/** Presses a key until the words that are stepped to are these. */
async function pressUntil(page: Page, key: string, isThere: (words: string[]) => boolean): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (isThere(await provisional(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead there: ${(await provisional(page)).join(' | ')}`)
}

/** Opens the stepper on the sentence of the open claim, by the key for it. */
async function openStepper(page: Page): Promise<void> {
  await page.keyboard.press('c')
  await expect(page.getByRole('toolbar')).toBeFocused()
  await expect.poll(() => provisional(page)).toEqual([sentence])
}

/** The card of the open claim, once it is the one on these words. */
async function cardOf(page: Page, words: readonly string[]): Promise<Locator> {
  await expect(openCard(page).getByRole('heading', { level: 3 })).toHaveText(new RegExp(`^${words.join('')}`))
  return openCard(page)
}

/** Each of the five is in the export with its own passages and ratings. */
async function exportHasFive(page: Page): Promise<void> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export' }).click()
  const { claims, revisions } = await readExport(page, await download)
  expect(claims).toHaveLength(5)
  const key = (label: string) => label.toLowerCase().replaceAll(' ', '-')
  for (const { words, said, so, why } of Object.values(five)) {
    const claim = claims.find(({ quote }) => quote === words.join(' […] '))
    expect(claim, words.join(' … ')).toMatchObject({
      state: 'agreed',
      claimant: { type: 'unnamed', name: null, description: who },
      reviews: [{ attribution: key(said), substance: key(so), reasoning: why }],
      verdict: { attribution: key(said), substance: key(so), method: 'agreement', status: 'current' },
    })
    expect(claim!.spans.map(({ start, end }) => revisions[0]!.text.slice(start, end))).toEqual(words)
  }
  const covered = revisions[0]!.sentences.map(({ coverage }) => coverage)
  expect(covered).toEqual(['pending', 'claimed', 'pending'])
}

test('one sentence holds five claims that overlap, one in two passages, each with its own ratings, and all of it leaves in the export', async ({
  desk,
  open,
}) => {
  test.slow()
  const article = await desk.write({ title: 'Five claims', text })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)

  await drag(page, five.exists.words[0])
  await page.getByRole('button', { name: 'Mark claim' }).click()
  await judge(await cardOf(page, five.exists.words), five.exists)

  await openStepper(page)
  await pressUntil(page, 'ArrowLeft', ([words]) => words!.endsWith('territory'))
  await pressUntil(page, 'Shift+ArrowRight', ([words]) => words!.startsWith('agreement'))
  await page.keyboard.press('Enter')
  await judge(await cardOf(page, five.permits.words), five.permits)

  await openStepper(page)
  await pressUntil(page, 'ArrowLeft', ([words]) => words!.endsWith('Pakistan'))
  await pressUntil(page, 'Shift+ArrowRight', ([words]) => words === 'Pakistan')
  await page.keyboard.press('+')
  await pressUntil(page, 'Shift+ArrowRight', ([, words]) => words!.startsWith('admitted'))
  await pressUntil(page, 'ArrowLeft', ([, words]) => words!.endsWith('agreement'))
  await page.keyboard.press('Enter')
  await judge(await cardOf(page, five.admitted.words), five.admitted)

  await page.keyboard.press('Escape')
  await drag(page, five.publicly.words[0])
  await page.keyboard.press('c')
  await judge(await cardOf(page, five.publicly.words), five.publicly)

  await openStepper(page)
  await pressUntil(page, 'ArrowLeft', ([words]) => words!.endsWith('first time'))
  await pressUntil(page, 'Shift+ArrowRight', ([words]) => words === 'for the first time')
  await page.keyboard.press('Enter')
  await judge(await cardOf(page, five.first.words), five.first)

  await exportHasFive(page)
})

test('a claim is broken down into parts, which keep it and lead back to it', async ({ desk, open }) => {
  const article = await desk.write({ title: 'Parts', text })
  const whole = await desk.mark(article, { words: sentence.slice(0, -1) })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${whole.id}`)
  await (await unfold(openCard(page), 'Passages')).getByRole('button', { name: 'Break this down' }).click()
  const bar = page.getByRole('toolbar', { name: 'Step to the words of a part' })
  await expect(bar).toBeFocused()
  await pressUntil(page, 'ArrowLeft', ([words]) => words!.endsWith('Pakistan'))
  await pressUntil(page, 'Shift+ArrowRight', ([words]) => words === 'Pakistan')
  await page.keyboard.press('Enter')
  await judge(await cardOf(page, ['Pakistan']), five.admitted)
  await openCard(page)
    .getByRole('button', { name: /^Part of Diplomatic sources/ })
    .click()
  const parts = openCard(page).getByRole('region', { name: 'Parts (1)' })
  await expect(parts).toContainText('1 of 1 part rated: ✗· Mostly false')
  await parts.getByRole('button', { name: 'Mark another part' }).click()
  await expect(bar).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.claims(article)).toHaveLength(3)
  const claims = await desk.claims(article)
  expect(claims.filter(({ parent }) => parent === whole.id).map(({ quote }) => quote)).toEqual([
    'Pakistan',
    'Diplomatic sources told the outlet that',
  ])
})
