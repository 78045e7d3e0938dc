import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useAwaited } from '@/components/article/column/use-awaited'

const keysOf = (chosen: string | null) =>
  renderHook(({ id }) => useAwaited(id), { initialProps: { id: chosen } })

test('a key that is pressed before the panel has come is done when it comes, once and in order', () => {
  const {
    result: {
      current: { ask, arrive },
    },
  } = keysOf('c1')
  const done: string[] = []
  ask(() => done.push('rate'))
  ask(() => done.push('submit'))
  expect(done).toEqual([])
  const leave = arrive('c1')
  expect(done).toEqual(['rate', 'submit'])
  ask(() => done.push('rate again'))
  expect(done).toEqual(['rate', 'submit', 'rate again'])
  leave()
  arrive('c1')
  expect(done).toHaveLength(3)
})

test('a key that was meant for another claim is not done to this one', () => {
  const {
    result: {
      current: { ask, arrive },
    },
    rerender,
  } = keysOf('c1')
  const deed = vi.fn()
  ask(deed)
  act(() => rerender({ id: 'c2' }))
  arrive('c2')
  expect(deed).not.toHaveBeenCalled()
})
