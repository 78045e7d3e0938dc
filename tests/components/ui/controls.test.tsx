import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Menu } from '@/components/ui/menu'
import { RatingMark } from '@/components/ui/rating-mark'
import { sayRelative } from '@/components/ui/relative-time'
import { useToast } from '@/components/ui/toast'
import { glyph } from '@/lib/domain/scales'
import { shippedScales as scales } from '@/lib/domain/shipped-scales'

afterEach(() => vi.useRealTimers())

test('a busy button keeps its place and its focus but does nothing twice', async () => {
  const deed = vi.fn()
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  render(
    <form onSubmit={submit}>
      <Button type="submit" busy onClick={deed}>
        Save
      </Button>
    </form>,
  )
  const button = screen.getByRole('button', { name: 'Save' })
  await userEvent.click(button)
  expect(deed).not.toHaveBeenCalled()
  expect(submit).not.toHaveBeenCalled()
  expect(button).toHaveFocus()
  expect(button).toHaveAttribute('aria-busy', 'true')
})

test('a menu is opened, walked and closed by keyboard, and gives the focus back', async () => {
  const chosen = vi.fn()
  render(
    <Menu
      label="Export"
      lines={[
        { label: 'JSON', href: '/x', download: true },
        { label: 'Copy link', onChoose: chosen },
      ]}
    />,
  )
  const opener = screen.getByRole('button', { name: 'Export' })
  opener.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('menuitem', { name: 'JSON' })).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  expect(screen.getByRole('menuitem', { name: 'Copy link' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(chosen).toHaveBeenCalledOnce()
  expect(screen.queryByRole('menu')).not.toBeInTheDocument()
  await userEvent.click(opener)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).not.toBeInTheDocument()
  expect(opener).toHaveFocus()
})

test('a click elsewhere closes the menu', async () => {
  render(
    <>
      <Menu label="Export" lines={[{ label: 'JSON', href: '/x' }]} />
      <p>elsewhere</p>
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Export' }))
  expect(screen.getByRole('menu')).toBeVisible()
  await userEvent.click(screen.getByText('elsewhere'))
  expect(screen.queryByRole('menu')).not.toBeInTheDocument()
})

test('a dialog has its name and closes by button and by Escape', async () => {
  const onClose = vi.fn()
  render(
    <Dialog title="Drop this claim" onClose={onClose}>
      Why?
    </Dialog>,
  )
  const dialog = screen.getByRole('dialog', { name: 'Drop this claim' })
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalledTimes(2)
})

test('a click beside a dialog closes it, and a mouse that is only let go there does not', () => {
  const onClose = vi.fn()
  render(
    <Dialog title="Why?" onClose={onClose}>
      <textarea aria-label="Reason" />
    </Dialog>,
  )
  const dialog = screen.getByRole('dialog')
  const drag = (from: HTMLElement) => {
    fireEvent.pointerDown(from)
    fireEvent.click(dialog)
  }
  drag(screen.getByLabelText('Reason'))
  expect(onClose).not.toHaveBeenCalled()
  drag(dialog)
  expect(onClose).toHaveBeenCalledOnce()
})

function ADrop({ undo }: { undo: () => void }) {
  const { toast, say } = useToast()
  const [count, setCount] = useState(0)
  return (
    <>
      <button
        onClick={() => (
          setCount(count + 1),
          say({ text: `Claim ${count + 1} dropped.`, action: { label: 'Undo', onChoose: undo } })
        )}
      >
        Drop
      </button>
      {toast}
    </>
  )
}

test('a toast is read out, offers its deed once and goes away by itself, but not while it is pointed at', async () => {
  vi.useFakeTimers()
  const undo = vi.fn()
  render(<ADrop undo={undo} />)
  const region = screen.getByRole('status')
  fireEvent.click(screen.getByRole('button', { name: 'Drop' }))
  expect(region).toHaveTextContent('Claim 1 dropped.')
  fireEvent.pointerEnter(region)
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(region).toHaveTextContent('Claim 1 dropped.')
  fireEvent.pointerLeave(region)
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(region).toBeEmptyDOMElement()
  fireEvent.click(screen.getByRole('button', { name: 'Drop' }))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(region).toBeEmptyDOMElement()
})

test('every rating is told by glyph and word, not by colour alone', () => {
  for (const rating of scales.flatMap((scale) => scale.ratings)) {
    const { container, unmount } = render(<RatingMark rating={rating} />)
    expect(container).toHaveTextContent(`${glyph[rating.tone]}${rating.label}`)
    unmount()
  }
  const { container } = render(<RatingMark rating={null} />)
  expect(container).toHaveTextContent('Not rated')
})

test('says times as a person does', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const said = (before: number) => sayRelative(new Date(now.getTime() - before * 1000), now)
  expect(
    [10, 60, 300, 3600, 7200, 86_400, 3 * 86_400, 7 * 86_400, 40 * 86_400, 800 * 86_400].map(said),
  ).toEqual([
    'just now',
    '1 minute ago',
    '5 minutes ago',
    '1 hour ago',
    '2 hours ago',
    'yesterday',
    '3 days ago',
    'last week',
    'last month',
    '2 years ago',
  ])
})

test('a menu that was closed this moment is opened again by the next key', async () => {
  render(<Menu label="Export" lines={[{ label: 'Annotations', href: '/annotations' }]} />)
  const opener = screen.getByRole('button', { name: 'Export' })
  opener.focus()
  await userEvent.keyboard('{ArrowDown}')
  const line = await screen.findByRole('menuitem', { name: 'Annotations' })
  fireEvent.keyDown(line, { key: 'Escape' })
  fireEvent.keyDown(opener, { key: 'ArrowDown' })
  await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Annotations' })).toHaveFocus())
})
