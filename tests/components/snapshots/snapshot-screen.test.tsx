import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { FetchAgain } from '@/components/snapshots/fetch-again'
import { FetchUnderWay } from '@/components/snapshots/fetch-under-way'
import { SnapshotScreen } from '@/components/snapshots/snapshot-screen'
import { wallSays, type SnapshotView } from '@/lib/domain/snapshot'
import { done, refused } from '@/tests/support/answers'
import { renderWithRouter, router } from '@/tests/support/router'

const text = 'Rents rose\n\nRents rose by eleven percent in a year.'
const kept: SnapshotView = {
  id: 's1',
  articleId: 'a1',
  url: 'https://news.example/rents',
  state: 'kept',
  fetchedBy: { id: 'ada', name: 'Ada Lind' },
  askedAt: '2026-03-02T10:00:00.000Z',
  takenAt: '2026-03-02T10:00:01.000Z',
  progress: null,
  failure: null,
  hops: [
    { address: 'https://news.example/rents', status: 301 },
    { address: 'https://news.example/rents-rose', status: 200 },
  ],
  answer: {
    address: 'https://news.example/rents-rose',
    status: 200,
    headers: { etag: '"rents"' },
    certificate: 'c'.repeat(64),
    mediaType: 'text/html',
    bytes: 4_096,
    sha256: 'a'.repeat(64),
  },
  page: {
    title: 'Rents rose',
    publisher: 'The Example',
    author: 'Bo Ek',
    publishedAt: '2026-03-01',
    language: 'en',
    text,
    blocks: [
      { kind: 'headline', start: 0, end: 10 },
      { kind: 'paragraph', start: 12, end: text.length },
    ],
    reading: 'article',
    wall: 'article',
  },
  wallMessage: wallSays.article,
  earlier: [],
  compared: null,
}

function open(change: Partial<SnapshotView> = {}, rights = { mayFetch: true, mayCancel: true }) {
  renderWithRouter(
    <SnapshotScreen
      snapshot={{ ...kept, ...change }}
      sentences={[]}
      article={{ id: 'a1', title: 'Harbour rents' }}
      email="ada@desk.test"
      {...rights}
    />,
  )
}

