import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { NoticeChoice } from '@/components/account/notice-choice'
import { Bell } from '@/components/notices/bell'
import { Notices } from '@/components/notices/notices'
import type { NoticeView } from '@/lib/domain/notice'
import { done, refused } from '@/tests/support/answers'
import { noon } from '@/tests/support/dossier'

const aNotice = (change: Partial<NoticeView> = {}): NoticeView => ({
  id: 'n1',
  kind: 'mention',
  at: noon,
  isRead: false,
  by: 'Ben Okri',
  articleId: 'a1',
  title: 'Rents',
  language: 'en',
  claimId: 'c1',
  commentId: 'k1',
  claim: 'Rents rose by a third.',
  comment: null,
  ...change,
})

function show(
  notices: readonly NoticeView[],
  readNotices = vi.fn(async () => done({ unread: 0 })),
  next: string | null = null,
) {
  const onRead = vi.fn()
  render(
    <Notices
      notices={notices}
      next={next}
      unread={notices.filter(({ isRead }) => !isRead).length}
      deeds={{ readNotices }}
      onRead={onRead}
    />,
  )
  return { readNotices, onRead }
}

test('each line says who did what and leads to its place', () => {
  show(
    [aNotice(), aNotice({ id: 'n2', kind: 'contested', by: null, commentId: null, isRead: true })],
    undefined,
    'more',
  )
  expect(
    screen.getByRole('link', { name: /^Unread:\s*Ben Okri mentioned you in a comment/ }),
  ).toHaveAttribute('href', '/articles/a1?claim=c1&comment=k1')
  expect(screen.getByRole('link', { name: /^A contested claim waits for an editor/ })).toHaveAttribute(
    'href',
    '/articles/a1?claim=c1',
  )
  expect(screen.getByRole('link', { name: 'Older notices' })).toHaveAttribute('href', '/notices?cursor=more')
})

test('each line names the claim and quotes the comment', () => {
  show([
    aNotice({ comment: 'Is the table the right one?' }),
    aNotice({ id: 'n2', claim: '“Nobody can live here.”', kind: 'stale' }),
    aNotice({ id: 'n3', claimId: null, claim: null, kind: 'signed-off' }),
  ])
  const [mention, stale, signedOff] = screen.getAllByRole('link')
  expect(mention).toHaveTextContent(
    'mentioned you in a comment“Rents rose by a third.”Is the table the right one?Rents',
  )
  expect(stale).toHaveTextContent('went stale“Nobody can live here.”Rents')
  expect(signedOff).toHaveTextContent('signed the article offRents')
})

test('all are marked as read at once, and a refusal is told', async () => {
  const readNotices = vi
    .fn()
    .mockResolvedValueOnce(refused('unreachable', 'The desk cannot be reached.'))
    .mockResolvedValue(done({ unread: 0 }))
  const { onRead } = show([aNotice()], readNotices)
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not marked as read. The desk cannot be reached.',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce())
  expect(readNotices).toHaveBeenLastCalledWith({})
})

test('nothing waits: it says so, and where it is chosen what one is told of', () => {
  show([])
  expect(screen.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Account' })).toHaveAttribute('href', '/account')
  expect(screen.queryByRole('button')).toBeNull()
})

test('the bell says how many are unread, in words too', () => {
  const { rerender } = render(<Bell unread={0} />)
  expect(screen.getByRole('link', { name: 'Notices' })).toHaveTextContent('')
  rerender(<Bell unread={120} />)
  expect(screen.getByRole('link', { name: 'Notices, 120 unread' })).toHaveTextContent('99+')
})

test('each kind is switched off on the screen or by mail, and a refusal puts the tick back', async () => {
  const muteNotices = vi
    .fn()
    .mockResolvedValueOnce(done({ muted: [] }))
    .mockResolvedValue(refused('unreachable', 'The desk cannot be reached.'))
  render(<NoticeChoice muted={['due']} isMailSet muteNotices={muteNotices} />)
  expect(
    screen.getByRole('checkbox', { name: 'Something assigned to you is due tomorrow: on the screen' }),
  ).not.toBeChecked()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Somebody mentions you: by mail' }))
  expect(muteNotices).toHaveBeenCalledWith({ muted: ['due', 'mail:mention'] })
  await userEvent.click(screen.getByRole('checkbox', { name: 'Somebody mentions you: on the screen' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Not saved.')
  expect(screen.getByRole('checkbox', { name: 'Somebody mentions you: on the screen' })).toBeChecked()
})

test('a desk without mail offers none', () => {
  render(<NoticeChoice muted={[]} isMailSet={false} muteNotices={async () => done({ muted: [] })} />)
  expect(screen.queryByRole('checkbox', { name: /by mail/ })).toBeNull()
  expect(screen.getByText('This desk sends no mail.')).toBeVisible()
})
