import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { claimsAskedOf, claimsPath, type ClaimsAsked } from '@/components/find-claims/claims-asked'
import { FindClaims } from '@/components/find-claims/find-claims'
import { ratingOptions } from '@/components/find-claims/rating-options'
import type { FoundClaim } from '@/lib/api/claim/output'
import { findRating } from '@/lib/domain/scales'
import { shippedFor, shippedScales } from '@/lib/domain/shipped-scales'
import { renderWithRouter, router } from '@/tests/support/router'

const { replace } = router

const { attribution, substance } = shippedFor('external')

function aFoundClaim(change: Partial<FoundClaim> = {}): FoundClaim {
  return {
    id: 'c1',
    quote: 'rose by a third',
    claimReviewed: '',
    state: 'open',
    attribution: null,
    substance: null,
    yours: null,
    assignee: null,
    article: { id: 'a1', title: 'Rents rose by a third last year', language: 'en', direction: 'ltr' },
    ...change,
  }
}

const show = (items: readonly FoundClaim[], asked: ClaimsAsked = {}, next: string | null = null) =>
  renderWithRouter(
    <FindClaims
      claims={{ items: [...items], next }}
      asked={asked}
      ratings={ratingOptions(shippedScales, asked.rating)}
      assignees={[
        { value: '', label: 'Anybody’s' },
        { value: 'me', label: 'Mine' },
      ]}
    />,
  )

test('each claim shows its words, article, state, both ratings and whose work it is, and leads to its place', () => {
  show([
    aFoundClaim({
      claimReviewed: 'Rents rose by a third in 2025.',
      state: 'agreed',
      attribution: findRating(attribution, 'reported-only'),
      substance: findRating(substance, 'half-true'),
      assignee: { id: 'remy', name: 'Remy Reviewer' },
    }),
    aFoundClaim({ id: 'c2' }),
  ])
  const [rated, bare] = within(screen.getByRole('list', { name: 'Claims' })).getAllByRole('listitem')
  expect(within(rated!).getByRole('link', { name: 'Rents rose by a third in 2025.' })).toHaveAttribute(
    'href',
    '/articles/a1?claim=c1',
  )
  for (const words of [
    '“rose by a third”',
    'in Rents rose by a third last year',
    'State: Decided by review',
    'Was it said?',
    'Reported only',
    'Is it so?',
    'Half true',
    'Assigned to Remy Reviewer',
  ])
    expect(rated).toHaveTextContent(words)
  expect(within(bare!).getByRole('link', { name: 'rose by a third' })).toHaveAttribute(
    'href',
    '/articles/a1?claim=c2',
  )
  expect(bare).toHaveTextContent('Not rated')
  expect(bare).not.toHaveTextContent('Assigned')
})

test('a claim that the reader reviewed shows the own answers until there is a verdict, and says so after it', () => {
  const yours = {
    attribution: findRating(attribution, 'unknown'),
    substance: findRating(substance, 'unproven'),
    reviews: 1,
    required: 2,
  }
  const decided = {
    attribution: findRating(attribution, 'said-on-record'),
    substance: findRating(substance, 'false'),
  }
  show([
    aFoundClaim({ state: 'in-review', yours }),
    aFoundClaim({ id: 'c2', yours: { ...yours, reviews: 1, required: 1 } }),
    aFoundClaim({ id: 'c3', ...decided, yours }),
  ])
  const lines = within(screen.getByRole('list', { name: 'Claims' })).getAllByRole('listitem')
  expect(
    lines.map((line) =>
      ['Unproven', 'False', 'yours', '1 of 2', 'reviewed by you'].filter((words) =>
        line.textContent.includes(words),
      ),
    ),
  ).toEqual([
    ['Unproven', 'yours', '1 of 2'],
    ['Unproven', 'yours'],
    ['False', 'reviewed by you'],
  ])
})

test('is searched as one types and narrowed by state, rating and person, all in the link', async () => {
  show([aFoundClaim()])
  await userEvent.keyboard('/')
  await userEvent.keyboard('rents')
  await waitFor(() => expect(replace).toHaveBeenLastCalledWith('/claims?q=rents', { scroll: false }))
  await userEvent.selectOptions(screen.getByLabelText('State'), 'Contested')
  await userEvent.selectOptions(
    within(screen.getByLabelText('Rating')).getByRole('group', { name: 'Is it so?' }).closest('select')!,
    'Half true',
  )
  await userEvent.selectOptions(screen.getByLabelText('Whose work'), 'Mine')
  expect(replace).toHaveBeenLastCalledWith('/claims?q=rents&state=contested&rating=half-true&assignee=me', {
    scroll: false,
  })
})

test('what is not there says the next step: nothing marked, or nothing found', () => {
  const { unmount } = show([])
  expect(screen.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  expect(screen.queryByRole('search')).not.toBeInTheDocument()
  unmount()
  show([], { q: 'bridge', state: 'stale' })
  expect(screen.getByText(/No claim holds/)).toHaveTextContent(
    'No claim holds “bridge” among what you chose.',
  )
  expect(screen.getByRole('link', { name: 'Show all claims' })).toHaveAttribute('href', '/claims')
})

test('leads to more claims and back to the newest with the same question', () => {
  show([aFoundClaim()], { rating: 'false', cursor: 'here' }, 'later')
  expect(screen.getByRole('link', { name: 'More claims' })).toHaveAttribute(
    'href',
    '/claims?rating=false&cursor=later',
  )
  expect(screen.getByRole('link', { name: 'Newest claims' })).toHaveAttribute('href', '/claims?rating=false')
})

test('a link says what was asked, and leaves out what makes no sense', () => {
  expect(claimsAskedOf({ q: ' rents ', state: 'open', rating: 'half-true', assignee: 'me' })).toEqual({
    q: 'rents',
    state: 'open',
    rating: 'half-true',
    assignee: 'me',
  })
  expect(claimsAskedOf({ q: ['one', 'two'], state: 'burnt', rating: 'Not a key', assignee: 'a b' })).toEqual({
    q: 'one',
  })
  expect(claimsPath(claimsAskedOf({}))).toBe('/claims')
  expect(ratingOptions([], 'own-key').at(-1)).toEqual({ value: 'own-key', label: 'own-key' })
})
