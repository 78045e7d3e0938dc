import { act } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderWithRouter, router } from '@/tests/support/router'

const screenOf = async () => {
  const { NoticesScreen } = await import('@/components/notices/notices-screen')
  return renderWithRouter(<NoticesScreen notices={[]} next={null} unread={0} email="ada@desk.test" />)
}
const ring = async () => (await import('@/components/client/notice-ring')).ringNotices()

afterEach(() => vi.resetModules())

test('the notices are not read again while nothing rings', async () => {
  await screenOf()
  expect(router.refresh).not.toHaveBeenCalled()
})

test('a ring while they are open has them read again', async () => {
  await screenOf()
  await act(ring)
  expect(router.refresh).toHaveBeenCalledOnce()
})

test('a ring that came before their part of the page was awake has them read again once it is', async () => {
  await ring()
  await screenOf()
  expect(router.refresh).toHaveBeenCalledOnce()
})
