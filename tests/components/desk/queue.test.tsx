import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MyQueue, QueueAhead } from '@/components/desk/my-queue'
import type { QueueLine } from '@/lib/domain/queue'
import { noon } from '@/tests/support/dossier'

type ClaimLine = Extract<QueueLine, { thread: null }>
const aLine = (change: Partial<ClaimLine> = {}): ClaimLine => ({
  claim: 'c1',
  thread: null,
  quote: 'by a third',
  claimReviewed: 'Rents rose by a third in 2025.',
  state: 'open',
  why: ['review'],
  assignee: 'ada',
  dueAt: null,
  article: { id: 'a1', title: 'Rents', language: 'en', direction: 'ltr' },
  ...change,
})

test('each line says why it waits, what of and until when, and leads to the claim in its article', () => {
  render(
    <MyQueue
      queue={{
        items: [
          aLine({ dueAt: '2026-11-22T12:00:00.000Z' }),
          aLine({ claim: 'c2', claimReviewed: '', state: 'stale', why: ['stale', 'adrift'] }),
        ],
        next: null,
      }}
      now={noon}
      isFirst
    />,
  )
  const [late, undated] = within(screen.getByRole('list', { name: 'What waits for you' })).getAllByRole(
    'listitem',
  )
  expect(late).toHaveTextContent(/Review.*Rents rose by a third in 2025\..*State: Open · Rents.*Overdue:/)
  expect(within(late!).getByRole('link')).toHaveAttribute('href', '/articles/a1?claim=c1')
  expect(undated).toHaveTextContent(/Look again.*Words changed.*by a third.*No date/)
})

test('a thread on an article or on a sentence leads to the comments of its article', () => {
  const thread = { ...aLine(), claim: null, state: null, claimReviewed: '', why: ['answer'] as const }
  render(
    <MyQueue
      queue={{
        items: [
          { ...thread, thread: 'k1', quote: 'Rents rose.' },
          { ...thread, thread: 'k2', quote: '' },
        ],
        next: null,
      }}
      now={noon}
      isFirst
    />,
  )
  const [onSentence, onArticle] = within(
    screen.getByRole('list', { name: 'What waits for you' }),
  ).getAllByRole('listitem')
  expect(onSentence).toHaveTextContent(/Answer.*Rents rose\..*Comment on a sentence · Rents/)
  expect(within(onSentence!).getByRole('link')).toHaveAttribute('href', '/articles/a1?comment=k1')
  expect(onArticle).toHaveTextContent(/Answer.*RentsComment on the articleNo date/)
  expect(within(onArticle!).getByRole('link')).toHaveAttribute('href', '/articles/a1?comment=k2')
})

test('an empty queue says the next step, and on the desk nothing', () => {
  const { unmount } = render(<MyQueue queue={{ items: [], next: null }} now={noon} isFirst />)
  expect(screen.getByText(/take a claim that nobody has/)).toBeInTheDocument()
  unmount()
  const { container } = render(<QueueAhead queue={{ items: [], next: null }} now={noon} />)
  expect(container).toBeEmptyDOMElement()
})

test('a long queue is read in pages', () => {
  const { unmount } = render(<MyQueue queue={{ items: [aLine()], next: 'a b' }} now={noon} isFirst={false} />)
  expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/queue?cursor=a%20b')
  expect(screen.getByRole('link', { name: 'First page' })).toHaveAttribute('href', '/queue')
  unmount()
  render(<QueueAhead queue={{ items: [aLine()], next: 'x' }} now={noon} />)
  expect(screen.getByRole('link', { name: 'All that waits' })).toHaveAttribute('href', '/queue')
})
