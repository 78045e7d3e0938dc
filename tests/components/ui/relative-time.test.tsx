import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { RelativeTime } from '@/components/ui/relative-time'

const said = () => screen.getByRole('time').textContent
const minutes = (count: number) => act(() => vi.advanceTimersByTimeAsync(count * 60_000))

test('a time is said from what the desk called the present, whatever this machine’s clock says', async () => {
  for (const clock of ['2001-01-01T00:00:00.000Z', '2026-03-04T05:06:07.000Z', '2040-12-31T23:59:59.000Z']) {
    vi.useFakeTimers({ now: new Date(clock) })
    const now = clock.replace(/^\d{4}/, '2026')
    const { unmount } = render(
      <RelativeTime at={new Date(Date.parse(now) - 5 * 60_000).toISOString()} now={now} />,
    )
    expect(said(), clock).toBe('5 minutes ago')
    await minutes(10)
    expect(said(), clock).toBe('15 minutes ago')
    unmount()
  }
})

test('a page that comes back from memory has grown older meanwhile', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00.000Z') })
  const time = <RelativeTime at="2026-11-30T08:00:00.000Z" now="2026-11-30T09:00:00.000Z" />
  const { unmount } = render(time)
  expect(said()).toBe('1 hour ago')
  unmount()
  await minutes(120)
  render(time)
  expect(said()).toBe('3 hours ago')
})

test('where the desk has not said what time it is, this machine’s clock is asked', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00.000Z') })
  render(<RelativeTime at="2026-11-29T12:00:00.000Z" />)
  expect(said()).toBe('yesterday')
  await minutes(24 * 60)
  expect(said()).toBe('2 days ago')
})
