import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DeskScreen } from '@/components/desk/desk-screen'
import { noon } from '@/tests/support/dossier'
import { renderWithRouter } from '@/tests/support/router'
import { aRow, assignees, noClaims } from './desk-rows'

test('shows of each article its title, state, origin and how many of its claims are rated', () => {
  const claims = { all: 40, rated: 12, open: 20, contested: 3, stale: 5, dropped: 2 }
  renderWithRouter(
    <DeskScreen
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
    <DeskScreen
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
    <DeskScreen
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
    <DeskScreen
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

test('does not count what is not there', () => {
  renderWithRouter(
    <DeskScreen
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
    <DeskScreen
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
    <DeskScreen articles={{ items: [], next: null }} asked={{}} assignees={assignees} mayCreate now={noon} />,
  )
  expect(screen.getByRole('heading', { name: 'Nothing to check yet' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'New article' })).toHaveAttribute('href', '/articles/new')
  expect(screen.queryByRole('search')).not.toBeInTheDocument()
  unmount()
  renderWithRouter(
    <DeskScreen
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
