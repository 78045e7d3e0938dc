import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { AgreementScreen } from '@/components/agreement/agreement-screen'
import { agreementAskedOf } from '@/components/agreement/agreement-asked'
import { agreementOf, type SubmittedAnswers } from '@/lib/domain/agreement/agreement'
import { shippedFor } from '@/lib/domain/shipped-scales'
import type { AgreementView } from '@/lib/api/agreement/output'

const answers = (rows: readonly (readonly [string, string, string])[]): SubmittedAnswers[] =>
  rows.map(([claimId, reviewer, substance]) => ({
    articleId: 'a1',
    claimId,
    round: 1,
    reviewer,
    attribution: 'unknown',
    substance,
  }))

function found(
  rows: readonly (readonly [string, string, string])[],
  articles: AgreementView['articles'] = [{ id: 'a1', title: 'Rents rose' }],
): AgreementView {
  const marks =
    rows.length > 0
      ? [
          { articleId: 'a1', by: 'ada', start: 0, end: 10 },
          { articleId: 'a1', by: 'ben', start: 5, end: 15 },
        ]
      : []
  return {
    articles,
    hasMore: false,
    people: [
      { id: 'ada', name: 'Ada Noor' },
      { id: 'ben', name: 'Ben Okri' },
      { id: 'cleo', name: 'Cleo' },
    ],
    ...agreementOf(answers(rows), new Map([['a1', shippedFor('external')]]), marks),
  }
}

const show = (view: AgreementView | null, problem: string | null = null) =>
  render(<AgreementScreen asked={{}} found={view} problem={problem} />)
const region = (name: RegExp) => screen.getByRole('region', { name })

test('shows each figure of both questions with what it means', () => {
  show(
    found([
      ['c1', 'ada', 'true'],
      ['c1', 'ben', 'true'],
      ['c2', 'ada', 'false'],
      ['c2', 'ben', 'true'],
      ['c3', 'ada', 'false'],
      ['c3', 'ben', 'false'],
    ]),
  )
  const substance = region(/^Is it so\? Public rating, version 1$/)
  expect(substance).toHaveTextContent('3 rounds with two reviews or more · 6 reviews')
  expect(substance).toHaveTextContent(
    'Percent agreement67 %Of 100 times that two people reviewed a claim, they gave the same answer 67 times; chance is not taken off.',
  )
  expect(substance).toHaveTextContent('Cohen’s κ0.40On the scale of Landis and Koch this is “fair”')
  expect(region(/^Was it said\?/)).toHaveTextContent(
    'Fleiss’ κ–Undefined, because everybody always gave the same answer',
  )
  expect(region(/^Which words were marked/)).toHaveTextContent(
    'Ada Noor and Ben Okri · 1 articleF1 by characters50 %About 50 of 100 characters that one of them marked, the other marked too.',
  )
})

test('tells of each pair where more than two people reviewed', async () => {
  show(
    found([
      ['c1', 'ada', 'true'],
      ['c1', 'ben', 'true'],
      ['c1', 'cleo', 'false'],
    ]),
  )
  const substance = region(/^Is it so/)
  expect(substance).toHaveTextContent(
    'Cohen’s κ–Undefined, because more than two people reviewed; below it stands for each pair.',
  )
  await userEvent.click(within(substance).getByText('Each pair of people'))
  expect(
    within(substance)
      .getAllByRole('heading', { level: 3 })
      .map((each) => each.textContent),
  ).toEqual(['Ada Noor and Ben Okri · 1 round', 'Ada Noor and Cleo · 1 round', 'Ben Okri and Cleo · 1 round'])
})

test('says what is missing where there is nothing to compare, and where no article fits', () => {
  const { unmount } = show(found([]))
  expect(screen.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
  expect(
    screen.getByText('Undefined, because there is no article in which two people marked claims.'),
  ).toBeVisible()
  unmount()
  show(found([], []))
  expect(screen.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test('says why a set is refused, and keeps the form to choose another', () => {
  show(null, 'These are more than 200 articles; choose fewer by title, state or day.')
  expect(screen.getByRole('alert')).toHaveTextContent('These are more than 200 articles')
  expect(screen.getByLabelText('Added from')).toBeEnabled()
})

test('says that more articles fit than are compared', () => {
  show({ ...found([]), hasMore: true })
  expect(screen.getByText(/^More articles fit: these are the newest 1/)).toBeVisible()
})

test('articles are ticked one by one', async () => {
  show(
    found(
      [],
      [
        { id: 'a1', title: 'Rents rose' },
        { id: 'a2', title: 'Rents fell' },
      ],
    ),
  )
  await userEvent.click(screen.getByText('2 articles are compared: choose among them'))
  await userEvent.click(screen.getByLabelText('Rents fell'))
  const form = screen.getByRole('button', { name: 'Compare those ticked' }).closest('form')!
  expect(new FormData(form).getAll('article')).toEqual(['a1'])
})

test('a link that asks wrongly asks for less', () => {
  expect(
    agreementAskedOf({
      q: ' rents ',
      state: 'lost',
      from: '2026-02-30',
      to: '2026-02-28',
      article: ['a1', 'b/2'],
    }),
  ).toEqual({ q: 'rents', state: undefined, from: undefined, to: '2026-02-28', article: 'a1' })
})