test('a snapshot is read like an article, under where it came from', () => {
  open()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Rents rose')
  expect(screen.getByText(/Fetched by the desk for/)).toHaveTextContent(
    /Ada Lind.*from https:\/\/news\.example\/rents-rose · Bo Ek · The Example · published 2026-03-01/,
  )
  expect(screen.getByText('Rents rose by eleven percent in a year.')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  const how = within(screen.getByRole('group'))
  for (const fact of ['"rents"', 'a'.repeat(64), 'c'.repeat(64), 'https://news.example/rents'])
    expect(how.getByText(fact)).toBeInTheDocument()
})

test.for(['consent', 'sign-in', 'paywall', 'bot-check', 'error'] as const)(
  'a wall says that it is one: %s',
  (wall) => {
    open({ page: { ...kept.page!, wall }, wallMessage: wallSays[wall] })
    expect(screen.getByRole('alert')).toHaveTextContent(wallSays[wall])
  },
)

test('a page that was read whole says so', () => {
  open({ page: { ...kept.page!, reading: 'page' } })
  expect(screen.getByRole('status')).toHaveTextContent('The desk read the whole page')
})

test('a file that the desk cannot read is told as kept', () => {
  open({ page: null, wallMessage: null })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('https://news.example/rents')
  expect(screen.getByRole('status')).toHaveTextContent('The file is kept as it came.')
})

test('a failure says why, and the page can be asked for again', () => {
  const failure = {
    rule: 'cut-short',
    message: 'The connection ended before the whole page had come.',
  } as const
  open({ state: 'failed', failure, answer: null, page: null, takenAt: null })
  expect(screen.getByRole('alert')).toHaveTextContent(failure.message)
  expect(screen.getByText(/Asked for by/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Fetch again' })).toBeEnabled()
})

test('who may not fetch is offered no fetch', () => {
  open({}, { mayFetch: false, mayCancel: false })
  expect(screen.queryByRole('button')).toBeNull()
})

test('that the page was kept before is told with a link to it', () => {
  open({
    earlier: [
      { id: 's0', articleId: 'a2', takenAt: '2026-02-01T10:00:00.000Z', fetchedBy: { id: 'b', name: 'Bo' } },
    ],
  })
  expect(screen.getByRole('link', { name: 'Already kept' })).toHaveAttribute(
    'href',
    '/articles/a2/snapshots/s0',
  )
})

test('what became of the excerpt is told word by word', () => {
  const difference = [
    { kind: 'deleted', text: 'eleven' },
    { kind: 'inserted', text: 'twelve' },
    { kind: 'equal', text: ' percent' },
  ] as const
  open({ compared: { snapshotId: 's0', change: 'excerpt-changed', difference } })
  const compared = within(screen.getByRole('region', { name: 'Compared with before' }))
  expect(compared.getByText('The words of the excerpt are not on the page any more.')).toBeVisible()
  expect(compared.getByRole('deletion')).toHaveTextContent('eleven')
  expect(compared.getByRole('insertion')).toHaveTextContent('twelve')
})

test('while a page is fetched, how far it is is told, and the screen is read anew when it has ended', async () => {
  const under = { ...kept, state: 'fetching', progress: { bytes: 20_480, of: 40_960 } } as const
  const readSnapshot = vi.fn().mockResolvedValueOnce(done(under)).mockResolvedValue(done(kept))
  const first = { id: 's1', progress: { bytes: 0, of: null } }
  renderWithRouter(
    <FetchUnderWay snapshot={first} client={{ readSnapshot, cancelFetch: vi.fn() }} mayCancel />,
  )
  expect(screen.getByRole('status')).toHaveTextContent('Fetching the page…')
  await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('value', '20480'), {
    timeout: 5_000,
  })
  await waitFor(() => expect(router.refresh).toHaveBeenCalled(), { timeout: 5_000 })
})

test('a fetch is cancelled, and one that has ended meanwhile is shown as it ended', async () => {
  const cancelFetch = vi
    .fn()
    .mockResolvedValue(refused('against-rule', 'This page is not being fetched any more.'))
  const client = {
    readSnapshot: vi.fn().mockResolvedValue(done({ ...kept, state: 'fetching' })),
    cancelFetch,
  }
  renderWithRouter(<FetchUnderWay snapshot={{ id: 's1', progress: null }} client={client} mayCancel />)
  await userEvent.click(screen.getByRole('button', { name: 'Cancel the fetch' }))
  expect(cancelFetch).toHaveBeenCalledWith({ snapshotId: 's1' })
  expect(router.refresh).toHaveBeenCalled()
})

test('fetching again leads to what comes of it, and a refusal is said', async () => {
  const fetchAgain = vi
    .fn()
    .mockResolvedValueOnce(refused('too-many', 'Too many tries; wait a little.'))
    .mockResolvedValue(done({ id: 's2', state: 'fetching' }))
  renderWithRouter(<FetchAgain snapshot={kept} client={{ fetchAgain, fetchSnapshot: vi.fn() }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Fetch again' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Too many tries')
  await userEvent.click(screen.getByRole('button', { name: 'Fetch again' }))
  await waitFor(() => expect(router.push).toHaveBeenCalledWith('/articles/a1/snapshots/s2'))
  expect(fetchAgain).toHaveBeenLastCalledWith({ snapshotId: 's1' })
})

test('where nothing was kept the page is fetched anew', async () => {
  const fetchSnapshot = vi.fn().mockResolvedValue(done({ id: 's3', state: 'fetching' }))
  const client = { fetchAgain: vi.fn(), fetchSnapshot }
  renderWithRouter(<FetchAgain snapshot={{ ...kept, state: 'failed' }} client={client} />)
  await userEvent.click(screen.getByRole('button', { name: 'Fetch again' }))
  await waitFor(() => expect(router.push).toHaveBeenCalledWith('/articles/a1/snapshots/s3'))
  expect(fetchSnapshot).toHaveBeenCalledWith({ articleId: 'a1', url: kept.url })
})

test('of a scan it is said that it has no text, of a page that there are no words in it', () => {
  const empty = { ...kept.page!, text: '', blocks: [], reading: 'page' as const }
  open({ page: empty, answer: { ...kept.answer!, mediaType: 'application/pdf' } })
  expect(
    screen.getByText('This PDF has no text: it may be a scan. It is kept as it came.'),
  ).toBeInTheDocument()
  open({ page: empty })
  expect(screen.getByText('It is kept as it came; there are no words in it.')).toBeInTheDocument()
})
