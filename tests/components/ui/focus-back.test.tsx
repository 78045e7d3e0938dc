import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Dialog } from '@/components/ui/dialog'
import { isFocusLost, onceDrawn, rememberFocus } from '@/components/ui/focus-back'
import { Question } from '@/components/ui/question'
import { useToast } from '@/components/ui/toast'

/** A button that gives way to a question in its place, as most do. */
function InPlace({ deed = () => undefined }: { deed?: () => void }) {
  const [isAsking, ask] = useState(false)
  const [isDone, end] = useState(false)
  const leave = () => ask(false)
  return (
    <section>
      <button type="button">First</button>
      {isAsking ? (
        <Question label="Sure?" onLeave={leave}>
          <button type="button" autoFocus onClick={() => (deed(), end(true), leave())}>
            Yes
          </button>
        </Question>
      ) : (
        !isDone && (
          <button type="button" onClick={() => ask(true)}>
            Withdraw
          </button>
        )
      )}
    </section>
  )
}

test('Escape leaves a question in place and nothing behind it, and the focus is on what asked it', async () => {
  const behind = vi.fn()
  document.addEventListener('keydown', behind)
  render(<InPlace />)
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
  expect(screen.getByRole('button', { name: 'Yes' })).toHaveFocus()
  behind.mockClear()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('group')).toBeNull()
  await waitFor(() => expect(screen.getByRole('button', { name: 'Withdraw' })).toHaveFocus())
  document.removeEventListener('keydown', behind)
})

test('after a deed that takes its own button away the focus is near to where it was', async () => {
  render(<InPlace />)
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'First' })).toHaveFocus())
})

test('the focus comes back also where the screen is drawn long after the deed, and is not taken from who has it by then', async () => {
  function Late() {
    const [isGone, go] = useState(false)
    const leave = () => {
      onceDrawn(isFocusLost, rememberFocus())
      setTimeout(() => go(true), 150)
    }
    return (
      <section>
        <button type="button">First</button>
        {!isGone && (
          <button type="button" onClick={leave}>
            Restore
          </button>
        )}
        <input aria-label="Other" />
      </section>
    )
  }
  const { unmount } = render(<Late />)
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'First' })).toHaveFocus())
  unmount()
  render(<Late />)
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }))
  await userEvent.click(screen.getByLabelText('Other'))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull())
  expect(screen.getByLabelText('Other')).toHaveFocus()
})

function WithDialog() {
  const [isOpen, open] = useState(false)
  return (
    <>
      <button type="button" onClick={() => open(true)}>
        Facts
      </button>
      {isOpen && (
        <Dialog title="Facts" onClose={() => open(false)}>
          <input aria-label="Title" />
        </Dialog>
      )}
    </>
  )
}

test('a dialog has the focus in its first field, and gives it back when it closes', async () => {
  render(<WithDialog />)
  await userEvent.click(screen.getByRole('button', { name: 'Facts' }))
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Facts' })).toHaveFocus())
})

function WithToast({ onUndo = () => undefined }: { onUndo?: () => void }) {
  const { toast, say } = useToast()
  return (
    <>
      <textarea aria-label="Words" />
      <button
        type="button"
        onClick={() => say({ text: 'Done.', action: { label: 'Undo', onChoose: onUndo } })}
      >
        Do
      </button>
      {toast}
    </>
  )
}

test('a toast that is used or put away gives the focus back to the field that it came from', async () => {
  render(<WithToast />)
  await userEvent.click(screen.getByRole('button', { name: 'Do' }))
  await userEvent.click(screen.getByRole('textbox'))
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.getByRole('textbox')).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Do' }))
  await userEvent.tab()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByText('Done.')).toBeNull()
  expect(screen.getByRole('button', { name: 'Do' })).toHaveFocus()
})
