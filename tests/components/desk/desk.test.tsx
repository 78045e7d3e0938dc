import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { Desk } from '@/components/desk/desk'
import { askedOf, deskPath } from '@/components/desk/desk-asked'
import type { ArticleRow } from '@/lib/domain/article'
import { anArticle, noon } from '@/tests/support/dossier'

const { replace } = vi.hoisted(() => ({ replace: vi.fn() }))
vi.mock('next/navigation', () => ({ useRouter: () => ({ replace }) }))
beforeEach(() => replace.mockClear())

const noClaims = { all: 0, rated: 0, open: 0, contested: 0, stale: 0, dropped: 0 }

function aRow(change: Partial<ArticleRow> = {}): ArticleRow {
  return { ...anArticle(), claims: noClaims, coverage: { all: 52, claimed: 0, cleared: 0, pending: 52 }, lastActivityAt: noon, ...change }
}

test('shows of each article its title, state, origin and how many of its claims are rated', () => {
  const claims = { all: 40, rated: 12, open: 20, contested: 3, stale: 5, dropped: 2 }
  render(<Desk articles={{ items: [aRow({ claims })], next: null }} asked={{}} mayCreate={false} now={noon} />)
  const line = within(screen.getByRole('list', { name: 'Articles' })).getByRole('listitem')
  expect(within(line).getByRole('link', { name: 'Rents rose by a third last year' })).toHaveAttribute('href', '/articles/a1')
  expect(line).toHaveTextContent('Checking')
  expect(line).toHaveTextContent('The Harbour Post · Joan Mills')
  expect(line).toHaveTextContent('12 of 40 claims rated')
  for (const words of ['20 open', '3 contested', '5 stale']) expect(line).toHaveTextContent(words)
  expect(within(line).getByText(/ago|now|yesterday|in /).closest('time')).toHaveAttribute('datetime', noon)
})

test('shows how many sentences have been looked at, and leads to the first that has not', () => {
  const coverage = { all: 52, claimed: 20, cleared: 14, pending: 18 }
  const { rerender } = render(<Desk articles={{ items: [aRow({ coverage })], next: null }} asked={{}} mayCreate={false} now={noon} />)
  const bar = screen.getByRole('progressbar', { name: '34 of 52 sentences looked at' })
  expect(bar).toHaveValue(34)
  expect(bar).toHaveAttribute('max', '52')
  const link = screen.getByRole('link', { name: '34 of 52 sentences looked at: go to the first that is pending' })
  expect(link).toHaveAttribute('href', '/articles/a1?sentence=pending')
  expect(link).toHaveAccessibleDescription('Rents rose by a third last year')
  rerender(<Desk articles={{ items: [aRow({ coverage: { all: 1, claimed: 1, cleared: 0, pending: 0 } })], next: null }} asked={{}} mayCreate={false} now={noon} />)
  expect(screen.getByText('1 of 1 sentence looked at')).toBeVisible()
  expect(screen.queryByRole('link', { name: /sentence/ })).not.toBeInTheDocument()
})

test('does not count what is not there', () => {
  render(<Desk articles={{ items: [aRow({ claims: { ...noClaims, all: 1, rated: 1 } }), aRow({ id: 'a2' })], next: null }} asked={{}} mayCreate={false} now={noon} />)
  const [rated, bare] = within(screen.getByRole('list', { name: 'Articles' })).getAllByRole('listitem')
  expect(rated).toHaveTextContent('1 of 1 claim rated')
  expect(rated).not.toHaveTextContent(/open|contested|stale/)
  expect(bare).toHaveTextContent('No claims yet')
})

test('sets a title from right to left in its own language', () => {
  render(<Desk articles={{ items: [aRow({ title: 'کابل کا جواب', language: 'ur', direction: 'rtl' })], next: null }} asked={{}} mayCreate={false} now={noon} />)
  const title = screen.getByText('کابل کا جواب')
  expect(title).toHaveAttribute('lang', 'ur')
  expect(title).toHaveAttribute('dir', 'rtl')
})

test('an empty desk says the next step to whoever may take it', () => {
  const { unmount } = render(<Desk articles={{ items: [], next: null }} asked={{}} mayCreate now={noon} />)
  expect(screen.getByRole('heading', { name: 'Nothing to check yet' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'New article' })).toHaveAttribute('href', '/articles/new')
  expect(screen.queryByRole('search')).not.toBeInTheDocument()
  unmount()
  render(<Desk articles={{ items: [], next: null }} asked={{}} mayCreate={false} now={noon} />)
  expect(screen.getByText(/An editor adds the first article/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'New article' })).not.toBeInTheDocument()
})

test('a search that finds nothing says what it looked for and leads back', () => {
  render(<Desk articles={{ items: [], next: null }} asked={{ q: 'bridge', state: 'ready' }} mayCreate now={noon} />)
  expect(screen.getByText(/No title holds/)).toHaveTextContent('No title holds “bridge” in this state.')
  expect(screen.getByRole('link', { name: 'Show all articles' })).toHaveAttribute('href', '/')
  expect(screen.getByLabelText('Search by title')).toHaveValue('bridge')
})

test('leads to older articles and back to the newest with the same question', () => {
  render(<Desk articles={{ items: [aRow()], next: 'later' }} asked={{ q: 'rents', cursor: 'here' }} mayCreate now={noon} />)
  expect(screen.getByRole('link', { name: 'Older articles' })).toHaveAttribute('href', '/?q=rents&cursor=later')
  expect(screen.getByRole('link', { name: 'Newest articles' })).toHaveAttribute('href', '/?q=rents')
})

test('searches as one types, filters by state, and begins at the newest again', async () => {
  render(<Desk articles={{ items: [aRow()], next: null }} asked={{ cursor: 'here' }} mayCreate now={noon} />)
  await userEvent.keyboard('/')
  expect(screen.getByLabelText('Search by title')).toHaveFocus()
  await userEvent.keyboard('rents ')
  await waitFor(() => expect(replace).toHaveBeenLastCalledWith('/?q=rents', { scroll: false }))
  await userEvent.selectOptions(screen.getByLabelText('State'), 'Signed off')
  expect(replace).toHaveBeenLastCalledWith('/?q=rents&state=signed-off', { scroll: false })
})

test('a link of the desk says what was asked, and leaves out what makes no sense', () => {
  expect(askedOf({ q: ' rents ', state: 'ready', cursor: 'c', other: 'x' })).toEqual({ q: 'rents', state: 'ready', cursor: 'c' })
  expect(askedOf({ q: ['one', 'two'], state: 'burnt' })).toEqual({ q: 'one', state: undefined, cursor: undefined })
  expect(deskPath({})).toBe('/')
  expect(deskPath(askedOf({ q: 'a & b', state: '', cursor: '' }))).toBe('/?q=a+%26+b')
})
