import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Sessions } from '@/components/account/sessions'
import type { SessionView } from '@/lib/domain/person'
import { done, refused } from '@/tests/support/answers'

const at = '2026-11-20T09:00:00.000Z'
const here: SessionView = {
  id: 's1',
  device: 'Firefox on Linux',
  startedAt: at,
  lastSeenAt: at,
  isThis: true,
}
const there: SessionView = { ...here, id: 's2', device: 'Safari on iPhone', isThis: false }

function theSessions(items: SessionView[] = [here, there], deeds = {}) {
  const [onChanged, signOut] = [vi.fn(), vi.fn(async () => true)]
  const endSession = vi.fn(async () => done({ id: 's2' }))
  const endOtherSessions = vi.fn(async () => done({ ended: true as const }))
  render(
    <Sessions
      sessions={{ items, next: null }}
      deeds={{ endSession, endOtherSessions, ...deeds }}
      onChanged={onChanged}
      signOut={signOut}
    />,
  )
  return { onChanged, signOut, endSession, endOtherSessions }
}

test('shows each session with its device and which one this is', () => {
  theSessions()
  const [first, second] = screen.getAllByRole('listitem')
  expect(first).toHaveTextContent('Firefox on Linux (this one)')
  expect(within(second!).getByRole('button', { name: 'End the session of Safari on iPhone' })).toBeVisible()
})

test('ends another session, and this one by signing out', async () => {
  const { endSession, onChanged, signOut } = theSessions()
  await userEvent.click(screen.getByRole('button', { name: 'End the session of Safari on iPhone' }))
  expect(endSession).toHaveBeenCalledWith({ sessionId: 's2' })
  expect(onChanged).toHaveBeenCalledOnce()
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  expect(signOut).toHaveBeenCalledOnce()
})

test('ends all others, which alone there is nothing of', async () => {
  const { endOtherSessions } = theSessions()
  await userEvent.click(screen.getByRole('button', { name: 'End all others' }))
  expect(endOtherSessions).toHaveBeenCalledOnce()
})

test('alone has no others to end, and a refusal is told', async () => {
  theSessions([here])
  expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull()
})

test('tells when the desk cannot be reached', async () => {
  theSessions([here, there], {
    endSession: async () => refused('unreachable', 'The desk cannot be reached.'),
  })
  await userEvent.click(screen.getByRole('button', { name: 'End the session of Safari on iPhone' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The desk cannot be reached.')
})
