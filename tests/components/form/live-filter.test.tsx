import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveFilter } from '@/components/form/live-filter'
import { renderWithRouter, router } from '@/tests/support/router'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function draw(): HTMLElement {
  renderWithRouter(
    <>
      <LiveFilter
        label="Find sources"
        q=""
        action="/sources"
        pathOf={({ q }) => `/sources?q=${String(q)}`}
        className=""
        searchClassName=""
      >
        {null}
      </LiveFilter>
      <a href="#elsewhere">
        <span>Housing office</span>
      </a>
    </>,
  )
  const field = screen.getByLabelText('Find sources')
  fireEvent.change(field, { target: { value: 'housing' } })
  return field
}

test('a search is answered a moment after the last letter', () => {
  draw()
  expect(router.replace).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(router.replace).toHaveBeenCalledExactlyOnceWith('/sources?q=housing', { scroll: false })
})

test('whoever follows a link before the search was asked for is not called back to it', () => {
  draw()
  fireEvent.click(screen.getByText('Housing office'))
  vi.runAllTimers()
  expect(router.replace).not.toHaveBeenCalled()
})
