import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { History } from '@/components/history/history'
import { historyAskedOf, historyPath } from '@/components/history/history-asked'
import { activityKinds, deskActivityKinds } from '@/lib/domain/activity'
import { historyWords, sayDeed, type HistoryEntry } from '@/lib/domain/history-words'
import { noon } from '@/tests/support/dossier'

const ben = { id: 'ben', name: 'Ben Okri' }
const entry: HistoryEntry = {
  id: 'a1-7',
  at: noon,
  actor: ben,
  kind: 'review-submitted',
  subject: 'r1',
  reason: null,
  article: { id: 'a1', title: 'Rents rose', isGone: false },
  claim: { id: 'c1', quote: 'by a third' },
  person: null,
  source: null,
}
const show = (entries: readonly HistoryEntry[], props: Partial<Parameters<typeof History>[0]> = {}) =>
  render(
    <History
      entries={{ items: [...entries], next: null }}
      asked={{}}
      article={null}
      kinds={['review-submitted', 'claim-marked']}
      people={[ben]}
      {...props}
    />,
  )

test('a line says in plain words who did what, where and when, and leads to the place', () => {
  show([entry])
  const line = screen.getByRole('listitem')
  expect(line).toHaveTextContent('Ben Okri submitted a review: “by a third”')
  expect(within(line).getByRole('link', { name: '“by a third”' })).toHaveAttribute(
    'href',
    '/articles/a1?claim=c1',
  )
  expect(within(line).getByRole('link', { name: 'Rents rose' })).toHaveAttribute('href', '/articles/a1')
  expect(within(line).getByRole('time')).toHaveAttribute(
    'title',
    expect.stringContaining(new Date(noon).toLocaleDateString('en-GB', { dateStyle: 'full' })),
  )
})

test('what was done to a source leads to the source', () => {
  show([{ ...entry, kind: 'source-withdrawn', claim: null, source: { id: 's1', name: 'Housing office' } }])
  const line = screen.getByRole('listitem')
  expect(line).toHaveTextContent('Ben Okri withdrew a source: Housing office')
  expect(within(line).getByRole('link', { name: 'Housing office' })).toHaveAttribute('href', '/sources/s1')
})

test('the reason is shown; a deleted article is named and not linked', () => {
  show([
    {
      ...entry,
      kind: 'claim-dropped',
      reason: 'Not checkable.',
      claim: null,
      article: { id: 'a1', title: 'Gone', isGone: true },
    },
  ])
  expect(screen.getByRole('listitem')).toHaveTextContent('Reason: Not checkable.')
  expect(screen.getByText('(deleted)', { exact: false })).toBeVisible()
  expect(within(screen.getByRole('listitem')).queryByRole('link')).toBeNull()
})

test('an export says in which format, and gives no reason', () => {
  show([{ ...entry, kind: 'exported', reason: 'web-annotation', claim: null }])
  expect(screen.getByRole('listitem')).toHaveTextContent('Ben Okri exported the article: web-annotation')
  expect(screen.queryByText(/Reason/)).toBeNull()
})

test('what happened to the desk is told in words too, without an actor where there is none', () => {
  const desk = { ...entry, article: null, claim: null }
  show([
    { ...desk, id: '1', kind: 'denied', subject: 'editArticle' },
    { ...desk, id: '2', kind: 'sign-in-failed', actor: null, subject: 'unknown' },
    { ...desk, id: '3', kind: 'person-added', subject: 'ada', person: { id: 'ada', name: 'Ada' } },
    { ...desk, id: '4', kind: 'signed-in', subject: 'ben', person: ben },
    { ...desk, id: '5', actor: { id: 'command-line', name: null }, kind: 'person-added' },
  ])
  expect(screen.getAllByRole('listitem').map(({ firstChild }) => firstChild?.textContent)).toEqual([
    'Ben Okri was refused: edit article',
    'Somebody failed to sign in as somebody unknown',
    'Ben Okri added a person: Ada',
    'Ben Okri signed in',
    'The command line added a person',
  ])
})

test('every kind of entry has its words', () => {
  for (const kind of [...activityKinds, ...deskActivityKinds]) expect(historyWords, kind).toHaveProperty(kind)
  expect(sayDeed({ ...entry, kind: 'something-new' })).toBe('something new')
})

test('the filter says what is asked for, and pages keep it', () => {
  const asked = { kind: 'claim-marked', actor: 'ben', from: '2026-11-01', to: '2026-11-30', article: 'a1' }
  show([entry], {
    asked: { ...asked, cursor: 'here' },
    entries: { items: [entry], next: 'there' },
    article: { id: 'a1', title: 'Rents rose' },
  })
  expect(screen.getByLabelText('What was done')).toHaveDisplayValue('Marked a claim')
  expect(screen.getByLabelText('By')).toHaveDisplayValue('Ben Okri')
  expect(screen.getByLabelText('From')).toHaveValue('2026-11-01')
  expect(screen.getByRole('link', { name: 'Older entries' })).toHaveAttribute(
    'href',
    historyPath({ ...asked, cursor: 'there' }),
  )
  expect(screen.getByRole('link', { name: 'Newest entries' })).toHaveAttribute('href', historyPath(asked))
  expect(screen.getByRole('link', { name: 'Show the whole desk' })).toHaveAttribute(
    'href',
    historyPath({ ...asked, article: undefined }),
  )
})

test('nothing found, and nothing yet, each say the next step', () => {
  const { unmount } = show([], { asked: { to: '2020-01-01' } })
  expect(screen.getByRole('link', { name: 'Show everything' })).toHaveAttribute('href', '/history')
  unmount()
  show([])
  expect(screen.getByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible()
})

test('a link is read as it is written, and what it leaves empty is left out', () => {
  expect(historyAskedOf({ kind: 'denied', actor: '', from: ['2026-01-01', 'x'], other: 'y' })).toEqual({
    kind: 'denied',
    from: '2026-01-01',
  })
  expect(historyPath({})).toBe('/history')
})
