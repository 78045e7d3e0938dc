import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { assigneeOptions } from '@/components/assign/assignee-options'
import { Desk } from '@/components/desk/desk'
import { askedOf, deskPath } from '@/components/desk/desk-asked'
import type { ArticleRow } from '@/lib/domain/article'
import { anActor, anArticle, noon } from '@/tests/support/dossier'
import { renderWithRouter, router } from '@/tests/support/router'

const { replace } = router

const assignees = assigneeOptions(
  anActor(),
  [
    { id: 'remy', name: 'Remy Reviewer', role: 'reviewer' },
    { id: 'rita', name: 'Rita Reader', role: 'reader' },
  ],
  undefined,
)
const noClaims = { all: 0, rated: 0, open: 0, contested: 0, stale: 0, dropped: 0 }

function aRow(change: Partial<ArticleRow> = {}): ArticleRow {
  return {
    ...anArticle(),
    assigneeName: null,
    claims: noClaims,
    mine: { reviewed: 0, waiting: 0 },
    coverage: { all: 52, claimed: 0, cleared: 0, pending: 52 },
    lastActivityAt: noon,
    ...change,
  }
}

test('shows of each article its title, state, origin and how many of its claims are rated', () => {
  const claims = { all: 40, rated: 12, open: 20, contested: 3, stale: 5, dropped: 2 }
  renderWithRouter(
    <Desk
      articles={{ items: [aRow({ claims })], next: null }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now="2026-11-23T13:00:01.000Z"
    />,
  )
  const line = within(screen.getByRole('list', { name: 'Articles' })).getByRole('listitem')
  expect(within(line).getByRole('link', { name: 'Rents rose by a third last year' })).toHaveAttribute(
    'href',
    '/articles/a1',
  )
  expect(line).toHaveTextContent('Checking')
  expect(line).toHaveTextContent('The Harbour Post · Joan Mills')
  expect(line).toHaveTextContent('12 of 40 claims rated')
  for (const words of ['20 open', '3 contested', '5 stale']) expect(line).toHaveTextContent(words)
  expect(within(line).getByText('1 hour ago')).toHaveAttribute('datetime', noon)
})

test('shows how many sentences have been looked at, and leads to the first that has not', () => {
  const coverage = { all: 52, claimed: 20, cleared: 14, pending: 18 }
  const { rerender } = renderWithRouter(
    <Desk
      articles={{ items: [aRow({ coverage })], next: null }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now={noon}
    />,
  )
  const bar = screen.getByRole('progressbar', { name: '34 of 52 sentences looked at' })
  expect(bar).toHaveValue(34)
  expect(bar).toHaveAttribute('max', '52')
  const link = screen.getByRole('link', {
    name: '34 of 52 sentences looked at: go to the first that is pending',
  })
  expect(link).toHaveAttribute('href', '/articles/a1?sentence=pending')
  expect(link).toHaveAccessibleDescription('Rents rose by a third last year')
  rerender(
    <Desk
      articles={{ items: [aRow({ coverage: { all: 1, claimed: 1, cleared: 0, pending: 0 } })], next: null }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now={noon}
    />,
  )
  expect(screen.getByText('1 of 1 sentence looked at')).toBeVisible()
  expect(screen.queryByRole('link', { name: /sentence/ })).not.toBeInTheDocument()
})

test('says of each article whose it is and until when, what is late by word and sign, and of a closed one no date', () => {
  const rows = [
    aRow({ assignee: 'remy', assigneeName: 'Remy Reviewer', dueAt: '2026-11-23T09:00:00.000Z' }),
    aRow({ id: 'a2', dueAt: '2026-11-24T09:00:00.000Z' }),
    aRow({ id: 'a3', state: 'published', dueAt: '2026-11-01T09:00:00.000Z' }),
  ]
  renderWithRouter(
    <Desk
      articles={{ items: rows, next: null }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now={noon}
    />,
  )
  const [late, open, closed] = within(screen.getByRole('list', { name: 'Articles' })).getAllByRole('listitem')
  expect(late).toHaveTextContent('Assigned to Remy Reviewer')
  expect(
    within(late!)
      .getByText(/^Overdue:/)
      .querySelector('time'),
  ).toHaveAttribute('datetime', '2026-11-23T09:00:00.000Z')
  expect(
    within(late!)
      .getByText(/^Overdue:/)
      .parentElement?.querySelector('svg'),
  ).toBeInTheDocument()
  expect(open).toHaveTextContent('Nobody’s yet')
  expect(within(open!).getByText(/^Due/).querySelector('time')).toHaveAttribute(
    'datetime',
    '2026-11-24T09:00:00.000Z',
  )
  expect(closed).not.toHaveTextContent(/due|nobody/i)
})

test('is narrowed to whose work it is and until when, and put in the order of due dates', async () => {
  renderWithRouter(
    <Desk
      articles={{ items: [aRow()], next: 'later' }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now={noon}
    />,
  )
  expect(
    within(screen.getByLabelText('Whose work'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Anybody’s', 'Mine', 'Nobody’s', 'Remy Reviewer'])
  await userEvent.selectOptions(screen.getByLabelText('Whose work'), 'Mine')
  expect(replace).toHaveBeenLastCalledWith('/?assignee=me', { scroll: false })
  await userEvent.selectOptions(screen.getByLabelText('Due'), 'Due within 24 hours')
  await userEvent.selectOptions(screen.getByLabelText('Order'), 'Due first')
  expect(replace).toHaveBeenLastCalledWith('/?assignee=me&due=day&sort=due', { scroll: false })
})

test('keeps what is asked for in view when it finds nothing, also a person whom it does not list', () => {
  renderWithRouter(
    <Desk
      articles={{ items: [], next: null }}
      asked={{ assignee: 'gone', due: 'overdue' }}
      assignees={assigneeOptions(anActor(), [], 'gone')}
      mayCreate
      now={noon}
    />,
  )
  expect(screen.getByLabelText('Whose work')).toHaveDisplayValue('One person’s')
  expect(screen.getByText('No article is as you chose.')).toBeVisible()
})

test('does not count what is not there', () => {
  renderWithRouter(
    <Desk
      articles={{
        items: [aRow({ claims: { ...noClaims, all: 1, rated: 1 } }), aRow({ id: 'a2' })],
        next: null,
      }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now={noon}
    />,
  )
  const [rated, bare] = within(screen.getByRole('list', { name: 'Articles' })).getAllByRole('listitem')
  expect(rated).toHaveTextContent('1 of 1 claim rated')
  expect(rated).not.toHaveTextContent(/open|contested|stale/)
  expect(bare).toHaveTextContent('No claims yet')
})

test('sets a title from right to left in its own language', () => {
  renderWithRouter(
    <Desk
      articles={{ items: [aRow({ title: 'کابل کا جواب', language: 'ur', direction: 'rtl' })], next: null }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now={noon}
    />,
  )
  const title = screen.getByText('کابل کا جواب')
  expect(title).toHaveAttribute('lang', 'ur')
  expect(title).toHaveAttribute('dir', 'rtl')
})

test('an empty desk says the next step to whoever may take it', () => {
  const { unmount } = renderWithRouter(
    <Desk articles={{ items: [], next: null }} asked={{}} assignees={assignees} mayCreate now={noon} />,
  )
  expect(screen.getByRole('heading', { name: 'Nothing to check yet' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'New article' })).toHaveAttribute('href', '/articles/new')
  expect(screen.queryByRole('search')).not.toBeInTheDocument()
  unmount()
  renderWithRouter(
    <Desk
      articles={{ items: [], next: null }}
      asked={{}}
      assignees={assignees}
      mayCreate={false}
      now={noon}
    />,
  )
  expect(screen.getByText(/An editor adds the first article/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'New article' })).not.toBeInTheDocument()
})

test('a search that finds nothing says what it looked for and leads back', () => {
  renderWithRouter(
    <Desk
      articles={{ items: [], next: null }}
      asked={{ q: 'bridge', state: 'ready' }}
      assignees={assignees}
      mayCreate
      now={noon}
    />,
  )
  expect(screen.getByText(/No title holds/)).toHaveTextContent(
    'No title holds “bridge” among what you chose.',
  )
  expect(screen.getByRole('link', { name: 'Show all articles' })).toHaveAttribute('href', '/')
  expect(screen.getByLabelText('Search by title')).toHaveValue('bridge')
})

test('leads to older articles and back to the newest with the same question', () => {
  renderWithRouter(
    <Desk
      articles={{ items: [aRow()], next: 'later' }}
      asked={{ q: 'rents', cursor: 'here' }}
      assignees={assignees}
      mayCreate
      now={noon}
    />,
  )
  expect(screen.getByRole('link', { name: 'Older articles' })).toHaveAttribute(
    'href',
    '/?q=rents&cursor=later',
  )
  expect(screen.getByRole('link', { name: 'Newest articles' })).toHaveAttribute('href', '/?q=rents')
})

test('searches as one types, filters by state, and begins at the newest again', async () => {
  renderWithRouter(
    <Desk
      articles={{ items: [aRow()], next: null }}
      asked={{ cursor: 'here' }}
      assignees={assignees}
      mayCreate
      now={noon}
    />,
  )
  await userEvent.keyboard('/')
  expect(screen.getByLabelText('Search by title')).toHaveFocus()
  await userEvent.keyboard('rents ')
  await waitFor(() => expect(replace).toHaveBeenLastCalledWith('/?q=rents', { scroll: false }))
  await userEvent.selectOptions(screen.getByLabelText('State'), 'Signed off')
  expect(replace).toHaveBeenLastCalledWith('/?q=rents&state=signed-off', { scroll: false })
})

test('a link of the desk says what was asked, and leaves out what makes no sense', () => {
  expect(askedOf({ q: ' rents ', state: 'ready', cursor: 'c', other: 'x' })).toEqual({
    q: 'rents',
    state: 'ready',
    cursor: 'c',
  })
  expect(
    askedOf({ q: ['one', 'two'], state: 'burnt', assignee: 'a b', due: 'never', sort: 'newest' }),
  ).toEqual({ q: 'one' })
  expect(askedOf({ assignee: 'me', due: 'week', sort: 'due' })).toEqual({
    assignee: 'me',
    due: 'week',
    sort: 'due',
  })
  expect(deskPath({})).toBe('/')
  expect(deskPath(askedOf({ q: 'a & b', state: '', cursor: '' }))).toBe('/?q=a+%26+b')
})
