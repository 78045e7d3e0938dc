import { expect, test, vi } from 'vitest'
import { makePendingKeys } from '@/components/article/column/pending-keys'

test('a key that is pressed before the panel has come is done when it comes, once and in order', () => {
  const { ask, arrive } = makePendingKeys(() => 'c1')
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
  let chosen = 'c1'
  const { ask, arrive } = makePendingKeys(() => chosen)
  const deed = vi.fn()
  ask(deed)
  chosen = 'c2'
  arrive('c2')
  expect(deed).not.toHaveBeenCalled()
})
