import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { assigneeOptions } from '@/components/article/assign/assignee-options'
import { DeskScreen } from '@/components/desk/desk-screen'
import { askedOf, deskPath } from '@/components/desk/desk-asked'
import { anActor, noon } from '@/tests/support/dossier'
import { renderWithRouter, router } from '@/tests/support/router'
import { aRow, assignees } from './desk-rows'

const { replace } = router

test('is narrowed to whose work it is and until when, and put in the order of due dates', async () => {
  renderWithRouter(
    <DeskScreen
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
    <DeskScreen
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

test('a search that finds nothing says what it looked for and leads back', () => {
  renderWithRouter(
    <DeskScreen
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
    <DeskScreen
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
    <DeskScreen
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
