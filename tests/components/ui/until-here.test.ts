import { expect, test, vi } from 'vitest'
import { untilHere } from '@/components/ui/fetched'

test('a part that cannot be fetched is asked for again, each time after a longer pause, until it is here', async () => {
  const pauses: number[] = []
  let tries = 0
  const part = await untilHere(
    async () => {
      if (++tries < 8) throw new Error('no line')
      return 'here'
    },
    async (pause) => void pauses.push(pause),
  )
  expect(part).toBe('here')
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000])
})

test('a line that is back ends the pause', async () => {
  let hasLine = false
  const fetch = vi.fn(async () => {
    if (!hasLine) throw new Error('no line')
    return 'here'
  })
  const coming = untilHere(fetch)
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
  hasLine = true
  window.dispatchEvent(new Event('online'))
  expect(await coming).toBe('here')
  expect(fetch).toHaveBeenCalledTimes(2)
})
