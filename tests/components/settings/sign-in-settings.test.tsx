import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SignInSettings } from '@/components/settings/sign-in-settings'
import type { Call } from '@/lib/api/contract'
import { done, refused } from '@/tests/support/answers'
import { deskRules } from '@/tests/support/desk-rules'

function theSettings(editDesk: Call<'editDesk'>) {
  const onChanged = vi.fn()
  render(<SignInSettings rules={deskRules} editDesk={editDesk} onChanged={onChanged} />)
  return onChanged
}
const tick = () =>
  userEvent.click(screen.getByRole('checkbox', { name: 'Editors and administrators need a second factor' }))

test('demands a second factor with the version that was seen, and tells it', async () => {
  const editDesk = vi.fn<Call<'editDesk'>>(async () =>
    done({ ...deskRules, demandsSecondFactor: true, version: 4 }),
  )
  const onChanged = theSettings(editDesk)
  await tick()
  expect(editDesk).toHaveBeenCalledWith({ version: 3, demandsSecondFactor: true })
  expect(await screen.findByRole('status')).toHaveTextContent(
    'Editors and administrators now need a second factor.',
  )
  expect(onChanged).toHaveBeenCalledOnce()
  expect(screen.getByRole('checkbox')).toBeChecked()
})

test('says when somebody else changed the settings first, and shows them as they are', async () => {
  const onChanged = theSettings(async () =>
    refused('stale', 'This was changed while you were writing.', { ...deskRules, version: 4 }),
  )
  await tick()
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Somebody else changed the settings in the meantime.',
  )
  expect(screen.getByRole('checkbox')).not.toBeChecked()
  expect(onChanged).toHaveBeenCalledOnce()
})
