import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Dialog } from '@/components/ui/dialog'

test('Escape closes a dialog once, also from within a field, and the screen behind it hears nothing of the key', async () => {
  const [onClose, heard] = [vi.fn(), vi.fn()]
  window.addEventListener('keydown', heard)
  render(
    <Dialog title="Only signs differ" onClose={onClose}>
      <textarea aria-label="Reason" />
    </Dialog>,
  )
  expect(screen.getByLabelText('Reason')).toHaveFocus()
  await userEvent.keyboard('x')
  expect(heard).toHaveBeenCalledTimes(1)
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledTimes(1)
  expect(heard).toHaveBeenCalledTimes(1)
  window.removeEventListener('keydown', heard)
})
