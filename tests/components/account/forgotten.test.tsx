import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ForgottenForm } from '@/components/account/forgotten-form'
import type { Answer } from '@/lib/api/contract'
import { done, refused } from '@/tests/support/answers'

function aForm(answer: Answer<{ asked: true }, never>) {
  const requestReset = vi.fn(async () => answer)
  render(<ForgottenForm requestReset={requestReset} />)
  return requestReset
}

async function send(email: string) {
  if (email) await userEvent.type(screen.getByLabelText('E-mail address'), email)
  await userEvent.click(screen.getByRole('button', { name: 'Send a link' }))
}

test('asks for a link and does not tell whether there is an account', async () => {
  const requestReset = aForm(done({ asked: true }))
  await send('ada@desk.test')
  expect(requestReset).toHaveBeenCalledWith({ email: 'ada@desk.test' })
  expect(await screen.findByRole('status')).toHaveTextContent(
    'If there is an account with this address, a link is on its way to it.',
  )
})

test('asks for an address before anything is sent', async () => {
  const requestReset = aForm(done({ asked: true }))
  await send('')
  expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription(
    'Type the e-mail address you sign in with.',
  )
  expect(requestReset).not.toHaveBeenCalled()
})

test('keeps the address when the desk cannot be reached, and says so', async () => {
  aForm(refused('unreachable', 'The desk cannot be reached.'))
  await send('ada@desk.test')
  expect(await screen.findByText('The desk cannot be reached.')).toBeVisible()
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ada@desk.test')
})
